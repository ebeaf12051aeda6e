// The stretches of a service that it names without asking for them: "without sedation", "no EMG", "not rental",
// "s/p fusion", "after failing injections", "CPM declined". Read in the service as it is written out.
import type { Span } from '../terms.js';

/** What stands behind these is not asked for, up to the end of its clause. */
const OPENING = new RegExp(
  `\\b(?:${[
    'without|no|not|never|nor|neither|den(?:ies|ied)|declin(?:es|ed|ing)|refus(?:es|ed|ing)|avoid(?:s|ing)?|instead of|in lieu of|rather than',
    'in place of|status post|history of|past|prior|previous|previously|had|failed|failing|failure of|despite|after completing|completed',
    'having (?:finished|completed|had)|discontinued?|stop(?:ped)?|postpone|defer(?:red|ring)?|hold off on|unable to tolerate|intolerant of',
    'does not want|other than|except(?: for)?|excluding|off work|out of work|modified duty|work restrictions?|return to work(?! program| evaluation)',
    'patient (?:is|was|has|had|reports?|states?|wish(?:es|ed)|wants?|prefers?|feels?|continues|underwent|remains|may|to continue)(?! (?:request|in need|to (?:have|receive|undergo)|a candidate|been referred|referred|requir))',
    'see (?:attached|enclosed|the|my|our|report|notes?)|attached|enclosed|per (?:the |my |our |attached )?(?:report|notes?|form|PR|QME|AME|PTP|Dr)',
    'will (?:discuss|consider|review|think|monitor|call|await)|awaiting|tolerat(?:es|ing)|until',
    'surgery (?:on|in|of) \\d|(?:done|performed|completed|given) (?:in|on) \\d',
  ].join('|')})\\b`,
  'gi',
);
/** What stands before these, from the clause's beginning, is not asked for. */
const CLOSING =
  /\b(?:is |are |was |were |has been |have been )?(?:not (?:being )?(?:requested|asked|needed|required|indicated|included|necessary|wanted|desired|authorized)|declined|refused|deferred|postponed|cancell?ed|withdrawn|(?:already|previously) (?:done|completed|performed|given|received|had|authorized|approved|certified)|on hold|unnecessary|not at this time)\b/gi;
const END =
  /[,;:.()\n]|\b(?:but|and (?:now|then)|then|needs?|requests?|requesting|requires?|for|to (?:begin|start)|please|authorize|with|x \d|\d{1,3} (?:visits?|sessions?))\b/i;
/** "No more than", "not to exceed", "no charge", "no later than": these say how much. */
const NO_DENIAL = /^(?:no|not)\s(?:more|less|to exceed|later|longer than|charge|known)\b/i;
/** A closed clause reaches back to here at most. */
const BACK = 80;
const AHEAD = 80;

/** Whether any of the stretches holds the place. */
export const isWithin = (spans: readonly Span[], at: number): boolean =>
  spans.some(({ start, end }) => at >= start && at < end);

/** The stretches of a written-out service that are not asked for. Linear: each reaches at most some 80 letters. */
export function findNotAsked(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(OPENING)) {
    if (NO_DENIAL.test(text.slice(match.index, match.index + 20))) continue;
    const start = match.index + match[0].length;
    const behind = text.slice(start, start + AHEAD);
    spans.push({ start: match.index, end: start + (END.exec(behind)?.index ?? behind.length) });
  }
  for (const match of text.matchAll(CLOSING)) {
    const before = text.slice(Math.max(0, match.index - BACK), match.index);
    const from = Math.max(
      ...[',', ';', ':', '(', '\n', '. ', ' and ', ' with '].map((sign) => before.lastIndexOf(sign)),
    );
    spans.push({
      start: match.index - (before.length - Math.max(0, from)),
      end: match.index + match[0].length,
    });
  }
  return spans;
}
