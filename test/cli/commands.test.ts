// The commands as CONTRACT.md words them: what goes where, exit codes, errors with a code and a place.
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import SQLite from 'better-sqlite3';
import { newFolder, upheld } from '../support/command.js';

const folder = newFolder();
const db = join(folder, 'samples.db');
const jsonLines = (text: string): Record<string, unknown>[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

beforeAll(() => {
  expect(upheld(['ingest', 'samples'], db).code).toBe(0);
}, 60_000);

describe('help and usage', () => {
  test.each([
    [['--help']],
    [['parse', '--help']],
    [['ingest', '--help']],
    [['serve', '--help']],
    [['predict', '--help']],
    [['facts', '--help']],
    [['audit', '--help']],
    [['evaluate', '--help']],
    [['rules', 'check', '--help']],
    [['rules', 'new', '--help']],
    [['check', '--help']],
    [['backup', '--help']],
    [['unrecognised', '--help']],
  ])('%j explains itself', (parts) => {
    const run = upheld(parts);
    expect(run.code).toBe(0);
    expect(run.stdout).toMatch(/Usage: upheld/);
  });

  test.each([
    [['nonsense'], 'a command that does not exist'],
    [['parse'], 'no path'],
    [['parse', 'no-such-folder'], 'a path that is not there'],
    [['predict'], 'no service'],
    [['predict', '--service', 'TENS', '--date', '2014-13-01'], 'a day that does not exist'],
    [['facts'], 'no service'],
    [['facts', '--service', ' '], 'an empty service'],
    [['predict', '--service', 'TENS', '--fact', 'chronicPain'], 'a fact without a value'],
    [['predict', '--service', 'TENS', '--fact', 'noSuchFact=true'], 'a fact that does not exist'],
    [['predict', '--service', '  '], 'an empty service'],
    [['serve', '--port', 'x'], 'a port that is no number'],
  ])('%j is a usage error: %s', (parts) => {
    const run = upheld(parts);
    expect(run.code).toBe(2);
    expect(run.stdout).toBe('');
    expect(run.stderr).not.toMatch(/\bat .*\.js:\d+/);
  });
});

test('a setting that is none is a usage error that names it', () => {
  const run = upheld(['facts', '--service', 'TENS'], undefined, undefined, { UPHELD_READONLY: 'on' });
  expect(run).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('UPHELD_READONLY') });
});

describe('facts', () => {
  const summary = 'Right knee pain. No effusion. On exam there was spasm of the neck. Fracture: negative.';

  test('one JSON object a fact, with the words that it was read from', () => {
    const run = upheld(['facts', '--service', 'MRI of the right knee', '--summary', summary, '--json']);
    expect(run.code).toBe(0);
    const facts = jsonLines(run.stdout);
    const fracture = facts.find(({ name }) => name === 'fracture') as {
      span: { start: number; end: number };
    };
    expect(fracture).toMatchObject({ value: false, source: 'READ', text: 'Fracture: negative' });
    expect(summary.slice(fracture.span.start, fracture.span.end)).toBe('Fracture: negative');
    expect(Object.keys(fracture)).toEqual(['name', 'value', 'source', 'span', 'text', 'why']);
  });

  test('words that contradict each other leave a fact unknown, with both places', () => {
    const both = 'Exam: spasm of the neck. Exam: no spasm of the neck.';
    const run = upheld(['facts', '--service', 'MRI of the neck', '--summary', both]);
    expect(run.stdout).toMatch(/muscleSpasm = unknown\n.*contradict each other/);
  });
});

describe('parse', () => {
  test('one JSON object a line, spans into the text that --text adds', () => {
    const run = upheld(['parse', 'samples/CM14-9000001.txt', 'samples/CM14-9000001.pdf', '--text']);
    expect(run.code).toBe(0);
    const [text, pdf] = jsonLines(run.stdout) as { [key: string]: unknown; text: string }[];
    expect(text).toMatchObject({
      source: 'samples/CM14-9000001.txt',
      layout: 'A',
      caseNumber: 'CM14-9000001',
      patient: { age: 46, sex: 'MALE' },
    });
    const items = (text as { determinations?: unknown } | undefined)?.determinations;
    expect(items).toMatchObject([
      {
        position: 1,
        outcome: 'UPHELD',
        treatment: 'nmes',
        reviewerBasis: {
          noneCited: false,
          citations: [{ guideline: 'mtus-chronic-pain-2009', pages: [121] }],
        },
      },
      { position: 2, claimsAdministratorBasis: { noneCited: true, citations: [] } },
    ]);
    const spans = text?.spans as { path: string; span: { start: number; end: number } }[];
    const age = spans.find(({ path }) => path === 'patient.age')?.span;
    expect(text?.text.slice(age?.start, age?.end)).toContain('46');
    expect(
      (pdf as { determinations?: { rationale: string }[] }).determinations?.map((item) => item.rationale),
    ).toEqual((items as { rationale: string }[]).map((item) => item.rationale));
  });

  test('a letter that cannot be read is a line with its error, and the others are read', () => {
    const bad = join(folder, 'bad.txt');
    writeFileSync(bad, 'This is not a letter.');
    const run = upheld(['parse', bad, 'samples/CM14-9000002.txt']);
    expect(run.code).toBe(1);
    expect(jsonLines(run.stdout)).toMatchObject([
      { source: bad, error: { code: expect.stringMatching(/^[A-Z_]+$/), message: expect.any(String) } },
      { caseNumber: 'CM14-9000002' },
    ]);
  });
});

