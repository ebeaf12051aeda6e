// What the signs of notes and forms say in words: "(-)" and "SLR -" are "negative", "+SLR" is "positive", "Ø" is "no", an
// empty box is "unchecked", "DM: N" and "DM - no" are a label with its answer. Signs that say nothing are left out.
import { formToken, type Sentence, type Token } from './token.js';

const isWord = (token: Token | undefined): boolean =>
  token !== undefined && /^[\p{L}\p{N}]/u.test(token.form);
const isNumeric = (token: Token | undefined): boolean => token !== undefined && /^\d/.test(token.form);
const touches = (one: Token | undefined, other: Token | undefined): boolean =>
  one !== undefined && other !== undefined && one.end === other.start;

/** One sign as a word, wherever it stands. */
const ALWAYS: Readonly<Record<string, string>> = {
  '☐': 'unchecked',
  '□': 'unchecked',
  '○': 'unchecked',
  '☒': 'checked',
  '☑': 'checked',
  '■': 'checked',
  '✓': 'checked',
  '✔': 'checked',
  '✗': 'checked',
  '↑': 'increased',
  '↓': 'decreased',
  '→': 'to',
  '&': 'and',
  '@': 'at',
  '|': ';',
  '±': 'equivocal',
  '¿': 'possible',
};
/** Signs that stay as they are. */
const KEPT = new Set([',', ';', ':', '+', '%', '#', '?', '!']);
/** Answers of a form behind its label. */
const ANSWER =
  /^(?:no|none|negative|neg|nil|n|never|deny|denie|denied|absent|yes|y|positive|present|normal|clear)$/;
/** What a plus behind it finds rather than joins: tests and signs. */
const FOUND =
  /^(?:test|sign|raise|slr|tinel|phalen|spurling|hoffman|hoffmann|babinski|clonu|clonus|faber|fabere|fadir|neer|hawkin|mcmurray|lachman|drawer|finkelstein|kemp|lasegue|durkan|tenderness|palpation|spasm|swelling|effusion|crepitu|crepitus|edema|guarding|ottawa|drop|empty|apley|obrien|o'brien|speed|yergason|patrick|gaenslen|slump|romberg|waddell|cozen|mill|apprehension|allodynia)$/;

interface Written {
  form: string;
  /** Signs that it is made of. */
  length: number;
}

/** "(-)", "(+)", "[ ]", "[x]". */
function bracketed(raw: Sentence, at: number): Written | null {
  const [open, inner, close] = [raw[at]?.form, raw[at + 1], raw[at + 2]?.form];
  if (open === '[' && inner?.form === ']') return { form: 'unchecked', length: 2 };
  if (open === '(' && close === ')' && (inner?.form === '-' || inner?.form === '–'))
    return { form: 'negative', length: 3 };
  if (open === '(' && close === ')' && inner?.form === '+') return { form: 'positive', length: 3 };
  if (open === '[' && close === ']' && (inner?.form === 'x' || inner?.form === '✓' || inner?.form === '✔'))
    return { form: 'checked', length: 3 };
  return null;
}

/** A hyphen, dash or plus by what it touches; null where it says nothing. */
function sign(raw: Sentence, at: number, plain: string): string | null {
  const [before, token, next] = [raw[at - 1], raw[at] as Token, raw[at + 1]];
  const isPlus = token.form === '+';
  const said = isPlus ? 'positive' : 'negative';
  const [left, right] = [touches(before, token), touches(token, next) && !/^[.,;)]$/.test(next?.form ?? '')];
  // "4+/5", "2+", "5-/5": part of a grade.
  if (isNumeric(before) && (left || isPlus)) {
    if (isPlus) return '+';
    return /^\d-\s?(?:\/|over|out)/.test(plain.slice(token.start - 1, token.start + 6)) ? 'minus' : null;
  }
  if (left && isWord(before) && !(right && isWord(next)))
    return isPlus || FOUND.test(before?.form ?? '') || !isWord(next) ? said : null;
  if (!left && right && isWord(next) && !isNumeric(next)) {
    const opens = isPlus || (before !== undefined && !isWord(before)) || FOUND.test(next?.form ?? '');
    return opens ? said : null;
  }
  if (left || right) return null;
  if (isPlus) {
    const joins =
      isWord(before) &&
      isWord(next) &&
      !FOUND.test(before?.form ?? '') &&
      !/^(?:at|for|on|with|r|l|right|left|bilat|bilateral|b)$/.test(next?.form ?? '');
    return joins ? 'and' : said;
  }
  if (ANSWER.test(next?.form ?? '')) return ':';
  return next === undefined || !isWord(next) ? said : null;
}

/** Offsets of "(1)", "2)" where they count a list from one. */
function enumerators(raw: Sentence): Set<number> {
  const found: { at: number; number: number }[] = [];
  for (let at = 0; at < raw.length; at++) {
    const token = raw[at] as Token;
    const number = Number(token.form);
    if (
      raw[at + 1]?.form === ')' &&
      Number.isInteger(number) &&
      number === (found.at(-1)?.number ?? 0) + 1 &&
      raw[at - 1]?.form !== '/'
    )
      found.push({ at, number });
  }
  return new Set(found.length > 1 ? found.map(({ at }) => at) : []);
}

/** The sentence with its signs as words; `plain` is the text. */
export function withoutSigns(raw: Sentence, plain: string): Sentence {
  const out: Sentence = [];
  const counted = enumerators(raw);
  for (let at = 0; at < raw.length; at++) {
    const token = raw[at] as Token;
    const { form } = token;
    const written = form === '(' || form === '[' ? bracketed(raw, at) : null;
    if (written) {
      const last = raw[at + written.length - 1] as Token;
      out.push(formToken(written.form, token.start, last.end));
      at += written.length - 1;
    } else if (counted.has(at)) {
      if (out.length > 0) out.push(formToken(';', token.start, token.end));
      at += 1;
    } else if (isWord(token)) out.push(token);
    else {
      const said = signAsWord(raw, at, plain);
      if (said !== null) out.push(said === form ? token : formToken(said, token.start, token.end));
    }
  }
  return out;
}

function signAsWord(raw: Sentence, at: number, plain: string): string | null {
  const [before, { form }, next] = [raw[at - 1], raw[at] as Token, raw[at + 1]];
  if (form === '-' || form === '+' || form === '–' || form === '—') return sign(raw, at, plain);
  if (form === '=') return ANSWER.test(next?.form ?? '') || next?.form === '(' ? ':' : null;
  if (form === '/') return isNumeric(next) && /^[\d+-]/.test(before?.form ?? '') ? '/' : null;
  if (form === '.') return at < raw.length - 1 ? '.' : null;
  if (form.startsWith('__')) return '_';
  return ALWAYS[form] ?? (KEPT.has(form) ? form : null);
}
