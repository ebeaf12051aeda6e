// The policy "who speaks first" as a truth table: findings in, outcome and deciding rules out.
import type { FactValue } from '../../src/rules/facts/fact-list.js';
import { authorityOrder, decideOutcome, type JudgedRule } from '../../src/rules/judge/governing.js';
import type { Standing } from '../../src/rules/topics/rule-standing.js';
import type { Authority } from '../../src/rules/topics/topic.js';
import type { FindingStatus } from '../../src/terms.js';
import { makeRule, makeTopic } from '../support/make-topic.js';

const STANDINGS: Record<string, Standing> = {
  s: 'SILENT',
  u: 'UNEARNED',
  o: 'OPEN',
  n: 'UNSHOWN',
  f: 'FAILED',
};

function standingOf(marks: string, status: FindingStatus): Standing {
  const mark = Object.keys(STANDINGS).find((each) => marks.includes(each));
  return mark === undefined ? (status === 'MATCH' ? 'SHOWN' : 'ELSEWHERE') : (STANDINGS[mark] ?? 'ELSEWHERE');
}

/** "CHAPTER- " is a matching refusal of the chapter; "?" unknown, "x" no match, "!" more specific, "@x" ingredient x; then its standing. */
function judged(words: string): JudgedRule {
  const [, kind = '', sign, marks = ''] = /^([A-Z_*]+)([+-])(.*)$/.exec(words) ?? [];
  const authority = (
    kind === 'CHAPTER' ? 'BODY_PART_CHAPTER' : kind === 'PAIN' ? 'CHRONIC_PAIN' : kind.replace('*', '')
  ) as Authority;
  const rule = makeRule({
    id: words,
    recommendation: sign === '+' ? 'RECOMMENDED' : 'NOT_RECOMMENDED',
    specificity: marks.includes('!') ? 1 : 0,
  });
  const status: FindingStatus = marks.includes('?') ? 'UNKNOWN' : marks.includes('x') ? 'NO_MATCH' : 'MATCH';
  const treatments = kind.startsWith('*') ? ['*'] : ['nmes'];
  return {
    topic: makeTopic({ id: words, authority, treatments, rules: [rule] }),
    rule,
    part: /@(\w)/.exec(marks)?.[1] ?? '',
    status,
    standing: standingOf(marks, status),
  };
}

type Row = [
  why: string,
  facts: Record<string, FactValue>,
  findings: string,
  outcome: string,
  decidedBy: string,
  ingredients?: string,
];

const acute = { chronicPain: false, bodyPart: 'NECK' };
const chronic = { chronicPain: true, bodyPart: 'NECK' };
const shoulder = { chronicPain: false, bodyPart: 'SHOULDER' };

