// The level of a risk of misuse, as the words rate it or by the score of a known tool.
import type { Passage } from '../../request/request.js';
import type { Statement } from '../mentions/statement.js';
import { NOWHERE } from '../relations/body-regions.js';
import type { DrugClause } from './drug-clauses.js';
import { doseTokens } from './spoken-numbers.js';

type Level = 'LOW' | 'MODERATE' | 'HIGH';

const LEVELS: readonly [RegExp, Level][] = [
  [/\b(?:low(?:er)?|minimal|mild)\b/i, 'LOW'],
  [/\b(?:moderate|mod|medium|intermediate|mid)\b/i, 'MODERATE'],
  [/\b(?:high|elevated|severe|increased)\b/i, 'HIGH'],
];
/** Scores from which on a tool rates the risk moderate and high. Opioid Risk Tool: Webster 2005; SOAPP-R: Butler 2008. */
const TOOLS: readonly [RegExp, moderate: number, high: number][] = [
  [/\b(?:ORT|opioid risk tool)\b/i, 4, 8],
  [/\bSOAPP-?\s?R\b/i, 10, 22],
];
/** Characters around the tool's name in which its rating stands. */
const WITHIN = 70;

function levelOf(words: string): Level | null {
  const said = LEVELS.flatMap(([pattern, level]) => {
    const match = pattern.exec(words);
    return match ? [{ level, at: match.index }] : [];
  });
  if (said.length > 0) return said.length === 1 ? (said[0]?.level ?? null) : null;
  for (const [pattern, moderate, high] of TOOLS) {
    const match = pattern.exec(words);
    if (!match) continue;
    const behind = words.slice(match.index + match[0].length, match.index + match[0].length + 24);
    const before = words.slice(Math.max(0, match.index - 24), match.index);
    const score = scoreIn(behind) ?? scoreIn(before.replace(/^.*\b(?=scor)/i, ''));
    if (score === null) continue;
    return score >= high ? 'HIGH' : score >= moderate ? 'MODERATE' : 'LOW';
  }
  return null;
}

/** The first number that is no part of a date. */
function scoreIn(words: string): number | null {
  if (/\d\/\d/.test(words)) return null;
  const score = doseTokens(words).find(({ value }) => value !== null)?.value ?? null;
  return score !== null && score <= 96 ? score : null;
}

/** The risk as the last of these clauses that rates it. */
export function riskLevelIn(clauses: readonly DrugClause[], passage: Passage): Statement | null {
  let found: Statement | null = null;
  for (const { start, end, sentenceNumber, sentence, from } of clauses) {
    if (sentence.assertions[from]?.has('possible')) continue;
    const words = passage.text.slice(start, Math.min(end + 1, start + 4 * WITHIN));
    const level = levelOf(words);
    if (level === null) continue;
    found = {
      fact: 'opioidRisk',
      value: level,
      region: NOWHERE,
      sentence: sentenceNumber,
      start,
      end,
      pattern: 'a rated risk',
    };
  }
  return found;
}
