// Treatments by words that a user types: whole words of a name first, then beginnings of words, then any letters.
import type { Treatment } from './treatment.js';
import { writeOut } from './written-out/write-out.js';

const wordsIn = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

interface Searched {
  treatment: Treatment;
  /** The words of its name, of its id and of each other name. */
  names: readonly (readonly string[])[];
  all: string;
}

/** The name that it is shown by, and its id. */
const OWN_NAMES = 2;

/** How well names answer the words; smaller is better, null where they do not at all. */
function rankOf({ names, all }: Searched, words: readonly string[]): number | null {
  const phrase = words.join(' ');
  const holds = (name: readonly string[]): boolean => words.every((word) => name.includes(word));
  if (names.some((name) => name.join(' ') === phrase)) return 0;
  if (names.slice(0, OWN_NAMES).some(holds)) return 1;
  if (names.some(holds)) return 2;
  const every = names.flat();
  if (words.every((word) => every.includes(word))) return 3;
  if (words.every((word) => every.some((other) => other.startsWith(word)))) return 4;
  return words.every((word) => all.includes(word)) ? 5 : null;
}

function searchedOf(treatment: Treatment): Searched {
  const { id, name, category, subcategory, alsoCalled } = treatment;
  return {
    treatment,
    names: [name, id, ...alsoCalled].map(wordsIn),
    all: [id, name, category, subcategory ?? '', ...alsoCalled].join('\n').toLowerCase(),
  };
}

/** A search of the treatments given, which are made ready once. */
export function searchOf(treatments: readonly Treatment[]): (search: string | null) => Treatment[] {
  const searched = treatments.map(searchedOf);
  return (search) => {
    const words = wordsIn(search ?? '');
    if (words.length === 0) return [...treatments];
    const found = rank(searched, words);
    return found.length > 0 ? found : rank(searched, wordsIn(writeOut(search ?? '').text));
  };
}

/** Those that answer, the best first, equals in the order of the vocabulary. */
function rank(searched: readonly Searched[], words: readonly string[]): Treatment[] {
  return searched
    .flatMap((each, order) => {
      const rank = rankOf(each, words);
      return rank === null ? [] : [{ treatment: each.treatment, rank, order }];
    })
    .sort((one, other) => one.rank - other.rank || one.order - other.order)
    .map(({ treatment }) => treatment);
}
