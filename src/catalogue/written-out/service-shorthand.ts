// Writes out the shorthand of requests: "L/S MRI w/o" is "lumbar spine MRI without". The longest entry at each place.
import { readData } from '../../data-files.js';
import { gapBetween, type Piece, piecesOf } from './piece.js';

interface Node {
  next: Map<string, Node>;
  words: string | null;
  capitals: boolean;
}

const newNode = (): Node => ({ next: new Map(), words: null, capitals: false });

/** How the next word of an entry hangs on the one before: by a sign, or by a blank or hyphen. */
function joint(gap: string): string | null {
  const sign = gap.trim();
  if (sign === '' || sign === '-' || sign === '.') return gap === '' ? '' : sign === '-' ? '-' : ' ';
  return ['/', '&', '+', "'", '/ &', '#'].includes(sign) ? sign : null;
}

function buildShorthand(): { root: Node; known: Set<string> } {
  const root = newNode();
  const known = new Set<string>();
  const { note: _, ...groups } = readData<Record<string, Record<string, string>>>(
    'catalogue/data/service-shorthand.json',
  );
  for (const [group, entries] of Object.entries(groups)) {
    for (const [short, words] of Object.entries(entries)) {
      let node = root;
      let before: Piece | undefined;
      for (const piece of piecesOf(short)) {
        const form = piece.words.toLowerCase();
        if (!before) known.add(form);
        const key = (before ? `${joint(gapBetween(short, before, piece)) ?? ' '}|` : '') + form;
        const next = node.next.get(key) ?? newNode();
        node.next.set(key, next);
        [node, before] = [next, piece];
      }
      Object.assign(node, { words, capitals: group === 'capitals' });
    }
  }
  return { root, known };
}

const { root, known } = buildShorthand();

/** Whether shorthand may begin with the word, given in small letters. */
export const opensShorthand = (form: string): boolean => known.has(form);

function findLongest(
  service: string,
  pieces: readonly Piece[],
  from: number,
): { to: number; words: string } | null {
  let longest: { to: number; words: string } | null = null;
  let node: Node | undefined = root;
  for (let at = from; node && at < pieces.length; at++) {
    const piece = pieces[at];
    if (!piece || piece.coded) break;
    const joined = at === from ? '' : joint(gapBetween(service, pieces[at - 1], piece));
    if (joined === null) break;
    const form = piece.words.toLowerCase();
    node = node.next.get(at === from ? form : `${joined}|${form}`);
    if (node?.words != null && !(node.capitals && !/^[A-Z]/.test(piece.words)))
      longest = { to: at + 1, words: node.words };
  }
  return longest;
}

/** The pieces with their shorthand written out. Linear: an entry has at most a few words. */
export function writeOutShorthand(service: string, pieces: readonly Piece[]): Piece[] {
  const written: Piece[] = [];
  for (let at = 0; at < pieces.length; ) {
    const [piece, found] = [pieces[at], findLongest(service, pieces, at)];
    const last = found && pieces[found.to - 1];
    if (piece && found && last) {
      const end = found.words === 'with' && service[last.end] === '/' ? last.end + 1 : last.end;
      written.push({ words: found.words, start: piece.start, end, coded: false });
      at = found.to;
    } else {
      if (piece) written.push(piece);
      at++;
    }
  }
  return written;
}
