// Like determinations with unlike outcomes: groups by treatment, deciding topic, what the rules say and deciding facts,
// tested by letters. Of several like items of one letter the first stands for the letter: it is one cluster. Above 150
// lines: groups, their tests and what is shown of them are one computation.

import { betaBinomialP, excessVariation } from '../statistics/beta-binomial.js';
import { adjustedPs, FALSE_DISCOVERY_RATE } from '../statistics/false-discovery.js';
import { type AuditCases, type LikeFact, STRATA } from './audit-cases.js';
import { type Expectation, membersBy } from './expectation.js';

export interface LikeGroup {
  key: string;
  treatment: string | null;
  topic: string | null;
  facts: LikeFact[];
  upheld: number;
  overturned: number;
  letters: number;
  /** How many upheld like denials elsewhere led to expect. */
  expectedUpheld: number;
  /** 0 to 1: the share of other known facts on which two members agree; null where they have none. */
  similarity: number | null;
  /** Null where a group is too small to test. */
  adjustedP: number | null;
  flagged: boolean;
  determinationIds: number[];
}

/** Fewer letters can show nothing. */
const SMALLEST = 3;

/** What makes two determinations alike, as the key of their group. */
export function likeKey(
  treatment: string,
  topic: string | null,
  predicted: string,
  facts: readonly LikeFact[],
): string {
  return JSON.stringify([treatment, topic, predicted, facts.map(({ name, value }) => [name, value])]);
}

interface Counted {
  code: number;
  members: number[];
  letters: number;
  /** Letters whose first item is upheld. */
  upheldLetters: number;
}

/** Groups so surprising do not count for what others are led to expect; a few rounds settle which these are. */
const SUSPECT_RATE = 0.2;
const ROUNDS = 8;
/** The first suspects: beside the published share, and at most so much of the letters of a kind of case. */
const FIRST_SUSPECT = 0.05;
const FIRST_SHARE = 0.5;

/** Groups of at least two letters with both outcomes, most unlike what was expected first. Linear in the members. */
export function findLikeGroups(cases: AuditCases, expectation: Expectation): LikeGroup[] {
  const membersOf = membersBy(cases.group.subarray(0, cases.length), cases.groups.values.length);
  const groups = cases.groups.values.map((_key, code) => counted(cases, code, membersOf(code)));
  let aside = firstSuspects(cases, groups, expectation.prior);
  expectation.setAside(aside.flatMap(({ members }) => members));
  let tested = testAll(groups, expectation, aside);
  for (let round = 1; round < ROUNDS; round++) {
    const suspects = groups.filter((_, at) => (tested[at]?.adjustedP ?? 1) <= SUSPECT_RATE);
    if (suspects.length === aside.length && suspects.every((group) => aside.includes(group))) break;
    expectation.putBack(aside.flatMap(({ members }) => members));
    expectation.setAside(suspects.flatMap(({ members }) => members));
    aside = suspects;
    tested = testAll(groups, expectation, aside);
  }
  expectation.putBack(aside.flatMap(({ members }) => members));
  return tested
    .filter(({ group }) => group.letters >= 2 && isMixed(cases, group))
    .map((each) => shownGroup(cases, each))
    .sort(
      (a, b) =>
        (a.adjustedP ?? 2) - (b.adjustedP ?? 2) || surprise(b) - surprise(a) || (a.key < b.key ? -1 : 1),
    );
}

/**
 * Where many groups of one kind of case are unlike, they would be what its cases lead to expect. So the search begins
 * without the most surprising ones, up to half of the letters of a category of which the rules say the same; those that
 * only go with their kind come back in the next round, when they are tested against the rest.
 */
function firstSuspects(cases: AuditCases, groups: readonly Counted[], prior: number): Counted[] {
  const kinds = new Map<number, { group: Counted; p: number }[]>();
  for (const group of groups) {
    const [first = 0] = group.members;
    const kind = (cases.category[first] ?? -1) * STRATA.length + (cases.stratum[first] ?? 0);
    const p = betaBinomialP(group.letters, group.upheldLetters, prior, 0);
    const all = kinds.get(kind);
    if (all) all.push({ group, p });
    else kinds.set(kind, [{ group, p }]);
  }
  return [...kinds.values()].flatMap((all) => {
    let left = FIRST_SHARE * all.reduce((sum, { group }) => sum + group.letters, 0);
    return all
      .filter(({ group, p }) => group.letters >= SMALLEST && p <= FIRST_SUSPECT)
      .sort((a, b) => a.p - b.p || a.group.code - b.group.code)
      .flatMap(({ group }) => {
        left -= group.letters;
        return left >= 0 ? [group] : [];
      });
  });
}

