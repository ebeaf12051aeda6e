// The commands evaluate and fit as they are called: what they print, the files that they write.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { register as registerEvaluate } from '../../src/cli/evaluate.js';
import { register as registerFit } from '../../src/cli/fit.js';

const folder = mkdtempSync(join(tmpdir(), 'upheld-evaluate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => jest.restoreAllMocks());

const samples = ['CM16-9000006', 'CM16-9000008', 'CM17-9000003'].map((name) =>
  join(process.cwd(), 'samples', `${name}.txt`),
);

/** Runs one command and gives what it printed as data. */
async function printed(register: (program: Command) => void, words: readonly string[]): Promise<string> {
  const written: string[] = [];
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  const program = new Command().exitOverride();
  register(program);
  await program.parseAsync([...words], { from: 'user' });
  return written.join('');
}

test('evaluate without a database: one JSON object, a CSV row a determination in the order of the input, a page', async () => {
  const [rows, report] = [join(folder, 'rows.csv'), join(folder, 'report.html')];
  const files = [...samples].reverse();
  const words = ['evaluate', ...files, '--db', join(folder, 'none.db'), '--rows', rows, '--report', report];
  const figures = JSON.parse(await printed(registerEvaluate, [...words, '--splits', '2']));
  const [header, ...lines] = readFileSync(rows, 'utf8').trim().split('\n');
  expect(header).toBe('caseNumber,position,outcome,predictedOutcome,probabilityUpheld');
  expect(lines).toHaveLength(figures.determinations);
  const cases = [...new Set(lines.map((line) => line.split(',')[0]))];
  expect(cases).toEqual(['CM17-9000003', 'CM16-9000008', 'CM16-9000006']);
  for (const line of lines)
    expect(line).toMatch(/,\d+,(?:UPHELD|OVERTURNED),(?:UPHELD|OVERTURNED|UNDETERMINED),0\.\d+$/);
  expect(figures).toMatchObject({ history: { letters: 0 }, withoutCaseSummary: { letters: 3 } });
  expect(readFileSync(report, 'utf8')).toMatch(/^<!doctype html>/);
});

test('fit of an empty database gives the priors, to a file or as data', async () => {
  const out = join(folder, 'model.json');
  expect(await printed(registerFit, ['fit', '--db', ':memory:', '--out', out])).toBe('');
  const model = JSON.parse(readFileSync(out, 'utf8'));
  expect(model).toMatchObject({ fittedThrough: null, data: { letters: 0 } });
  expect(JSON.parse(await printed(registerFit, ['fit', '--db', ':memory:']))).toEqual(model);
});