describe('ingest', () => {
  test('a second time everything is there already, and a PDF and a text are one letter', () => {
    const run = upheld(['ingest', 'samples', '--json'], db);
    expect(run.code).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject({
      files: 24,
      stored: 0,
      replaced: 0,
      alreadyStored: 24,
      failed: [],
    });
  });

  test('what cannot be read is named, the others are stored, exit code 1', () => {
    const mixed = newFolder();
    copyFileSync('samples/CM14-9000002.txt', join(mixed, 'good.txt'));
    writeFileSync(join(mixed, 'broken.pdf'), '%PDF-1.4 cut off');
    writeFileSync(join(mixed, 'notes.md'), 'passed over');
    const run = upheld(['ingest', mixed]);
    expect(run.code).toBe(1);
    expect(run.stdout).toBe('');
    expect(run.stderr).toMatch(/PDF_BROKEN {2}.*broken\.pdf/);
    expect(run.stderr).toMatch(/2 files, letters: 1 stored/);
    expect(run.stderr).not.toMatch(/notes\.md/);
  });
});

describe('predict', () => {
  const zynex = ['predict', '--service', 'Zynex EMS unit (home use)/purchase for lumbar spine'];
  const words = ['--summary', 'Chronic low back pain since the injury.', '--injured', '2009-04-01'];

  test('the first example of the README: upheld by page 121', () => {
    const run = upheld([...zynex, ...words, '--date', '2014-09-04', '--json'], db);
    expect(run.code).toBe(0);
    const answer = JSON.parse(run.stdout);
    expect(answer).toMatchObject({ predictedOutcome: 'UPHELD', undeterminedReason: null, treatment: 'nmes' });
    expect(answer.findings[0]).toMatchObject({ status: 'MATCH', topic: 'nmes', pages: [121] });
    expect(answer.explanation).toContain('121');
    expect(answer.forecast.lower).toBeLessThan(answer.forecast.probabilityUpheld);
    expect(answer.facts).toContainEqual(
      expect.objectContaining({ name: 'strokeRehabilitation', source: 'ASSUMED_ABSENT' }),
    );
  });

  test('today it stands on the last edition known, recalled, and says that this was not confirmed', () => {
    const answer = JSON.parse(upheld([...zynex, ...words, '--date', '2026-11-23', '--json'], db).stdout);
    expect(answer).toMatchObject({ predictedOutcome: 'UPHELD', ground: 'SHOWN', recalled: true });
    expect(answer.caveats.map(({ code }: { code: string }) => code)).toContain('EDITION_NOT_CONFIRMED');
  });

  test('on 2017-03-01 no encoded edition is in force for it', () => {
    const run = upheld([...zynex, ...words, '--date', '2017-03-01', '--json'], db);
    const answer = JSON.parse(run.stdout);
    expect(answer).toMatchObject({ predictedOutcome: 'UNDETERMINED', undeterminedReason: 'NOT_IN_FORCE' });
    expect(answer.outOfForceFindings[0]).toMatchObject({ topic: 'nmes', status: 'MATCH', pages: [121] });
    expect(answer.explanation).toMatch(/2016-07-28/);
  });

  test('rehabilitation after a stroke is not upheld by that rule', () => {
    const facts = ['--fact', 'chronicPain=true', '--fact', 'strokeRehabilitation=true'];
    const answer = JSON.parse(upheld([...zynex, ...facts, '--date', '2014-09-04', '--json'], db).stdout);
    expect(answer.predictedOutcome).not.toBe('UPHELD');
  });

  test('in words the answer stands first', () => {
    const run = upheld([...zynex, ...words, '--date', '2014-09-04'], db);
    expect(run.stdout).toMatch(/^The denial: UPHELD\n/);
    expect(run.stdout).toContain('Neither medical nor legal advice');
  });
});

