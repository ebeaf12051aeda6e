// Parses the header table, whether a copy gives its labels and values by rows or by columns.
import type { Span } from '../../terms.js';
import type { Read, ReadDate } from '../reading.js';
import { CASE_NUMBER, caseNumberOf } from './case-number.js';
import { findHeaderDates } from './header-dates.js';

export interface Header {
  caseNumber: Read<string> | null;
  dateAssigned: ReadDate | null;
  dateOfInjury: ReadDate | null;
  decisionDate: ReadDate | null;
  urDenialDate: ReadDate | null;
  applicationReceived: ReadDate | null;
  priority: Read<string> | null;
}
type Field = keyof Header;
type Kind = 'case' | 'date' | 'word';

const KINDS: Record<Field, Kind> = {
  caseNumber: 'case',
  dateAssigned: 'date',
  dateOfInjury: 'date',
  decisionDate: 'date',
  urDenialDate: 'date',
  applicationReceived: 'date',
  priority: 'word',
};

// "Application Received:", "Application 11/03/2016 Received:" (wrapped; "Received:" alone carries nothing).
const LABELS: [Field, RegExp][] = [
  ['caseNumber', /\b(?:MAXIMUS |IMR )?Case ?(?:Number|No\.?|#) ?:/gi],
  ['dateAssigned', /\bDate ?Assigned ?:/gi],
  ['dateOfInjury', /\bDate(?:s|\(s\))? ?of ?Injury ?:/gi],
  ['decisionDate', /(?<!\bUR ?)\b(?:Decision ?Date|Date ?of ?(?:Decision|Determination)|Dated) ?:/gi],
  [
    'urDenialDate',
    /\b(?:UR ?(?:Denial|Decision|Determination) ?Date|Date ?of ?(?:the )?UR ?(?:Decision|Denial|Determination)) ?:/gi,
  ],
  ['priority', /\bPriority ?:/gi],
  [
    'applicationReceived',
    /\b(?:IMR )?Application ?(?:Received ?(?:Date ?)?:|(?=\d{1,2}[/-]))|\bApplication(?= (?:Received|Priority|UR|Date|Decision|Standard))/gi,
  ],
];
const PRIORITY = /\b(?:Standard|Expedited|Regular|Urgent|Concurrent|Routine)\b/gi;

interface Token {
  start: number;
  end: number;
  kind: Kind;
  /** The field of a label; null for a value. */
  field: Field | null;
  value: string;
}

/** The fields of the header table within [start, end) of a folded text; null where the table is silent. */
export function parseHeader(text: string, start: number, end: number): Header {
  const region = text.slice(start, end);
  const tokens = tokensOf(region);
  const labels = firstLabels(tokens);
  const values = tokens.filter((token) => token.field === null);
  const found = new Map<Field, Token>();
  for (const kind of ['case', 'date', 'word'] as const) {
    const wanted = labels.filter((token) => token.kind === kind);
    const given = values.filter((token) => token.kind === kind);
    for (const [field, value] of pair(wanted, given, tokens)) found.set(field, value);
  }
  const numbers = values.filter(({ kind }) => kind === 'case');
  const only = numbers.every(({ value }) => value === numbers[0]?.value) ? numbers[0] : undefined;
  if (only && !found.has('caseNumber')) found.set('caseNumber', only);
  const read = (field: Field): Read<string> | null => {
    const token = found.get(field);
    return token ? { value: token.value, span: shifted(token, start) } : null;
  };
  return {
    caseNumber: read('caseNumber'),
    dateAssigned: read('dateAssigned'),
    dateOfInjury: read('dateOfInjury'),
    decisionDate: read('decisionDate'),
    urDenialDate: read('urDenialDate'),
    applicationReceived: read('applicationReceived'),
    priority: read('priority'),
  };
}

function tokensOf(region: string): Token[] {
  const tokens: Token[] = [];
  for (const [field, pattern] of LABELS) {
    for (const match of region.matchAll(pattern)) {
      const token = { start: match.index, end: match.index + match[0].length };
      tokens.push({ ...token, kind: KINDS[field], field, value: '' });
    }
  }
  const value = (kind: Kind, start: number, end: number, words: string): void => {
    tokens.push({ start, end, kind, field: null, value: words });
  };
  for (const match of region.matchAll(CASE_NUMBER))
    value('case', match.index, match.index + match[0].length, caseNumberOf(match[0]));
  for (const date of findHeaderDates(region)) value('date', date.start, date.end, date.iso);
  for (const match of region.matchAll(PRIORITY))
    value('word', match.index, match.index + match[0].length, match[0]);
  return tokens.sort((a, b) => a.start - b.start);
}

function firstLabels(tokens: Token[]): Token[] {
  const seen = new Set<Field>();
  return tokens.filter((token) => {
    if (token.field === null || seen.has(token.field)) return false;
    seen.add(token.field);
    return true;
  });
}

/**
 * Values to labels. As many values as labels: in order, whether the table was read by rows or by column parts.
 * Otherwise (a value is missing or redacted) only a value that stands right behind its label counts.
 */
function pair(labels: Token[], values: Token[], tokens: Token[]): Map<Field, Token> {
  const found = new Map<Field, Token>();
  const inOrder = labels.length === values.length;
  labels.forEach((label, index) => {
    if (label.field === null) return;
    const next = tokens[tokens.indexOf(label) + 1];
    const value = inOrder
      ? values[index]
      : next?.field === null && next.kind === label.kind
        ? next
        : undefined;
    if (value && value.value !== '') found.set(label.field, value);
  });
  return found;
}

function shifted(token: Token, by: number): Span {
  return { start: token.start + by, end: token.end + by };
}
