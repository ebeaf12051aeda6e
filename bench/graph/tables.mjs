// The figures as the tables of docs/scale.md, in Markdown.
import { median, round } from '../support/measure.mjs';

const NAMES = {
  page: 'page of 20 with letter and citations',
  count: 'filtered count',
  search: 'text search',
  predict: 'prediction',
  apollo: 'Apollo, defaults',
  yoga: 'Yoga',
  'yoga-jit': 'Yoga with JIT',
  mercurius: 'Mercurius',
  'mercurius-jit': 'Mercurius with JIT',
};
const named = (name) => NAMES[name] ?? name;
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Rounds by `${server} ${query} ${way}`, and how they are read. */
export class Figures {
  #rounds = new Map();

  add(server, query, way, figure) {
    const name = `${server} ${query} ${way}`;
    this.#rounds.set(name, [...(this.#rounds.get(name) ?? []), figure]);
  }

  /** The median over the rounds; NaN where nothing was measured. */
  of(server, query, way, key) {
    const found = this.#rounds.get(`${server} ${query} ${way}`) ?? [];
    return round(median(found.map((figure) => figure[key])));
  }

  /** The median of the ratios of each round, so that what else the machine did then falls out. */
  ratio([server, way, key], [other, otherWay], query) {
    const own = this.#rounds.get(`${server} ${query} ${way}`) ?? [];
    const others = this.#rounds.get(`${other} ${query} ${otherWay}`) ?? [];
    return round(median(own.map((figure, at) => figure[key] / (others[at]?.[key] ?? Number.NaN))));
  }

  rows() {
    return [...this.#rounds].map(([name, rounds]) => {
      const middle = (key) => round(median(rounds.map((figure) => figure[key])));
      const keys = Object.keys(rounds[0]);
      return { name, rounds: rounds.length, ...Object.fromEntries(keys.map((key) => [key, middle(key)])) };
    });
  }
}

/** The tables of a run; `peers` are the servers beside the product. */
export function tablesOf(figures, { queries, peers, perSecond }) {
  const both = (query, way) =>
    `${figures.of('upheld', query, way, 'p50')} / ${figures.of('upheld', query, way, 'p99')}`;
  const latencies = table(
    [
      'the product, p50 / p99 ms',
      'alone',
      '16 at once',
      `${perSecond} a second`,
      'the same, an audit beside',
      'p99 beside an audit to without',
    ],
    queries.map((query) => [
      named(query),
      both(query, 'alone'),
      both(query, 'concurrent'),
      both(query, 'rate'),
      both(query, 'audit'),
      figures.ratio(['upheld', 'audit', 'p99'], ['upheld', 'rate'], query),
    ]),
  );
  const processor = table(
    ['processor ms a request, 16 at once', 'the product', ...peers.map(named)],
    queries.map((query) => [
      named(query),
      ...['upheld', ...peers].map((server) => figures.of(server, query, 'concurrent', 'processorMs')),
    ]),
  );
  const ratios = table(
    ['requests for the same processor time, to', ...peers.map(named)],
    queries.map((query) => [
      named(query),
      ...peers.map((peer) =>
        round(1 / figures.ratio(['upheld', 'concurrent', 'processorMs'], [peer, 'concurrent'], query)),
      ),
    ]),
  );
  const seconds = table(
    ['requests a second of wall time, to', ...peers.map(named)],
    queries.map((query) => [
      named(query),
      ...peers.map((peer) =>
        figures.ratio(['upheld', 'concurrent', 'perSecond'], [peer, 'concurrent'], query),
      ),
    ]),
  );
  return [latencies, processor, ratios, seconds].join('\n\n');
}
