// Which bytes are taken for text, how they are decoded, and what is refused.
import { decodeText } from '../../src/document/decode-text.js';

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

test.each<[string, Uint8Array, string, string]>([
  ['plain ASCII', Buffer.from('Case Number: X\n'), 'Case Number: X\n', 'utf-8'],
  ['UTF-8 with a mark, which goes', Buffer.from('\ufeffpatient’s'), 'patient’s', 'utf-8'],
  ['UTF-16, little end first', Buffer.from('\ufeffUpheld – yes', 'utf16le'), 'Upheld – yes', 'utf-16le'],
  ['UTF-16, big end first', utf16be('\ufeffUpheld'), 'Upheld', 'utf-16be'],
  ['UTF-16 without a mark', Buffer.from('Upheld – yes', 'utf16le'), 'Upheld – yes', 'utf-16le'],
  ['UTF-16 without a mark, big end first', utf16be('Upheld – yes'), 'Upheld – yes', 'utf-16be'],
  ['NUL bytes that fill the last block', Buffer.from(`Upheld${'\0'.repeat(50)}`), 'Upheld', 'utf-8'],
  ['UTF-16 with its last block filled', Buffer.from('\ufeffUpheld\0\0\0', 'utf16le'), 'Upheld', 'utf-16le'],
  ['Windows-1252 quotes', Buffer.from([0x93, 0x48, 0x69, 0x94, 0x20, 0x97]), '“Hi” —', 'windows-1252'],
  ['page and line breaks stay', Buffer.from('a\r\nb\fc\vd\te'), 'a\r\nb\fc\vd\te', 'utf-8'],
  ['the end mark of DOS', Buffer.from('text\x1a'), 'text\x1a', 'utf-8'],
])('decodes %s', (_, bytes, text, encoding) => {
  expect(decodeText(bytes, 'letter.txt')).toEqual({ text, encoding });
});

test.each<[string, Uint8Array]>([
  ['an empty file', Buffer.alloc(0)],
  ['white space alone', Buffer.from(' \r\n\f')],
  ['a byte order mark alone', Buffer.from('\ufeff')],
  ['zeros', Buffer.alloc(100)],
  ['an Office document', Buffer.from('PK\x03\x04letter', 'latin1')],
  ['an image', Buffer.from('\x89PNG\r\n', 'latin1')],
  ['rich text', Buffer.from('{\\rtf1 Case Number}')],
  ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x55, 0, 0, 0, 0x70, 0, 0, 0])],
  ['random bytes', Buffer.from(Array.from({ length: 400 }, (_, i) => (i * 197 + 31) % 256))],
])('refuses %s', (_, bytes) => {
  expect(() => decodeText(bytes, 'letter.txt')).toThrow(
    expect.objectContaining({ code: 'NOT_A_LETTER_FILE', file: 'letter.txt' }),
  );
});

test('NUL characters inside a text are named', () => {
  expect(() => decodeText(Buffer.from('Up\0held'), 'letter.txt')).toThrow(
    /letter\.txt: The text holds NUL characters, the first behind 2 others/,
  );
});