const TABLE: Row[] = [
  ['nothing speaks', acute, '', 'NO_RULE', ''],
  ['a refusal that matches upholds', acute, 'ODG-', 'UPHELD', 'ODG-'],
  ['a recommendation that matches overturns', acute, 'ODG+', 'OVERTURNED', 'ODG+'],
  ['no rule matches: silence is never a denial', acute, 'ODG-x PAIN-x', 'NO_RULE', ''],
  ['only unknowns', acute, 'ODG-? PAIN+x', 'INSUFFICIENT_FACTS', ''],
  ['a match decides beside unknowns of others', acute, 'CHAPTER+? ODG-', 'UPHELD', 'ODG-'],
  ['rules on every treatment lack facts nearly always', acute, '*OTHER-? ODG-x', 'NO_RULE', ''],
  ['while acute the chapter goes before the pain guideline', acute, 'PAIN+ CHAPTER-', 'UPHELD', 'CHAPTER-'],
  [
    'once chronic the pain guideline goes before the chapter',
    chronic,
    'PAIN+ CHAPTER-',
    'OVERTURNED',
    'PAIN+',
  ],
  ['the pain guideline fills in for a silent chapter', acute, 'PAIN+ CHAPTER-x', 'OVERTURNED', 'PAIN+'],
  ['the chapter fills in for a silent pain guideline', chronic, 'PAIN+x CHAPTER-', 'UPHELD', 'CHAPTER-'],
  [
    'not known whether chronic, and it matters',
    { bodyPart: 'NECK' },
    'PAIN+ CHAPTER-',
    'INSUFFICIENT_FACTS',
    '',
  ],
  [
    'not known whether chronic, and both say the same',
    { bodyPart: 'NECK' },
    'PAIN- CHAPTER-',
    'UPHELD',
    'CHAPTER-',
  ],
  ['postsurgical rules first', chronic, 'PAIN- POSTSURGICAL+ CHAPTER-', 'OVERTURNED', 'POSTSURGICAL+'],
  ['a postsurgical rule out of its period is silent', chronic, 'PAIN- POSTSURGICAL+x', 'UPHELD', 'PAIN-'],
  ['the opioid guideline before the pain guideline', chronic, 'PAIN+ OPIOIDS-', 'UPHELD', 'OPIOIDS-'],
  [
    'postsurgical rules before the opioid guideline',
    acute,
    'OPIOIDS- POSTSURGICAL+',
    'OVERTURNED',
    'POSTSURGICAL+',
  ],
  [
    'the opioid guideline before the chapter, while acute, too',
    acute,
    'CHAPTER+ OPIOIDS-',
    'UPHELD',
    'OPIOIDS-',
  ],
  ['acupuncture over the pain guideline', chronic, 'PAIN- ACUPUNCTURE+', 'OVERTURNED', 'ACUPUNCTURE+'],
  [
    'for the shoulder, once chronic, too',
    { ...shoulder, chronicPain: true },
    'CHAPTER- ACUPUNCTURE+',
    'UPHELD',
    'CHAPTER-',
  ],
  [
    'where the chapter on the shoulder is silent acupuncture speaks',
    shoulder,
    'CHAPTER-x ACUPUNCTURE+',
    'OVERTURNED',
    'ACUPUNCTURE+',
  ],
  ['the chapter before the formulary', acute, 'FORMULARY+ CHAPTER-', 'UPHELD', 'CHAPTER-'],
  [
    'the pain guideline before the formulary, while acute, too',
    acute,
    'FORMULARY- PAIN+',
    'OVERTURNED',
    'PAIN+',
  ],
  [
    'the formulary before general approaches',
    acute,
    'GENERAL_APPROACHES- FORMULARY+',
    'OVERTURNED',
    'FORMULARY+',
  ],
  [
    'general approaches before regulations',
    acute,
    'REGULATION- GENERAL_APPROACHES+',
    'OVERTURNED',
    'GENERAL_APPROACHES+',
  ],
  ['regulations before current ACOEM', acute, 'ACOEM- REGULATION+', 'OVERTURNED', 'REGULATION+'],
  ['others where all else is silent', acute, 'OTHER- ODG+x ACOEM+x', 'UPHELD', 'OTHER-'],
  ['acupuncture over the chapters', acute, 'CHAPTER- ACUPUNCTURE+', 'OVERTURNED', 'ACUPUNCTURE+'],
  ['but not for the shoulder', shoulder, 'CHAPTER- ACUPUNCTURE+', 'UPHELD', 'CHAPTER-'],
  [
    'where the part is not known it matters',
    { chronicPain: false },
    'CHAPTER- ACUPUNCTURE+',
    'INSUFFICIENT_FACTS',
    '',
  ],
  [
    'several parts may hold the shoulder',
    { chronicPain: false, bodyPart: 'MULTIPLE' },
    'CHAPTER- ACUPUNCTURE+',
    'INSUFFICIENT_FACTS',
    '',
  ],
  [
    'so may the arm as a whole',
    { chronicPain: false, bodyPart: 'UPPER_LIMB' },
    'CHAPTER- ACUPUNCTURE+',
    'INSUFFICIENT_FACTS',
    '',
  ],
  ['MTUS before ODG', acute, 'ODG+ PAIN-', 'UPHELD', 'PAIN-'],
  ['ACOEM before ODG, ODG before others', acute, 'OTHER- ODG+ ACOEM-', 'UPHELD', 'ACOEM-'],
  [
    'a dependent service follows its surgery',
    acute,
    '*DEPENDENT_SERVICE- POSTSURGICAL+',
    'UPHELD',
    '*DEPENDENT_SERVICE-',
  ],
  ['specific before general', acute, 'PAIN- PAIN+!', 'OVERTURNED', 'PAIN+!'],
  ['equally specific opposites conflict', acute, 'PAIN- PAIN+', 'CONFLICT', 'PAIN- PAIN+'],
  ['a lower authority does not settle a conflict', acute, 'PAIN- PAIN+ ODG-', 'CONFLICT', 'PAIN- PAIN+'],
  ['one bad ingredient refuses a compound', acute, 'PAIN+@a PAIN-@b', 'UPHELD', 'PAIN-@b', 'ab'],
  ['an ingredient in doubt keeps a compound open', acute, 'PAIN+@a PAIN-@b?', 'INSUFFICIENT_FACTS', '', 'ab'],
  ['an ingredient without rules keeps a compound open', acute, 'PAIN+@a', 'NO_RULE', '', 'ab'],
  ['all ingredients recommended', acute, 'PAIN+@a ODG+@b', 'OVERTURNED', 'PAIN+@a ODG+@b', 'ab'],
  ['a rule on the compound as a whole recommends it', acute, 'PAIN+ ODG-@bx', 'OVERTURNED', 'PAIN+', 'ab'],
  ['but not against a bad ingredient', acute, 'PAIN+ ODG-@b', 'UPHELD', 'ODG-@b', 'ab'],
  ['a refusal on silence upholds', acute, 'ODG-s', 'UPHELD', 'ODG-s'],
  ['a recommendation that is not earned does not overturn', acute, 'ODG+u', 'INSUFFICIENT_FACTS', ''],
  ['nor does it keep a refusal from speaking', acute, 'PAIN+u ODG-s', 'UPHELD', 'ODG-s'],
  ['criteria that are not shown uphold where nothing speaks', acute, 'ODG+?n PAIN-?', 'UPHELD', 'ODG+?n'],
  ['so do criteria that the record denies', acute, 'ODG+xf', 'UPHELD', 'ODG+xf'],
  [
    'not where the situation alone may bring a recommendation',
    acute,
    'ODG+?n PAIN+?o',
    'INSUFFICIENT_FACTS',
    '',
  ],
  ['rules on every treatment are not asked for', acute, '*OTHER+?n', 'NO_RULE', ''],
];

