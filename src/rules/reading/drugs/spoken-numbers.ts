// The words and marks of a prescription, with numbers as digits or as people speak them ("ten three twenty five",
import { TEENS, TENS } from '../../../catalogue/number-names.js';
// "point oh two five", "one and a half") turned into values.

/** A word, number or mark of a prescription. Offsets are UTF-16 units into its text. */
export interface DoseToken {
  /** Lower case, without dots: "bid" for "B.I.D.". */
  form: string;
  value: number | null;
  start: number;
  end: number;
}

const PIECE =
  /\d{1,3}(?:,\d{3})+(?!\d)|\d{1,7}(?:\.\d{1,4})?|\.\d{1,4}|(?:[a-z]\.){2,5}[a-z]?|[a-z]{1,30}(?:['’][a-z]{1,3})?|[½¼¾µ]|->|[^\s\w]/gi;

const UNITS: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
};
const FRACTIONS: Record<string, number> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };

interface Run {
  value: number;
  /** Tokens that it takes. */
  length: number;
}

/** "twenty", "twenty five", "twenty-five", a teen, or a single digit. */
function belowHundred(forms: readonly string[], at: number): Run | null {
  const word = forms[at] ?? '';
  const tens = TENS[word];
  if (tens !== undefined) {
    const behind = forms[at + 1] === '-' ? 2 : 1;
    const unit = UNITS[forms[at + behind] ?? ''];
    return unit === undefined ? { value: tens, length: 1 } : { value: tens + unit, length: behind + 1 };
  }
  const small = TEENS[word] ?? UNITS[word];
  return small === undefined ? null : { value: small, length: 1 };
}

const isMilligrams = (form: string | undefined): boolean =>
  /^(?:mg|mgs|milligrams?|mcg|micrograms?)$/.test(form ?? '');

/** "two hundred and fifty", and "three twenty five" as people say 325. */
function wholeNumber(forms: readonly string[], at: number): Run | null {
  const unit = UNITS[forms[at] ?? ''] ?? (forms[at] === 'a' && forms[at + 1] === 'hundred' ? 1 : undefined);
  if (unit === undefined || forms[at + 1] === '-') return belowHundred(forms, at);
  if (forms[at + 1] === 'hundred') {
    const and = forms[at + 2] === 'and' ? 1 : 0;
    const rest = belowHundred(forms, at + 2 + and);
    return rest === null
      ? { value: unit * 100, length: 2 }
      : { value: unit * 100 + rest.value, length: 2 + and + rest.length };
  }
  const next = forms[at + 1] ?? '';
  const rest = TENS[next] !== undefined || TEENS[next] !== undefined ? belowHundred(forms, at + 1) : null;
  if (rest === null || (TEENS[next] !== undefined && isMilligrams(forms[at + 1 + rest.length])))
    return { value: unit, length: 1 };
  return { value: unit * 100 + rest.value, length: 1 + rest.length };
}

/** Digits behind "point": "oh two five", "five", "twenty five". */
function decimals(forms: readonly string[], at: number): { digits: string; length: number } {
  let digits = '';
  let length = 0;
  for (;;) {
    const word = forms[at + length] ?? '';
    const unit = UNITS[word];
    const rest = unit === undefined ? belowHundred(forms, at + length) : null;
    if (/^(?:oh|o|zero)$/.test(word)) digits += '0';
    else if (unit !== undefined) digits += unit;
    else if (rest) digits += rest.value;
    else return { digits, length };
    length += rest?.length ?? 1;
  }
}

function numberAt(forms: readonly string[], at: number): Run | null {
  const word = forms[at] ?? '';
  const fraction = FRACTIONS[word];
  if (fraction !== undefined) return { value: fraction, length: 1 };
  const whole = word === 'zero' ? { value: 0, length: 1 } : wholeNumber(forms, at);
  const point = at + (whole?.length ?? 0);
  if (/^(?:point|dot)$/.test(forms[point] ?? '')) {
    const { digits, length } = decimals(forms, point + 1);
    if (length > 0)
      return { value: Number(`${whole?.value ?? 0}.${digits}`), length: point + 1 + length - at };
  }
  if (whole !== null && forms[point] === 'and' && forms[point + 1] === 'a' && forms[point + 2] === 'half')
    return { value: whole.value + 0.5, length: whole.length + 3 };
  if (word === 'half') return { value: 0.5, length: 1 };
  return whole;
}

/** The tokens of a text; a run of number words is one of them. Linear. */
export function doseTokens(text: string): DoseToken[] {
  const pieces = [...text.matchAll(PIECE)].map((match) => ({
    form: match[0].toLowerCase().replace(/’/g, "'"),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const forms = pieces.map(({ form }) => form);
  const found: DoseToken[] = [];
  for (let at = 0; at < pieces.length; ) {
    const { form, start, end } = pieces[at] as (typeof pieces)[number];
    const run = /^[\d.]*\d/.test(form) ? null : numberAt(forms, at);
    if (run) {
      found.push({ form, value: run.value, start, end: pieces[at + run.length - 1]?.end ?? end });
      at += run.length;
      continue;
    }
    const value = /^[\d.,]*\d$/.test(form) ? Number(form.replace(/,/g, '')) : null;
    const half = value !== null && forms[at + 1] === '½' ? 0.5 : 0;
    found.push({
      form: /^(?:[a-z]\.)+[a-z]?$/.test(form) ? form.replaceAll('.', '') : form,
      value: value === null ? null : value + half,
      start,
      end: half ? (pieces[at + 1]?.end ?? end) : end,
    });
    at += half ? 2 : 1;
  }
  return found;
}
