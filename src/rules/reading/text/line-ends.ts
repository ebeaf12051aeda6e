// Which line breaks of a passage its writer meant: those of lists and forms. A break at which prose was only wrapped says
// nothing, so that a letter reads the same however its lines run.

/** A line that opens by itself: a bullet, a box, a number, a mark in brackets, or a label with its colon. */
const OPENS =
  /^\s*(?:[-•*▪●○◦–—☐☒☑□■✓✗[]|\(?\d{1,2}[.)]\s|\([-+]\)|[A-Z][\w/&'-]*(?:[ /&-]+[\w/&'-]+){0,4} ?:(?!\d))/;
/** Of a list at most this share of the lines goes on in lower case. */
const GOES_ON = 0.25;

/** The offsets of the line breaks that end a sentence. Linear. */
export function endsOfLines(text: string): Set<number> {
  const ends = new Set<number>();
  if (!text.includes('\n')) return ends;
  const lines: { start: number; end: number }[] = [];
  for (let start = 0; start <= text.length; ) {
    const at = text.indexOf('\n', start);
    const end = at < 0 ? text.length : at;
    lines.push({ start, end });
    start = end + 1;
  }
  const heads = lines.map(({ start, end }) => text.slice(start, Math.min(end, start + 80)));
  const goesOn = heads.map((head) => /^\s*[a-z]/.test(head));
  const filled = heads.filter((head) => head.trim() !== '').length;
  const isList = goesOn.filter(Boolean).length <= filled * GOES_ON;
  for (let at = 1; at < lines.length; at++) {
    const [head, before] = [heads[at] ?? '', lines[at - 1]];
    if (!before) continue;
    const blank = head.trim() === '' || (heads[at - 1] ?? '').trim() === '';
    if (blank || OPENS.test(head) || (isList && !goesOn[at])) ends.add(before.end);
  }
  return ends;
}