test.each(TABLE)('%s', (_, facts, findings, outcome, decidedBy, ingredients = '') => {
  const rules = findings === '' ? [] : findings.split(' ').map(judged);
  const decision = decideOutcome(rules, new Map(Object.entries(facts)), [...ingredients]);
  expect(decision.undeterminedReason ?? decision.predictedOutcome).toBe(outcome);
  expect(decision.predictedOutcome === 'UNDETERMINED').toBe(decision.undeterminedReason !== null);
  const deciding = decision.decidedBy.map((each) => each.rule.id).sort();
  expect(deciding).toEqual(decidedBy === '' ? [] : decidedBy.split(' ').sort());
});

test('every authority has its place in every order, once', () => {
  for (const chronicPain of [true, false]) {
    for (const isShoulder of [true, false]) {
      const order = authorityOrder({ chronic: chronicPain, shoulder: isShoulder });
      expect(new Set(order).size).toBe(12);
      expect(order).toHaveLength(12);
    }
  }
});

test.each([
  ['ODG-', 'SHOWN'],
  ['ODG-s', 'NOTHING_SHOWN'],
  ['ODG- ODG-s', 'SHOWN'],
  ['ODG+?n', 'NOTHING_SHOWN'],
  ['ODG+xf', 'SHOWN'],
  ['ODG+?n PAIN+xf', 'NOTHING_SHOWN'],
  ['ODG+', 'SHOWN'],
  ['ODG-?', null],
])('%s rests on %p', (findings, ground) => {
  expect(decideOutcome(findings.split(' ').map(judged), new Map(Object.entries(acute))).ground).toBe(ground);
});
