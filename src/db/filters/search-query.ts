// Turns what a person types into a search into an FTS5 query with every word quoted. words (all of them), "a phrase",
// begin*, AND, OR, NOT (a NOT b), parentheses; AND binds closer than OR.
import { StorageError } from '../storage-error.js';

const MOST_CHARACTERS = 1_000;
const MOST_TERMS = 64;
const DEEPEST = 16;

type Token = { kind: 'TERM'; text: string } | { kind: 'AND' | 'OR' | 'NOT' | '(' | ')' };

/** A query for FTS5; throws SEARCH_INVALID with the place of the mistake and what to write instead. */
export function parseSearch(search: string): string {
  const tokens = tokensOf(search);
  let at = 0;
  let depth = 0;

  const anyOf = (): string => {
    const parts = [allOf()];
    while (tokens[at]?.kind === 'OR') {
      at += 1;
      parts.push(allOf());
    }
    return parts.length === 1 ? (parts[0] as string) : `(${parts.join(' OR ')})`;
  };
  const allOf = (): string => {
    let left = primary();
    for (let token = tokens[at]; token; token = tokens[at]) {
      if (token.kind === 'OR' || token.kind === ')') break;
      if (token.kind === 'AND' || token.kind === 'NOT') at += 1;
      left = `(${left} ${token.kind === 'NOT' ? 'NOT' : 'AND'} ${primary()})`;
    }
    return left;
  };
  const primary = (): string => {
    const token = tokens[at];
    at += 1;
    if (token?.kind === 'TERM') return token.text;
    if (token?.kind === '(') {
      depth += 1;
      if (depth > DEEPEST) throw invalid(`nests more than ${DEEPEST} parentheses`);
      const inner = anyOf();
      if (tokens[at]?.kind !== ')') throw invalid('opens a parenthesis that it does not close');
      at += 1;
      depth -= 1;
      return inner;
    }
    if (token?.kind === 'NOT') throw invalid('has NOT with nothing before it: write "knee NOT surgery"');
    throw invalid(`needs a word ${token ? `before ${token.kind}` : 'at its end'}`);
  };

  const query = anyOf();
  if (at < tokens.length) throw invalid('closes a parenthesis that it does not open');
  return query;
}

function tokensOf(search: string): Token[] {
  if (search.length > MOST_CHARACTERS) throw invalid(`is longer than ${MOST_CHARACTERS} characters`);
  const tokens: Token[] = [];
  let terms = 0;
  let at = 0;
  while (at < search.length) {
    const character = search[at] as string;
    if (/\s/.test(character)) {
      at += 1;
    } else if (character === '(' || character === ')') {
      tokens.push({ kind: character });
      at += 1;
    } else {
      const quoted = character === '"';
      const end = quoted ? search.indexOf('"', at + 1) : endOfWord(search, at);
      if (end < 0) throw invalid('opens a quotation mark that it does not close');
      const word = search.slice(quoted ? at + 1 : at, end);
      at = quoted ? end + 1 : end;
      if (!quoted && (word === 'AND' || word === 'OR' || word === 'NOT')) tokens.push({ kind: word });
      else {
        const prefix = quoted ? search[at] === '*' : word.endsWith('*');
        if (quoted && prefix) at += 1;
        tokens.push({ kind: 'TERM', text: term(quoted || !prefix ? word : word.slice(0, -1), prefix) });
        terms += 1;
      }
    }
  }
  if (terms === 0) throw invalid('holds no word');
  if (terms > MOST_TERMS) throw invalid(`holds more than ${MOST_TERMS} words`);
  return tokens;
}

function endOfWord(search: string, from: number): number {
  let end = from;
  while (end < search.length && !/[\s()"]/.test(search[end] as string)) end += 1;
  return end;
}

function term(word: string, prefix: boolean): string {
  if (!/[\p{L}\p{N}]/u.test(word))
    throw invalid(`holds ${JSON.stringify(word.slice(0, 20))}, which has no letter`);
  return `"${word.replaceAll('"', '').replaceAll('\0', ' ')}"${prefix ? '*' : ''}`;
}

function invalid(what: string): StorageError {
  return new StorageError(
    'SEARCH_INVALID',
    `The search ${what}. It takes words, "a phrase", begin*, AND, OR, NOT and parentheses.`,
  );
}
