// Finds the names of the vocabulary in words: longest name first, in linear time.
import { readBuiltNames } from './built-names.js';
import { remembered } from './remembered.js';
import { type VocabularyEntry, vocabulary, weakNames } from './treatments.js';
import { type Word, wordsOf } from './words.js';
import { writeOutName } from './written-out/write-out.js';

/** A name that stands in the words, and the entries that bear it. */
export interface NamedEntry {
  entries: readonly VocabularyEntry[];
  /** Whether the name only decides where there is no other. */
  weak: boolean;
  /** First word and the one behind the last. */
  from: number;
  to: number;
}

interface Node {
  next: Map<string, Node>;
  entries: VocabularyEntry[];
  weak: boolean;
}

const newNode = (): Node => ({ next: new Map(), entries: [], weak: false });
const formsOf = (name: string): string[] => wordsOf(name).map((word) => word.form);

const built = readBuiltNames();

/** A name as it stands in the vocabulary, and as it stands in a service that is written out. */
function waysToWrite(name: string): string[] {
  const written = built ? (built[name] ?? name) : writeOutName(name);
  return written === name ? [name] : [name, written];
}

function buildIndex(): { root: Node; forms: Set<string> } {
  const root = newNode();
  const forms = new Set<string>();
  const nodeOf = (name: string): Node => {
    let node = root;
    for (const form of formsOf(name)) {
      forms.add(form);
      let next = node.next.get(form);
      if (!next) {
        next = newNode();
        node.next.set(form, next);
      }
      node = next;
    }
    return node;
  };
  for (const entry of vocabulary) {
    const names = entry.bodyParts ? entry.alsoCalled : [entry.name, ...entry.alsoCalled];
    for (const name of names.flatMap(waysToWrite)) {
      const node = nodeOf(name);
      if (node !== root && !node.entries.includes(entry)) node.entries.push(entry);
    }
  }
  for (const name of weakNames.flatMap(waysToWrite)) nodeOf(name).weak = true;
  return { root, forms };
}

const { root, forms } = buildIndex();
/** Words shorter than this are never taken for a misspelling of another. */
const SHORTEST_MISSPELT = 7;

function withoutOneLetter(form: string): string[] {
  return Array.from(form, (_, at) => form.slice(0, at) + form.slice(at + 1));
}

/** Known words by themselves and by themselves less one letter; null where several share the spelling. */
const nearForms = new Map<string, string | null>();
for (const form of forms) {
  if (form.length < SHORTEST_MISSPELT || /\d/.test(form)) continue;
  for (const near of [form, ...withoutOneLetter(form)]) {
    const other = nearForms.get(near);
    nearForms.set(near, other === undefined || other === form ? form : null);
  }
}

function findNearest(form: string): string {
  const near = new Set(
    [form, ...withoutOneLetter(form)].flatMap((spelling) => nearForms.get(spelling) ?? []),
  );
  const [only] = near;
  return near.size === 1 && only !== undefined ? only : form;
}

const nearest = remembered(findNearest, 50_000);

/** The known word that a long unknown word is one letter away from, where there is only one; else the word itself. */
export function nearestForm(form: string): string {
  return form.length < SHORTEST_MISSPELT || form.length > 40 || forms.has(form) ? form : nearest(form);
}

/**
 * Every name in the words, left to right and without overlap; at each place the longest. Long words may be misspelt by
 * a letter, unless `mended` tells that their spelling was looked after.
 */
export function findNames(words: readonly Word[], mended = false): NamedEntry[] {
  const spelled = words.map((word) => (mended ? word.form : nearestForm(word.form)));
  const found: NamedEntry[] = [];
  for (let from = 0; from < spelled.length; ) {
    let node: Node | undefined = root;
    let longest: NamedEntry | null = null;
    for (let to = from; node && to < spelled.length; ) {
      node = node.next.get(spelled[to] ?? '');
      to++;
      if (node?.entries.length) longest = { entries: node.entries, weak: node.weak, from, to };
    }
    if (longest) found.push(longest);
    from = longest?.to ?? from + 1;
  }
  return found;
}