interface Tested {
  group: Counted;
  mean: number;
  adjustedP: number | null;
}

/** Every group against what like denials led to expect, without those that are set aside. */
function testAll(groups: readonly Counted[], expectation: Expectation, aside: readonly Counted[]): Tested[] {
  const isAside = new Set(aside);
  const expected = groups.map((group) => {
    const { upheld: mean, weight } = expectation.ofGroup(group.members, isAside.has(group));
    return { letters: group.letters, upheld: group.upheldLetters, mean, rho: 1 / (weight + 1) };
  });
  const excess = excessVariation(
    expected.filter(({ letters }, at) => letters >= SMALLEST && !isAside.has(groups[at] as Counted)),
  );
  const ps = expected.map(({ letters, upheld, mean, rho }) =>
    letters < SMALLEST ? null : betaBinomialP(letters, upheld, mean, Math.min(0.999, rho + excess)),
  );
  const adjusted = adjustedPs(ps);
  return groups.map((group, at) => ({
    group,
    mean: expected[at]?.mean ?? 0,
    adjustedP: adjusted[at] ?? null,
  }));
}

const isMixed = (cases: AuditCases, { members }: Counted): boolean =>
  new Set(members.map((at) => cases.upheld[at])).size > 1;

const surprise = (group: LikeGroup): number => Math.abs(group.upheld - group.expectedUpheld);

function counted(cases: AuditCases, code: number, members: number[]): Counted {
  const seen = new Set<number>();
  let upheldLetters = 0;
  for (const at of members) {
    const letter = cases.letter[at] ?? 0;
    if (seen.has(letter)) continue;
    seen.add(letter);
    upheldLetters += cases.upheld[at] ?? 0;
  }
  return { code, members, letters: seen.size, upheldLetters };
}

function shownGroup(cases: AuditCases, { group, mean, adjustedP }: Tested): LikeGroup {
  const { code, members, letters } = group;
  const key = cases.groups.valueOf(code) ?? '';
  const [treatment, topic, , facts] = JSON.parse(key) as [
    string,
    string | null,
    string,
    [string, LikeFact['value']][],
  ];
  const upheld = members.reduce((sum, at) => sum + (cases.upheld[at] ?? 0), 0);
  return {
    key,
    treatment,
    topic,
    facts: facts.map(([name, value]) => ({ name, value })),
    upheld,
    overturned: members.length - upheld,
    letters,
    expectedUpheld: mean * members.length,
    similarity: similarityOf(cases, members, new Set(facts.map(([name]) => name))),
    adjustedP,
    flagged: adjustedP !== null && adjustedP <= FALSE_DISCOVERY_RATE,
    determinationIds: members.map((at) => cases.ids[at] ?? 0),
  };
}

/** Over all pairs of members: the share of facts known of both that have one value. Linear in the facts. */
function similarityOf(
  cases: AuditCases,
  members: readonly number[],
  deciding: ReadonlySet<string>,
): number | null {
  const byFact = new Map<number, number>();
  for (const at of members) {
    const facts = cases.factCodes.subarray(cases.factStarts[at] ?? 0, cases.factStarts[at + 1] ?? 0);
    for (const code of facts) byFact.set(code, (byFact.get(code) ?? 0) + 1);
  }
  const known = new Map<string, number>();
  let alike = 0;
  for (const [code, count] of byFact) {
    const name = (cases.facts.valueOf(code) ?? '').split('=', 1)[0] ?? '';
    if (deciding.has(name)) continue;
    known.set(name, (known.get(name) ?? 0) + count);
    alike += (count * (count - 1)) / 2;
  }
  const pairs = [...known.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
  return pairs === 0 ? null : alike / pairs;
}
