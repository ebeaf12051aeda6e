// What a user finds who types a few words: a row for each way.
import { searchOf } from '../../src/catalogue/search-treatments.js';
import { treatments } from '../../src/catalogue/treatments.js';

const search = searchOf(treatments);

test.each([
  ['tens', 'tens', 'an abbreviation, not the middle of "extension"'],
  ['ESI', 'esi-lumbar', 'in any case, not the middle of "physiatry"'],
  ['interpreter', 'interpreter', 'a service beside the treatment'],
  ['hearing aid', 'hearing-aid', 'two words of one name'],
  ['lenses', 'eyeglasses', 'a plain word'],
  ['emergency', 'emergency-visit', 'the word that most would use'],
  ['TPII', 'trigger-point-impedance-imaging', 'its abbreviation'],
  ['dental', 'dental-treatment', 'its first word'],
  ['ambulance', 'transportation', 'a kind of it'],
  ['norco', 'hydrocodone-acetaminophen', 'a brand'],
  ['zynex', 'nmes', 'the beginning of names'],
])('"%s" finds %s first: %s', (words, id) => {
  expect(search(words)[0]?.id).toBe(id);
});

test('nothing typed finds every treatment, nonsense none', () => {
  expect(search(null)).toEqual(treatments);
  expect(search('qqxyz')).toEqual([]);
});

test('the letters within words are found, too, but last', () => {
  const found = search('tens').map(({ id }) => id);
  expect(found.indexOf('tens')).toBeLessThan(found.indexOf('mri-cervical'));
});
