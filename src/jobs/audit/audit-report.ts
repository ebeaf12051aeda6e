// The report of an audit as one page that needs no network and no script: plots, and the same numbers as tables. The
// same figures give the same bytes.
import type { AuditFigures } from './audit.js';
import { agreementPlot, concordancePlot, driftPlot, reliabilityPlot } from './audit-plots.js';
import { type AuditTable, auditTables, type Cell } from './audit-tables.js';

/** Longer tables are cut in the page; their CSV files are not. */
const ROWS = 60;

const STYLE = `body{font:16px/1.5 sans-serif;color:#1a1a1a;background:#fff;max-width:62rem;margin:2rem auto;padding:0 1rem}
h1,h2{line-height:1.2}table{border-collapse:collapse;width:100%;font-size:.85rem}
caption{text-align:left;font-weight:bold;padding:.5rem 0}th,td{border:1px solid #767676;padding:.2rem .4rem;text-align:left;vertical-align:top}
td.n{text-align:right;font-variant-numeric:tabular-nums}thead th{background:#eef2f6}
.wide{overflow-x:auto}svg{max-width:100%;height:auto}figure{margin:1rem 0}a{color:#1f4e79}
@media print{body{max-width:none;margin:0}.wide{overflow:visible}section{break-inside:auto}figure,tr{break-inside:avoid}thead{display:table-header-group}}`;

/** The page. */
export function auditReport(figures: AuditFigures): string {
  const tables = new Map(auditTables(figures).map((table) => [table.name, table]));
  const shown = (name: string): string => tableHtml(tables.get(name));
  const { drift, reliability, variations } = figures;
  const suppressed = variations.suppressed
    .map(({ dimension, cells }) => `${cells} of ${dimension}`)
    .join(', ');
  const sections = [
    section('agreement', 'Agreement with the guidelines as we encoded them', [
      shown('agreement'),
      shown('figures'),
      paragraph(reliability.explanation),
      figures.topicAgreement.length ? figure(agreementPlot(figures), 'Agreement by deciding topic.') : '',
      shown('agreement-by-topic'),
    ]),
    section('findings', 'Findings of the letters', [shown('findings'), shown('boilerplate')]),
    section('like-groups', 'Like cases with unlike outcomes', [
      paragraph(
        'A group holds determinations of one treatment with the same deciding facts; similarity is the share of their other known facts on which two of them agree. Groups are tested exactly, by letters, against what like denials elsewhere led to expect; the false discovery rate over all groups is at most 5 %.',
      ),
      shown('like-groups'),
      figures.expectations.length ? figure(reliabilityPlot(figures), 'How far expectations hold.') : '',
      shown('reliability'),
    ]),
    section('concordance', 'What each party cites', [
      figures.concordance.cells.length
        ? figure(concordancePlot(figures), 'The commonest guidelines of both parties.')
        : '',
      shown('concordance'),
    ]),
    section('variation', 'Differences after adjusting for case mix', [
      paragraph(
        `These are associations: cases differ in more than is known of them. Cells of fewer than ten determinations or letters, and credentials that could single out a reviewer, are left out${suppressed ? ` (${suppressed})` : ''}.`,
      ),
      shown('variation'),
    ]),
    section('drift', 'Drift over time, and editions', [
      drift.reason === null
        ? figure(driftPlot(figures), 'Months and change points.')
        : paragraph(drift.reason),
      drift.reason === null ? shown('drift') + shown('change-points') : '',
      shown('editions'),
    ]),
  ];
  const span =
    figures.decidedFrom === null
      ? 'without dates'
      : `decided from ${figures.decidedFrom} to ${figures.decidedUntil}`;
  const head = `${figures.determinations} determinations of ${figures.letters} letters, ${span}; rules ${figures.rulesVersion}.`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Consistency audit</title><style>${STYLE}</style></head>
<body><header><h1>Consistency audit</h1><p>${escaped(head)}</p></header>
<nav aria-label="Contents"><ul>${sections.map(({ id, title }) => `<li><a href="#${id}">${escaped(title)}</a></li>`).join('')}</ul></nav>
<main><section aria-labelledby="read-first"><h2 id="read-first">Read first</h2><ul>${figures.notes.map((note) => `<li>${escaped(note)}</li>`).join('')}</ul></section>
${sections.map(({ html }) => html).join('\n')}</main></body></html>
`;
}

interface Section {
  id: string;
  title: string;
  html: string;
}

function section(id: string, title: string, parts: readonly string[]): Section {
  const html = `<section aria-labelledby="${id}"><h2 id="${id}">${escaped(title)}</h2>${parts.join('\n')}</section>`;
  return { id, title, html };
}

const paragraph = (words: string): string => `<p>${escaped(words)}</p>`;
const figure = (svg: string, caption: string): string =>
  `<figure>${svg}<figcaption>${escaped(caption)} The table holds the same numbers.</figcaption></figure>`;

function tableHtml(table: AuditTable | undefined): string {
  if (!table) return '';
  const { title, columns, rows } = table;
  if (rows.length === 0) return paragraph(`${title}: none.`);
  const cut = rows.length > ROWS ? ` (the first ${ROWS} of ${rows.length})` : '';
  const head = columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join('');
  const body = rows
    .slice(0, ROWS)
    .map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`)
    .join('');
  return `<div class="wide" tabindex="0" role="region" aria-label="${escaped(title)}"><table><caption>${escaped(title + cut)}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

function cellHtml(cell: Cell, at: number): string {
  const words = cellWords(cell);
  if (at === 0) return `<th scope="row">${escaped(words)}</th>`;
  return typeof cell === 'number' ? `<td class="n">${words}</td>` : `<td>${escaped(words)}</td>`;
}

function cellWords(cell: Cell): string {
  if (cell === null) return '–';
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  if (typeof cell === 'number' && !Number.isInteger(cell))
    return Math.abs(cell) < 0.001 ? cell.toExponential(1) : cell.toFixed(3);
  return String(cell);
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
