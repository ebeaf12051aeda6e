// The numbers that words are: digits, with a unit attached or not, and number words up to twenty.

const NUMBER_WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
];
const NUMBER_OF_WORD = new Map(NUMBER_WORDS.map((word, number) => [word, number]));

/** The number that a word is; null where it is none. A unit may be attached ("50mg"). */
export function numberOf(form: string): number | null {
  const named = NUMBER_OF_WORD.get(form);
  if (named !== undefined) return named;
  const first = form.charCodeAt(0);
  if (!(first >= 48 && first <= 57)) return null;
  const digits = /^(\d{1,5}(?:\.\d{1,3})?)(?:mg|mcg|%|x|st|nd|rd|th)?$/.exec(form)?.[1];
  return digits === undefined ? null : Number(digits);
}
