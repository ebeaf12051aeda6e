// Kept answers are those of the function itself, and no more of them are kept than allowed.
import { remembered } from '../../src/catalogue/remembered.js';

test('an answer is made once while it is kept, null and false like any other', () => {
  const asked: string[] = [];
  const answer = remembered((text: string) => {
    asked.push(text);
    return text === 'no' ? null : text === 'false' ? false : { text };
  }, 10);
  for (const text of ['no', 'false', 'a', 'no', 'false', 'a']) answer(text);
  expect(asked).toEqual(['no', 'false', 'a']);
  expect(answer('a')).toBe(answer('a'));
});

test('beyond the bound all are let go, so that memory stays bounded', () => {
  let made = 0;
  const answer = remembered(() => {
    made += 1;
    return made;
  }, 3);
  for (const text of ['a', 'b', 'c', 'd', 'a']) answer(text);
  expect(made).toBe(5);
  expect(answer('d')).toBe(4);
});
