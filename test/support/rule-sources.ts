// What the rule base is loaded from in tests: the catalogue's guidelines, as it ships them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Guideline } from '../../src/catalogue/guideline.js';

/** The guideline editions of the catalogue. */
export function catalogueGuidelines(): Guideline[] {
  return JSON.parse(
    readFileSync(join(process.cwd(), 'src/catalogue/data/guidelines.json'), 'utf8'),
  ) as Guideline[];
}
