// Builds a self-contained HTML page: the frame and the one style sheet of every report, without scripts or network.
import { escaped } from './escape.js';

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;color:#1a1a1a;background:#fff;max-width:62rem;margin:2rem auto;padding:0 1rem}
h1,h2,h3{line-height:1.2}table{border-collapse:collapse;width:100%;font-size:.85rem;margin:1rem 0}
caption{text-align:left;font-weight:bold;padding:.5rem 0}th,td{border:1px solid #767676;padding:.2rem .4rem;text-align:left;vertical-align:top}
td.n{text-align:right;font-variant-numeric:tabular-nums}thead th{background:#eef2f6}
.wide{overflow-x:auto}svg{max-width:100%;height:auto}figure{margin:1rem 0}a{color:#1f4e79}
@media print{body{max-width:none;margin:0}.wide{overflow:visible}section{break-inside:auto}figure,tr{break-inside:avoid}thead{display:table-header-group}}`;

/** The page; `body` is HTML already. */
export function htmlPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escaped(title)}</title><style>${STYLE}</style></head>
<body>${body}</body></html>
`;
}

/** A paragraph of plain text. */
export const paragraph = (words: string): string => `<p>${escaped(words)}</p>`;

/** A plot with the words that stand below it. */
export const figure = (svg: string, caption: string): string =>
  `<figure>${svg}<figcaption>${escaped(caption)}</figcaption></figure>`;
