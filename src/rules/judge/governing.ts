// The policy "who speaks first": from the findings of all rules to one outcome. 1. A service that depends on a surgery
// follows the surgery; postsurgical rules speak first in their period; then the opioid guideline; then acupuncture,
// except for the shoulder, where the chapter on the shoulder goes before it. 2. While the complaint is acute the
// chapter on the part of the body goes before the chronic pain guideline, and the other way round once pain is chronic.
// Each fills in where the other is silent: a guideline none of whose rules match is silent. Where it is not known
// whether the pain is chronic, or whether the shoulder is concerned, and the two orders do not end alike, nothing is
// decided. 3. Then the formulary, general approaches, regulations, current ACOEM, ODG, others (8 CCR 9792.21.1). 4.
// Inside one authority the more specific rule goes first; equally specific rules that oppose each other conflict. 5.
// One ingredient that is not recommended refuses a compound; a compound is recommended only where none is in doubt. 6.
// Not recommended: the denial is upheld. Recommended: it is overturned. Silence never becomes a denial. Above 150
// lines, because the policy is written once and in one place.
import type { FindingStatus, PredictedOutcome, PredictionGround, UndeterminedReason } from '../../terms.js';
import type { FactValues } from '../facts/fact.js';
import type { Standing } from '../topics/rule-standing.js';
import { type Authority, EVERY_TREATMENT, type Rule, type Topic } from '../topics/topic.js';
import { unmetRecommendations } from './silence.js';

/** One rule with its result, for one part of the request: the service itself ('') or an ingredient of a compound. */
export interface JudgedRule {
  topic: Topic;
  rule: Rule;
  part: string;
  status: FindingStatus;
  standing: Standing;
}

export interface Decision {
  predictedOutcome: PredictedOutcome;
  undeterminedReason: UndeterminedReason | null;
  /** What it rests on; null where nothing is decided. */
  ground: PredictionGround | null;
  /** The rules that decided; of a conflict, the rules that oppose each other. */
  decidedBy: JudgedRule[];
}

/** What the order among authorities depends on. */
export interface OrderFacts {
  chronic: boolean;
  shoulder: boolean;
}

const AFTER: readonly Authority[] = [
  'FORMULARY',
  'GENERAL_APPROACHES',
  'REGULATION',
  'ACOEM',
  'ODG',
  'OTHER',
];

/** Who speaks first. */
export function authorityOrder({ chronic, shoulder }: OrderFacts): Authority[] {
  const chapter: Authority[] = shoulder ? ['BODY_PART_CHAPTER', 'ACUPUNCTURE'] : ['BODY_PART_CHAPTER'];
  const pain: Authority[] = chronic ? ['CHRONIC_PAIN', ...chapter] : [...chapter, 'CHRONIC_PAIN'];
  const first: Authority[] = ['DEPENDENT_SERVICE', 'POSTSURGICAL', 'OPIOIDS'];
  return [...first, ...(shoulder ? [] : (['ACUPUNCTURE'] as Authority[])), ...pain, ...AFTER];
}

const ORDERS = [false, true].map((chronic) =>
  [false, true].map((shoulder) => authorityOrder({ chronic, shoulder })),
);

function ordersFor(values: FactValues): Authority[][] {
  const pain = values.get('chronicPain');
  const part = values.get('bodyPart');
  const pains = pain === undefined ? [0, 1] : [pain === true ? 1 : 0];
  const open = part === undefined || part === 'MULTIPLE' || part === 'UPPER_LIMB';
  const parts = open ? [0, 1] : [part === 'SHOULDER' ? 1 : 0];
  return pains.flatMap((chronic) => parts.map((shoulder) => ORDERS[chronic]?.[shoulder] ?? []));
}

/** Whether a rule that decided is recalled rather than read in a text. */
export function restsOnRecalled({ decidedBy }: Decision): boolean {
  return decidedBy.some(({ rule }) => rule.source.provenance === 'RECALLED');
}

function undetermined(undeterminedReason: UndeterminedReason, decidedBy: JudgedRule[] = []): Decision {
  return { predictedOutcome: 'UNDETERMINED', undeterminedReason, ground: null, decidedBy };
}

