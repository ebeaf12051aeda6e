// `upheld facts`: what is read from the words of a request, each fact with the words that say it.
import type { Command } from 'commander';
import { dayOf } from '../days.js';
import type { Fact } from '../rules/facts/fact.js';
import { type Contradiction, readRequest } from '../rules/reading/read-request.js';
import type { ProposedRequest } from '../rules/request/request.js';
import type { JsonValue, Span } from '../terms.js';
import { parseDay } from './options.js';
import { printJsonLine, printText } from './output.js';
import { requestOfWords, type WordsOfRequest } from './words-request.js';

/** One fact as it is shown; `value` is null where the words say it both ways. */
interface ShownFact {
  name: string;
  value: JsonValue;
  source: Fact['source'];
  span: Span | null;
  /** The words that it was read from. */
  text: string | null;
  why: string | null;
}

/** Adds the command. */
export function register(program: Command): void {
  program
    .command('facts')
    .requiredOption('--service <text>', 'what is asked for, as a physician or a letter words it')
    .option('--summary <text>', 'free text about the case')
    .option('--date <day>', 'day of the request (YYYY-MM-DD); default: today', parseDay)
    .option('--injured <day>', 'day of the injury (YYYY-MM-DD)', parseDay)
    .option('--json', 'one JSON object a fact')
    .action(showFacts);
}

function wordsOf({ span, readFrom }: Fact, { service, caseSummary }: ProposedRequest): string | null {
  const passage = readFrom === 'SERVICE' ? service : readFrom === 'CASE_SUMMARY' ? caseSummary : null;
  return span && passage ? passage.text.slice(span.start, span.end) : null;
}

function shown(fact: Fact, request: ProposedRequest): ShownFact {
  const { name, value, source, span, note } = fact;
  return { name, value, source, span, text: wordsOf(fact, request), why: note };
}

/** Both places of a fact that is left unknown. */
function shownOpen({ name, readings }: Contradiction, request: ProposedRequest): ShownFact {
  const places = readings.map((fact) => `${JSON.stringify(wordsOf(fact, request))} says ${fact.value}`);
  const why = `Unknown: the words contradict each other. ${places.join('; ')}.`;
  return { name, value: null, source: 'READ', span: null, text: null, why };
}

function showFacts(options: WordsOfRequest & { json?: boolean }): void {
  const request = requestOfWords(options, dayOf(Date.now()));
  const { facts, contradictions } = readRequest(request);
  const all = [
    ...facts.map((fact) => shown(fact, request)),
    ...contradictions.map((each) => shownOpen(each, request)),
  ].sort((one, other) => (one.name < other.name ? -1 : 1));
  for (const each of all) {
    if (options.json) printJsonLine(each);
    else {
      const words = each.text === null ? '' : `  "${each.text.replace(/\s+/g, ' ').slice(0, 80)}"`;
      printText(`${each.name} = ${each.value ?? 'unknown'}${words}\n    ${each.why ?? each.source}`);
    }
  }
}
