// The age and the sex of the person whom words tell of, in every form that letters and notes write. A pronoun does not count as
// a statement of sex.
import type { Sex, Span } from './terms.js';

/** A value and the stretch that it was read from. */
interface Read<T> {
  value: T;
  span: Span;
}

// "48 year old male", "52-year-old female", "33- year- old", "forty-two (42) year old", "41 y/o", "aged 41"; not "since 13
// years old", and not the age of an injury or of a child.
const AGE =
  /\b(\d{2,3})\)?[- ]{0,3}(?:year|yr\.?)[- ]{0,3}old\b|\b(\d{2,3})(?:- ?years?- ?old| years?[- ]old (?=(?:fe)?male|woman|man))\b|\b(\d{2,3})[- ]?(?:y\/o|yo|y\.o\.?)(?![a-z])|\baged (\d{2,3})\b/gi;
const OF_OTHERS =
  /^ (?:(?:work|industrial|crush|back|neck|knee|prior) )?(?:injury|injuries|accident|fracture|scar|tear|claim|boy|girl|son|daughter)\b/i;
const YEARS_OLD =
  /(?<!\b(?:since|when|until|as) (?:he|she) )\b(?:is|was|this|patient|worker|applicant|claimant),? (?:an? |now )?(\d{2,3}) ?(?:years|yrs) ?(?:old|of age)\b/i;
// "45 y.o. M", "52-yo F", right behind the number.
const LETTER =
  /^(?:[- ]{0,3}(?:years?|yrs?|y)\.?[- /]{0,3}(?:old|o)\.?[ ,/-]{0,2}| ?[/-]?)(M|F)\b(?![.'’][A-Za-z])/;
// "36F", "58 M,", "M/61", "F, 45": where a note begins or behind the word for the person.
const SHORT =
  /(?:^|[.\n:;(] ?|\b(?:pt|patient|claimant|worker|applicant|is an?|this|for)[:,]? )(?:(\d{2}) ?[/-]?(M|F)|(M|F)[/,-]? ?(\d{2}))(?![\w/]|[.'’][A-Za-z])/g;
// "age 58", "age: 58", "61 years of age", "a woman of 58", "Mr. Hart, 58,", "she is 33 and", "this patient, 63,".
const TOLD =
  /\bage(?:d of|:| is|d)? ?(\d{2})(?! ?(?:days?|weeks?|wks?|months?|%))\b|\b(\d{2}) ?(?:years?|yrs?) of age\b|\b(?:man|woman|gentleman|lady|male|female|worker|patient|claimant|employee) of (\d{2})\b(?! (?:years? exp|days|weeks|months))|\b(?:M(?:r|s|rs)\.? \p{Lu}[\p{L}'-]*\.?|patient|worker|claimant|applicant|employee|gentleman|woman|man), (?:now )?(\d{2}),|\b(?:he|she|patient|claimant|worker|applicant) is (?:now )?(\d{2})(?=,? (?:and|with|years?|who)\b|[,;.](?!\d))/giu;
/** Before an age: whose it is, where it is another person's. */
const OTHER_PERSON =
  /\b(?:wife|husband|spouse|mother|father|brother|sister|son|daughter|child|children|twins?|uncle|aunt|cousin|friend|coworker|partner|roommate|grand\w+|nephew|niece|since|when (?:he|she) was|until)\b[^.;]{0,24}$/i;
const SPELLED =
  /\b(twenty|thirty|forty|fifty|sixty|seventy|eighty)(?:[- ](one|two|three|four|five|six|seven|eight|nine))?[- ]years?[- ](?:old|of[- ]age)\b/i;
const SEX = /\b(female|woman|lady|male|man|gentleman)\b/i;
/** How far from the age, and from the summary's beginning, the word for the sex may stand. */
const NEAR_AGE = 80;
const BEGINNING = 300;
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty'];
const ONES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** The patient's age in years within [start, end) of a folded text, from the words of the number. */
export function findAge(text: string, start: number, end: number): Read<number> | null {
  const region = text.slice(start, end);
  for (const match of region.matchAll(AGE)) {
    const end = match.index + match[0].length;
    if (OF_OTHERS.test(region.slice(end, end + 40)) || isOfOther(region, match.index)) continue;
    const digits = match[1] ?? match[2] ?? match[3] ?? match[4] ?? '';
    const age = Number(digits);
    const at = start + match.index + match[0].indexOf(digits);
    if (age >= 10 && age <= 110) return { value: age, span: { start: at, end: at + digits.length } };
  }
  const told = findTold(region, start);
  if (told) return told;
  const plural = YEARS_OLD.exec(region);
  if (plural?.[1]) {
    const at = start + plural.index + plural[0].indexOf(plural[1]);
    return { value: Number(plural[1]), span: { start: at, end: at + plural[1].length } };
  }
  const spelled = SPELLED.exec(region);
  if (!spelled?.[1]) return null;
  const age =
    10 * (TENS.indexOf(spelled[1].toLowerCase()) + 2) +
    (spelled[2] ? ONES.indexOf(spelled[2].toLowerCase()) + 1 : 0);
  const length = spelled[1].length + (spelled[2] ? spelled[2].length + 1 : 0);
  return { value: age, span: { start: start + spelled.index, end: start + spelled.index + length } };
}

const isOfOther = (region: string, at: number): boolean =>
  OTHER_PERSON.test(region.slice(Math.max(0, at - 48), at));

/** The first age that is told without the word "old". */
function findTold(region: string, start: number): Read<number> | null {
  const found = [...region.matchAll(SHORT), ...region.matchAll(TOLD)]
    .sort((one, other) => one.index - other.index)
    .find(({ index }) => !isOfOther(region, index));
  const digits = found?.slice(1).find((group) => /^\d{2}$/.test(group ?? ''));
  if (!found || digits === undefined || Number(digits) < 14) return null;
  const at = start + found.index + found[0].indexOf(digits);
  return { value: Number(digits), span: { start: at, end: at + digits.length } };
}

/** The patient's sex: the word for it near the age, or at the beginning of the summary. */
export function findSex(
  text: string,
  start: number,
  end: number,
  age: Read<number> | null,
): Read<Sex> | null {
  const letter = age ? LETTER.exec(text.slice(age.span.end, Math.min(end, age.span.end + 20))) : null;
  if (age && letter) {
    const at = age.span.end + letter[0].length - 1;
    return { value: letter[1] === 'M' ? 'MALE' : 'FEMALE', span: { start: at, end: at + 1 } };
  }
  const nearAge = age ? sexWithin(text, age.span.end, Math.min(end, age.span.end + NEAR_AGE)) : null;
  return nearAge ?? sexWithin(text, start, Math.min(end, start + BEGINNING));
}

function sexWithin(text: string, start: number, end: number): Read<Sex> | null {
  const match = SEX.exec(text.slice(start, end));
  if (!match?.[1]) return null;
  const word = match[1].toLowerCase();
  const at = start + match.index;
  const male = word === 'male' || word === 'man' || word === 'gentleman';
  return { value: male ? 'MALE' : 'FEMALE', span: { start: at, end: at + word.length } };
}
