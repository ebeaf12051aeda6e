// Makes small PDFs for tests: ordinary ones with pdfkit, hostile ones from raw objects.
import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';

/** A PDF that pdfkit draws. */
export function drawnPdf(
  draw: (pdf: PDFKit.PDFDocument) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pdf = new PDFDocument({ size: 'LETTER', margin: 72, font: 'Times-Roman', ...options });
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
    draw(pdf);
    pdf.end();
  });
}

/** A PDF of these objects, numbered from 1, with a true index; object 1 is the catalogue. */
export function rawPdf(objects: (string | Buffer)[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const add = (part: Buffer) => {
    parts.push(part);
    length += part.length;
  };
  objects.forEach((object, i) => {
    offsets.push(length);
    add(Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]));
  });
  const start = length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  add(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`));
  add(Buffer.from(`trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}

export function stream(dictionary: string, data: Buffer): Buffer {
  const head = Buffer.from(`<< ${dictionary} /Length ${data.length} >>\nstream\n`);
  return Buffer.concat([head, data, Buffer.from('\nendstream')]);
}

const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>';
const PAGE_TREE = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'];

/** One page with this content stream; more objects follow from number 6 on, `resources` names them. */
export function pageWith(content: Buffer, resources = '', more: (string | Buffer)[] = []): Buffer {
  const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> ${resources} >> >>`;
  return rawPdf([...PAGE_TREE, page, content, FONT, ...more]);
}

/** A few kilobytes that inflate, twice, to `megabytes` of blanks in the content stream. */
export function inflationBomb(megabytes: number): Buffer {
  const once = deflateSync(Buffer.alloc(megabytes * 2 ** 20, ' '), { level: 9 });
  return pageWith(stream('/Filter [/FlateDecode /FlateDecode]', deflateSync(once, { level: 9 })));
}

/** One page with this many words, one below the other. */
export function manyWords(count: number): Buffer {
  const words = Array.from(
    { length: count },
    (_, i) => `1 0 0 1 72 ${700 - (i % 60) * 10} Tm (word ${i}) Tj\n`,
  );
  return pageWith(
    stream('/Filter /FlateDecode', deflateSync(Buffer.from(`BT /F1 8 Tf ${words.join('')} ET`))),
  );
}

/** Ten forms, each of which draws the next one ten times: ten billion words. */
export function formsWithinForms(): Buffer {
  const depth = 10;
  const forms = Array.from({ length: depth }, (_, i) => {
    const inner = i + 1 < depth ? '/X Do '.repeat(10) : 'BT /F1 12 Tf (word) Tj ET';
    const next = i + 1 < depth ? `/XObject << /X ${7 + i} 0 R >>` : '';
    const resources = `/Resources << /Font << /F1 5 0 R >> ${next} >>`;
    return stream(`/Type /XObject /Subtype /Form /BBox [0 0 612 792] ${resources}`, Buffer.from(inner));
  });
  return pageWith(stream('', Buffer.from('/X Do')), '/XObject << /X 6 0 R >>', forms);
}

/** A page tree that says it has this many pages and has one. */
export function pagesClaimed(count: number): Buffer {
  const [catalog] = PAGE_TREE;
  const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << >> >>';
  return rawPdf([catalog ?? '', `<< /Type /Pages /Kids [3 0 R] /Count ${count} >>`, page]);
}

/** A page tree whose only child is the tree itself. */
export function pagesWithoutEnd(): Buffer {
  return rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']);
}