function decideInOrder(matches: readonly JudgedRule[], order: readonly Authority[]): Decision | null {
  for (const authority of order) {
    const speaking = matches.filter((match) => match.topic.authority === authority);
    if (speaking.length === 0) continue;
    const highest = Math.max(...speaking.map((match) => match.rule.specificity));
    const decidedBy = speaking.filter((match) => match.rule.specificity === highest);
    const recommended = decidedBy.some((match) => match.rule.recommendation === 'RECOMMENDED');
    const refused = decidedBy.some((match) => match.rule.recommendation === 'NOT_RECOMMENDED');
    if (recommended && refused) return undetermined('CONFLICT', decidedBy);
    const shown = decidedBy.some((match) => match.standing === 'SHOWN');
    return {
      predictedOutcome: refused ? 'UPHELD' : 'OVERTURNED',
      undeterminedReason: null,
      ground: shown ? 'SHOWN' : 'NOTHING_SHOWN',
      decidedBy,
    };
  }
  return null;
}

/** Whether a rule that names the treatment lacks a fact; rules on every treatment lack facts nearly always. */
function couldSpeak({ status, topic }: JudgedRule): boolean {
  return status === 'UNKNOWN' && topic.treatments[0] !== EVERY_TREATMENT;
}

/** What the matching rules decide in each order of the authorities that the known values leave open; null: nothing. */
export function decisionsByOrder(judged: readonly JudgedRule[], values: FactValues): (Decision | null)[] {
  const matches = judged.filter(speaks);
  return ordersFor(values).map((order) => decideInOrder(matches, order));
}

/** Whether the rule matches, and earns its answer where it recommends. */
export function speaks({ status, standing }: JudgedRule): boolean {
  return status === 'MATCH' && standing !== 'UNEARNED';
}

/** What is decided for one part, or why not. The order of authorities counts only where several of them match. */
function decidePart(judged: readonly JudgedRule[], values: FactValues): Decision {
  if (!judged.some(speaks)) {
    const unmet = unmetRecommendations(judged);
    if (unmet !== null) return { predictedOutcome: 'UPHELD', undeterminedReason: null, ...unmet };
    const open = judged.some((each) => couldSpeak(each) || each.standing === 'UNEARNED');
    return undetermined(open ? 'INSUFFICIENT_FACTS' : 'NO_RULE');
  }
  const decisions = decisionsByOrder(judged, values);
  const [first, ...others] = decisions;
  if (!first) return undetermined('NO_RULE');
  const alike = others.every(
    (other) =>
      other?.predictedOutcome === first.predictedOutcome &&
      other.undeterminedReason === first.undeterminedReason,
  );
  return alike ? first : undetermined('INSUFFICIENT_FACTS');
}

function decideCompound(whole: Decision, ingredients: readonly Decision[]): Decision {
  const all = [whole, ...ingredients];
  const refused = all.filter((decision) => decision.predictedOutcome === 'UPHELD');
  if (refused.length > 0) {
    return {
      predictedOutcome: 'UPHELD',
      undeterminedReason: null,
      ground: refused.some((decision) => decision.ground === 'SHOWN') ? 'SHOWN' : 'NOTHING_SHOWN',
      decidedBy: refused.flatMap((decision) => decision.decidedBy),
    };
  }
  for (const reason of ['CONFLICT', 'INSUFFICIENT_FACTS'] as const) {
    const doubtful = all.filter((decision) => decision.undeterminedReason === reason);
    if (doubtful.length > 0)
      return undetermined(
        reason,
        doubtful.flatMap((decision) => decision.decidedBy),
      );
  }
  const recommended = all.filter((decision) => decision.predictedOutcome === 'OVERTURNED');
  const sound = whole.predictedOutcome === 'OVERTURNED' || recommended.length === ingredients.length;
  if (!sound || recommended.length === 0) return undetermined('NO_RULE');
  const decidedBy = recommended.flatMap((decision) => decision.decidedBy);
  return { predictedOutcome: 'OVERTURNED', undeterminedReason: null, ground: 'SHOWN', decidedBy };
}

/**
 * The outcome that the policy gives to these results. `ingredients` are those of a compound, each a part of its own,
 * also where no rule speaks of it; empty for any other service. Gives NO_RULE where no rule matches or could.
 */
export function decideOutcome(
  judged: readonly JudgedRule[],
  values: FactValues,
  ingredients: readonly string[] = [],
): Decision {
  const whole = decidePart(
    judged.filter((each) => each.part === ''),
    values,
  );
  if (ingredients.length === 0) return whole;
  const parts = ingredients.map((ingredient) =>
    decidePart(
      judged.filter((each) => each.part === ingredient),
      values,
    ),
  );
  return decideCompound(whole, parts);
}
