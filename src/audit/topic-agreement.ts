// Agreement of reviewers with the rules by deciding topic, and how well expectations hold.
import { clusteredInterval } from '../statistics/intervals.js';
import { type AuditCases, STRATA } from './audit-cases.js';
import { AUDIT_LEVEL } from './figure.js';

export interface TopicAgreement {
  topic: string;
  determinations: number;
  letters: number;
  /** Determinations that ended as our encoding says. */
  same: number;
  share: number;
  lower: number;
  upper: number;
  level: number;
}

/** One entry for each topic that decides, most determinations first. */
export function topicAgreementOf(cases: AuditCases): TopicAgreement[] {
  const topics = new Map<number, { determinations: number; same: number; letters: Set<number> }>();
  for (let at = 0; at < cases.length; at++) {
    const predicted = STRATA[cases.stratum[at] ?? 2];
    const topic = cases.topic[at] ?? -1;
    if (topic < 0 || predicted === 'UNDETERMINED') continue;
    const sum = topics.get(topic) ?? { determinations: 0, same: 0, letters: new Set() };
    sum.determinations += 1;
    sum.same += (predicted === 'UPHELD') === (cases.upheld[at] === 1) ? 1 : 0;
    sum.letters.add(cases.letter[at] ?? 0);
    topics.set(topic, sum);
  }
  return [...topics]
    .map(([code, { determinations, same, letters }]) => ({
      topic: cases.topics.valueOf(code) ?? '',
      determinations,
      letters: letters.size,
      same,
      share: same / determinations,
      ...clusteredInterval(same, determinations, letters.size, AUDIT_LEVEL),
      level: AUDIT_LEVEL,
    }))
    .sort((a, b) => b.determinations - a.determinations || (a.topic < b.topic ? -1 : 1));
}

export interface ReliabilityBin {
  /** Mean expected share of upheld of the tenth of determinations, and the observed one. */
  expected: number;
  observed: number;
  lower: number;
  upper: number;
  level: number;
  determinations: number;
}

/** Tenths of the determinations by what was expected, lowest first: how far expectations can be trusted. */
export function reliabilityBins(cases: AuditCases): ReliabilityBin[] {
  const order = Array.from({ length: cases.length }, (_, at) => at).sort(
    (a, b) => (cases.expected[a] ?? 0) - (cases.expected[b] ?? 0) || a - b,
  );
  const bins: ReliabilityBin[] = [];
  for (let tenth = 0; tenth < 10; tenth++) {
    const members = order.slice(
      Math.floor((tenth * order.length) / 10),
      Math.floor(((tenth + 1) * order.length) / 10),
    );
    if (members.length === 0) continue;
    const letters = new Set(members.map((at) => cases.letter[at] ?? 0)).size;
    const upheld = members.reduce((sum, at) => sum + (cases.upheld[at] ?? 0), 0);
    const expected = members.reduce((sum, at) => sum + (cases.expected[at] ?? 0), 0);
    bins.push({
      expected: expected / members.length,
      observed: upheld / members.length,
      ...clusteredInterval(upheld, members.length, letters, AUDIT_LEVEL),
      level: AUDIT_LEVEL,
      determinations: members.length,
    });
  }
  return bins;
}