describe('commands that read', () => {
  const service = ['--service', 'TENS unit', '--json'];

  test.each([['audit', '--json'], ['unrecognised'], ['fit'], ['check'], ['backup', 'copy.db']])(
    '%s of a database that is not there is an error that names it, and makes none',
    (...parts) => {
      const missing = join(newFolder(), 'typo', 'missing.db');
      const run = upheld([...parts, '--db', missing]);
      expect(run).toMatchObject({ code: 1, stdout: '' });
      expect(run.stderr).toContain('DATABASE_MISSING');
      expect(run.stderr).toContain(missing);
      expect(existsSync(dirname(missing))).toBe(false);
    },
  );

  test('predict says that there is no history, answers from the rules, and makes none', () => {
    const missing = join(newFolder(), 'missing.db');
    const run = upheld(['predict', ...service, '--db', missing]);
    expect(run.code).toBe(0);
    expect(run.stderr).toContain(`no database at ${missing}`);
    expect(existsSync(missing)).toBe(false);
  });

  test('no reading command changes a byte of the database, also where its evaluations are of other rules', () => {
    const own = join(newFolder(), 'own.db');
    expect(upheld(['ingest', 'samples/CM14-9000001.txt', '--db', own]).code).toBe(0);
    const connection = new SQLite(own);
    connection.exec("update determinations set rules_version = 'x'; pragma journal_mode = delete");
    connection.close();
    const before = readFileSync(own);
    for (const parts of [
      ['audit', '--json'],
      ['audit', '--csv', join(newFolder(), 'tables')],
      ['unrecognised'],
      ['predict', ...service],
      ['check'],
      ['backup', join(newFolder(), 'copy.db')],
    ]) {
      const run = upheld([...parts, '--db', own]);
      expect({ parts, code: run.code, stderr: run.code === 0 ? '' : run.stderr }).toEqual({
        parts,
        code: 0,
        stderr: '',
      });
    }
    expect(readFileSync(own).equals(before)).toBe(true);
    expect(readdirSync(dirname(own))).toEqual(['own.db']);
  });

  test('ingest adds nothing to a damaged database, and a foreign file is left as it is', () => {
    const damaged = join(newFolder(), 'damaged.db');
    const bytes = readFileSync(db);
    bytes.fill(0x5a, bytes.length - 20 * 4096, bytes.length - 4096);
    writeFileSync(damaged, bytes);
    const run = upheld(['ingest', 'samples', '--db', damaged]);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('DATABASE_DAMAGED');
    const notes = join(newFolder(), 'notes.db');
    writeFileSync(notes, 'These are notes and no database.');
    expect(upheld(['ingest', 'samples', '--db', notes]).stderr).toContain('DATABASE_FOREIGN');
    expect(readFileSync(notes, 'utf8')).toBe('These are notes and no database.');
  });
});

describe('audit and evaluate', () => {
  test('audit prints figures of what is stored', () => {
    const figures = JSON.parse(upheld(['audit', '--json'], db).stdout);
    expect(figures.determinations).toBeGreaterThan(20);
    const counted = figures.agreement.reduce((sum: number, entry: { count: number }) => sum + entry.count, 0);
    expect(counted).toBe(figures.determinations);
    expect(upheld(['audit'], db).stdout).toContain('not an error of the reviewer');
  });

  test('audit --csv writes every table, and a line for each finding', () => {
    const tables = join(folder, 'tables');
    const figures = JSON.parse(upheld(['audit', '--json', '--csv', tables], db).stdout);
    const [head, ...lines] = readFileSync(join(tables, 'finding-list.csv'), 'utf8').trim().split('\n');
    expect(head).toBe('case number,item,determination,kind,message,start,end');
    expect(readdirSync(tables)).toEqual(
      expect.arrayContaining(['agreement.csv', 'findings.csv', 'drift.csv']),
    );
    for (const { kind, count } of figures.findingCounts) {
      const of = lines.filter((line) => line.split(',')[3] === kind);
      expect(new Set(of.map((line) => line.split(',')[2])).size).toBe(count);
    }
  });

  test('evaluate without a history answers from published figures, and writes rows in the order of the input', () => {
    const rows = join(folder, 'rows.csv');
    const run = upheld(['evaluate', 'samples/CM14-9000002.txt', 'samples/CM14-9000001.txt', '--rows', rows]);
    expect(run.code).toBe(0);
    const figures = JSON.parse(run.stdout);
    for (const name of [
      'determinations',
      'overturned',
      'auroc',
      'brier',
      'brierBaseline',
      'brierSkill',
      'ece',
      'logLoss',
    ]) {
      expect(figures).toHaveProperty(name);
    }
    for (const name of ['decided', 'correct', 'overturnedFound', 'overturnedMissed']) {
      expect(figures).toHaveProperty(name);
    }
    expect(figures.withoutCaseSummary.determinations).toBe(figures.determinations);
    expect(Object.keys(figures.byCategory).length).toBeGreaterThan(0);
    const lines = readFileSync(rows, 'utf8').trim().split('\n');
    expect(lines[0]).toBe('caseNumber,position,outcome,predictedOutcome,probabilityUpheld');
    expect(lines[1]).toMatch(/^CM14-9000002,1,/);
    expect(lines).toHaveLength(figures.determinations + 1);
  });

  test('rules check finds the shipped rule base sound', () => {
    const run = upheld(['rules', 'check', '--json']);
    expect(run.code).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject({ sound: true, complaints: [] });
  });
});
