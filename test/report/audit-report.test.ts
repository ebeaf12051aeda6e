// The report in a headless browser: axe finds no violation of accessibility. Skipped with a message where no browser is.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditDeterminations } from '../../src/jobs/audit/audit.js';
import { openContext } from '../../src/jobs/context.js';
import { ingestFiles } from '../../src/jobs/ingest/ingest-files.js';
import { letterFiles } from '../../src/jobs/ingest/letter-files.js';
import { auditReport } from '../../src/report/audit-report.js';

const browser = [
  process.env.UPHELD_BROWSER,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== undefined && existsSync(path));
const named = browser
  ? 'axe finds nothing in the report'
  : 'axe finds nothing in the report (skipped: no browser is there; UPHELD_BROWSER names it)';

(browser ? test : test.skip)(named, async () => {
  const context = openContext({ file: ':memory:' });
  await ingestFiles(
    context,
    [...letterFiles([join(process.cwd(), 'samples')])].filter((file) => file.endsWith('.txt')),
  );
  const page = auditReport(auditDeterminations(context, null));
  context.db.close();
  const { launch } = await import('puppeteer-core');
  const opened = await launch({ executablePath: browser as string, args: ['--no-sandbox'] });
  try {
    const tab = await opened.newPage();
    await tab.setContent(page);
    await tab.addScriptTag({ content: readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8') });
    const violations = (await tab.evaluate(
      'axe.run().then((run) => run.violations.map(({ id }) => id))',
    )) as string[];
    expect(violations).toEqual([]);
  } finally {
    await opened.close();
  }
});
