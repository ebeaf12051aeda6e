// The child process that opens one PDF at a time and sends its text items. Plain JavaScript, so that it runs uncompiled.
// It does not trust what it reads: a watchdog thread ends the process at its memory and time limits.
import { Worker } from 'node:worker_threads';
import { getDocumentProxy } from 'unpdf';

/**
 * @typedef {{ bytes: Uint8Array, maxPages: number, maxCharacters: number, maxMilliseconds: number }} Request
 * @typedef {{ viewport: number[], strings: string[], geometry: Float64Array }} Page
 *   geometry holds seven numbers a string: the text matrix (a, b, c, d, e, f) and the width
 * @typedef {{ pages: Page[], repaired: boolean, memoryMiB: number } | { code: string, sentence: string }} Answer
 */

/** Shared with the watchdog: when the document in hand must be done, in milliseconds since 1970; 0 while idle. */
const deadline = new BigInt64Array(new SharedArrayBuffer(8));
const maxMemoryMiB = Number(process.argv[2]);
new Worker(new URL('./pdf-watchdog.mjs', import.meta.url), {
  workerData: { deadline, maxMemoryMiB },
  resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 4 },
}).unref();

/** Whether the index of the document in hand was broken and pdf.js searched it for its objects; it only prints that. */
let repaired = false;
console.log = console.warn = (...words) => {
  repaired ||= String(words[0]).includes('Indexing all PDF objects');
};

/** @param {Error} error @returns {Answer} */
function failure(error) {
  if (error.name === 'PasswordException') {
    return { code: 'PDF_ENCRYPTED', sentence: 'The PDF opens only with a password.' };
  }
  return { code: 'PDF_BROKEN', sentence: `The PDF cannot be read (${String(error.message).slice(0, 80)}).` };
}

/** @param {Request} request @returns {Promise<Answer>} */
async function read({ bytes, maxPages, maxCharacters }) {
  const pdf = await getDocumentProxy(bytes, {
    isEvalSupported: false,
    useSystemFonts: true,
    disableFontFace: true,
    stopAtErrors: true,
    enableXfa: false,
    maxImageSize: 0,
    verbosity: 1,
  });
  try {
    if (pdf.numPages > maxPages) {
      return {
        code: 'PDF_TOO_MANY_PAGES',
        sentence: `The PDF has ${pdf.numPages} pages; the limit is ${maxPages}.`,
      };
    }
    /** @type {Page[]} */
    const pages = [];
    let characters = 0;
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const strings = items.map((item) => item.str);
      for (const string of strings) characters += string.length + 1;
      if (characters > maxCharacters) {
        return {
          code: 'DOCUMENT_TOO_LARGE',
          sentence: `The text is longer than ${maxCharacters} characters.`,
        };
      }
      const geometry = Float64Array.from(items.flatMap((item) => [...item.transform, item.width]));
      pages.push({ viewport: page.getViewport({ scale: 1 }).transform, strings, geometry });
      page.cleanup();
    }
    return { pages, repaired, memoryMiB: process.memoryUsage.rss() / 2 ** 20 };
  } finally {
    await pdf.destroy();
  }
}

process.on('message', async (/** @type {Request} */ request) => {
  repaired = false;
  Atomics.store(deadline, 0, BigInt(Date.now() + request.maxMilliseconds));
  const answer = await read(request).catch(failure);
  Atomics.store(deadline, 0, 0n);
  process.send?.(answer);
});
// A promise that pdf.js left behind must not take the next document down with it.
process.on('unhandledRejection', () => {});
process.on('disconnect', () => process.exit(0));
