// Tables and pages of the reports: everything that comes from letters is escaped, long tables are cut and say so.
import { htmlPage } from '../../src/report/html-page.js';
import { htmlTable } from '../../src/report/html-table.js';

test('text cannot become markup, neither in a cell nor in an attribute', () => {
  const html = htmlTable('Told by "x" & <y>', ['<b>'], [['a<script>']]);
  expect(html).toContain('aria-label="Told by &quot;x&quot; &amp; &lt;y&gt;"');
  expect(html).toContain('<th scope="col">&lt;b&gt;</th>');
  expect(html).toContain('<th scope="row">a&lt;script&gt;</th>');
  expect(htmlPage('<title>', '')).toContain('<title>&lt;title&gt;</title>');
});

test.each([
  ['a whole number', 12, '<td class="n">12</td>'],
  ['a share', 0.31249, '<td class="n">0.312</td>'],
  ['a small p', 0.00001234, '<td class="n">1.2e-5</td>'],
  ['a figure with its range', '0.300 to 0.400', '<td class="n">0.300 to 0.400</td>'],
  ['a month is no figure', '2015-03', '<td>2015-03</td>'],
  ['unknown', null, '<td>–</td>'],
  ['no', false, '<td>no</td>'],
])('%s', (_what, cell, html) => {
  expect(htmlTable('Title', ['', 'value'], [['name', cell]])).toContain(html);
});

test('of a long table the first rows are shown, of an empty one a sentence', () => {
  const rows = Array.from({ length: 61 }, (_, at) => [`row ${at}`]);
  const html = htmlTable('Title', ['name'], rows);
  expect(html).toContain('<caption>Title (the first 60 of 61)</caption>');
  expect(html).not.toContain('row 60');
  expect(htmlTable('Title', ['name'], [])).toBe('<p>Title: none.</p>');
});
