// Decodes the bytes of a plain-text file and refuses binary files.
import { DocumentError } from './document-error.js';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface DecodedText {
  text: string;
  encoding: TextEncoding;
}

/** First bytes of the files that people take for letters: Office, zip, images, archives, RTF. */
const SIGNATURES: [string, string][] = [
  ['PK\x03\x04', 'a zip archive or an Office document'],
  ['\xd0\xcf\x11\xe0', 'an old Office document'],
  ['{\\rtf', 'a rich-text document'],
  ['\x89PNG', 'an image'],
  ['\xff\xd8\xff', 'an image'],
  ['GIF8', 'an image'],
  ['II*\0', 'an image'],
  ['MM\0*', 'an image'],
  ['\x1f\x8b', 'a compressed file'],
  ['SQLite format 3', 'a database'],
  ['\x7fELF', 'a program'],
];

/**
 * Decodes UTF-8, UTF-16 with or without a byte order mark, or else Windows-1252. Line breaks stay as they are, the mark
 * goes, and so do NUL characters at the end. Throws NOT_A_LETTER_FILE for an empty file, a known binary format, or text
 * with control characters.
 */
export function decodeText(bytes: Uint8Array, name: string): DecodedText {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  const known = SIGNATURES.find(([signature]) => head.startsWith(signature));
  if (known) throw new DocumentError('NOT_A_LETTER_FILE', name, `This is ${known[1]}.`);
  const { text, encoding } = decode(bytes);
  const decoded = {
    text: text.slice(
      0,
      lengthWithoutNul(text, (at) => text.charCodeAt(at)),
    ),
    encoding,
  };
  if (decoded.text.trim() === '')
    throw new DocumentError('NOT_A_LETTER_FILE', name, 'The file holds no text.');
  const nul = decoded.text.indexOf('\0');
  if (nul >= 0 && !hasControlCharacters(decoded.text.replaceAll('\0', ''))) {
    const sentence = `The text holds NUL characters, the first behind ${nul} others: part of it may be missing.`;
    throw new DocumentError('NOT_A_LETTER_FILE', name, sentence);
  }
  if (hasControlCharacters(decoded.text)) {
    throw new DocumentError(
      'NOT_A_LETTER_FILE',
      name,
      'The file is binary: it is neither a PDF nor plain text.',
    );
  }
  return decoded;
}

function decode(bytes: Uint8Array): DecodedText {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return decodeAs('utf-16be', bytes);
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked) return decodeAs(unmarked, bytes);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: decodeWindows1252(bytes), encoding: 'windows-1252' };
  }
}

/** The length without the NULs at the end, with which some systems fill the last block of a file. */
function lengthWithoutNul({ length }: { length: number }, codeAt: (at: number) => number): number {
  let end = length;
  while (end > 0 && codeAt(end - 1) === 0) end--;
  return end;
}

/** So many bytes tell whether a text is UTF-16. */
const LOOKED_AT = 4096;

/** UTF-16 without a byte order mark: nearly every second byte of English is zero, and none of the others. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = lengthWithoutNul({ length: bytes.byteLength }, (at) => bytes[at] ?? 0);
  const pairs = Math.floor(Math.min(length, LOOKED_AT) / 2);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs; i++) {
    if (bytes[2 * i] === 0) even++;
    if (bytes[2 * i + 1] === 0) odd++;
  }
  if (pairs < 2) return null;
  if (odd > 0.7 * pairs && even === 0) return 'utf-16le';
  return even > 0.7 * pairs && odd === 0 ? 'utf-16be' : null;
}

/** 0x80 to 0x9f in Windows-1252; the WHATWG table. Node.js 20 decodes them as Latin-1, which makes quotes invisible. */
const WINDOWS_1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\x80-\x9f]/g, (character) => WINDOWS_1252.charAt(character.charCodeAt(0) - 0x80));
}

function decodeAs(encoding: TextEncoding, bytes: Uint8Array): DecodedText {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** Tab, line feed, vertical tab, form feed and carriage return belong to text; a final Ctrl-Z of DOS does too. */
function hasControlCharacters(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd || code === 0x7f) return true;
    if (code < 0x20 && (code < 0x09 || code > 0x0d) && !(code === 0x1a && i === text.length - 1)) return true;
  }
  return false;
}
