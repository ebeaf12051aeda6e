// Every real letter judged without the rules that stand on this letter alone: what the rules are worth on letters that
// nobody who wrote them had read. A proxy, since the others were read, too; docs/rules.md gives the figures.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { requestsOfLetter } from '../../src/jobs/predict/requests-of-letter.js';
import { parseLetter } from '../../src/letter/parse-letter.js';
import { judgeRequest } from '../../src/rules/judge/judge-request.js';
import { loadRuleBase } from '../../src/rules/judge/load-rule-base.js';
import type { RuleBase } from '../../src/rules/judge/rule-base.js';
import { ruleBaseWithoutLetter } from '../../src/rules/judge/without-letter.js';
import type { Rule } from '../../src/rules/topics/topic.js';
import { describeShared } from '../support/shared.js';

const shipped = loadRuleBase();

/** Whether the rule stands on this letter alone. */
const standsOn = ({ source: { seenIn } }: Rule, caseNumber: string): boolean =>
  seenIn.length === 1 && seenIn[0]?.includes(caseNumber) === true;

interface Figures {
  decided: number;
  right: number;
  found: number;
  /** Predictions OVERTURNED. */
  called: number;
  /** Decisions by a rule that stands on the letter itself. */
  byOwnRules: number;
}

function figures(folder: string, ruleBaseFor: (caseNumber: string) => RuleBase): Figures {
  const sum = { decided: 0, right: 0, found: 0, called: 0, byOwnRules: 0 };
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
    const letter = parseLetter(readFileSync(join(folder, file), 'utf8'));
    const caseNumber = file.slice(0, -'.txt'.length);
    const ruleBase = ruleBaseFor(caseNumber);
    requestsOfLetter(letter).forEach((request, at) => {
      const { predictedOutcome, decidedBy } = judgeRequest(request, ruleBase).decision;
      if (decidedBy.some(({ rule }) => standsOn(rule, caseNumber))) sum.byOwnRules += 1;
      if (predictedOutcome === 'UNDETERMINED') return;
      const right = predictedOutcome === letter.determinations[at]?.outcome;
      sum.decided += 1;
      if (predictedOutcome === 'OVERTURNED') sum.called += 1;
      if (right) sum.right += 1;
      if (right && predictedOutcome === 'OVERTURNED') sum.found += 1;
    });
  }
  return sum;
}

describeShared('the real letters by the rules alone', (folder) => {
  const letters = join(folder, 'letters', 'dwc');

  test('a letter whose own rules are silenced is decided by none of them; its figures are printed, not asserted', () => {
    const all = figures(letters, () => shipped);
    const silenced = figures(letters, (caseNumber) => ruleBaseWithoutLetter(shipped, caseNumber));
    console.info(JSON.stringify({ withAllRules: all, withoutTheRulesOfTheLetter: silenced }));
    expect(all.byOwnRules).toBeGreaterThan(0);
    expect(silenced.byOwnRules).toBe(0);
    expect(silenced.decided).toBeLessThan(all.decided);
  });
});
