// Generated letters in memory, parsed by the product, for benchmarks that need no files.

import { requestsOfLetter } from '../../dist/jobs/predict/requests-of-letter.js';
import { parseLetter } from '../../dist/letter/parse-letter.js';
import { generateLetter } from '../generate/generate.mjs';

/** So many parsed letters of a seed. */
export const parsedLetters = (count, seed = 1) =>
  Array.from({ length: count }, (_, index) => parseLetter(generateLetter(seed, index).text));

/** Their requests; made anew at each call, since readers remember what they took apart. */
export const requestsOf = (letters) => letters.flatMap(requestsOfLetter);
