// The vocabulary of drugs as data: the shape of the files, names and ids that mean one thing, known ingredients.
import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../../src/catalogue/data/treatments/', import.meta.url);
const ROUTES = ['ORAL', 'TOPICAL', 'INJECTION', 'NASAL', 'INHALED', 'OPHTHALMIC', 'RECTAL', 'TRANSDERMAL'];
const FIELDS = ['id', 'name', 'subcategory', 'alsoCalled', 'ingredients', 'route'];
const SLUG = /^[a-z0-9-]+$/;

interface Drug {
  id: string;
  name: string;
  subcategory: string;
  alsoCalled: string[];
  ingredients?: string[];
  route?: string;
}

interface DrugFile {
  category: string;
  treatments: Drug[];
}

const FILES: [string, DrugFile][] = readdirSync(FOLDER)
  .filter((name) => name.startsWith('pharmaceuticals-'))
  .map((name) => [name, JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'))]);
const DRUGS = FILES.flatMap(([, file]) => file.treatments);
const BY_ID = new Map(DRUGS.map((drug) => [drug.id, drug]));

/** Lower case, other signs than letters, digits and # as spaces. */
function fold(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9#]+/g, ' ')
    .trim();
}

function namesOf(drug: Drug): string[] {
  return [drug.name, ...drug.alsoCalled].map(fold);
}

test.each(FILES)('%s holds drugs in the agreed shape', (_name, file) => {
  expect(file.category).toBe('Pharmaceuticals');
  expect(Object.keys(file)).toEqual(['category', 'treatments']);
  for (const drug of file.treatments) {
    expect(Object.keys(drug).filter((field) => !FIELDS.includes(field))).toEqual([]);
    expect(drug.id).toMatch(SLUG);
    expect(drug.subcategory).toMatch(/\w/);
    expect(namesOf(drug)).not.toContain('');
    expect([undefined, ...ROUTES]).toContain(drug.route);
  }
});

test('an id stands for one drug', () => {
  expect(BY_ID.size).toBe(DRUGS.length);
});

test('no name stands under two drugs, nor twice under one', () => {
  const owners = new Map<string, string[]>();
  for (const drug of DRUGS) {
    for (const name of namesOf(drug)) owners.set(name, [...(owners.get(name) ?? []), drug.id]);
  }
  expect([...owners].filter(([, ids]) => ids.length > 1)).toEqual([]);
});

test('every ingredient is a drug of the vocabulary, and none contains itself', () => {
  const unknown = DRUGS.flatMap((drug) =>
    (drug.ingredients ?? []).filter((slug) => slug === drug.id || !BY_ID.has(slug)),
  );
  expect(unknown).toEqual([]);
});

test.each([
  ['brand of a single drug', 'Flexeril', 'cyclobenzaprine'],
  ['brand of a combination', 'Norco', 'hydrocodone-acetaminophen'],
  ['numbered brand', 'Tylenol #3', 'acetaminophen-codeine'],
  ['gel of its own', 'Voltaren gel', 'diclofenac-gel'],
  ['patch of its own', 'Flector', 'diclofenac-patch'],
  ['lidocaine as a patch', 'Lidoderm', 'lidocaine-patch'],
  ['lidocaine with a salicylate', 'Terocin', 'lidocaine-salicylate-topical'],
  ['salicylate', 'Salonpas', 'methyl-salicylate-topical'],
  ['compound without a name', 'compound cream', 'compounded-topical'],
  ['oral suspension kit', 'Tabradol', 'tabradol'],
  ['drug that guidelines judge by form', 'Lioresal', 'baclofen-oral'],
])('%s: %s is %s', (_why, name, id) => {
  expect(DRUGS.find((drug) => namesOf(drug).includes(fold(name)))?.id).toBe(id);
});
