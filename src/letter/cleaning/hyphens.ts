// Makes the hyphens of a text plain: copies print U+2010 to U+2015, a minus or a soft hyphen where a letter has "-".

const HYPHENS = /[\u2010-\u2012\u2212\ufe63\uff0d]/g;
// "74–96", "CM14 — 0990107", "63–year–old"; a dash between words ("pain — he", "pain—he") stays as printed.
const DASHES = [
  /(?<=\d ?)[\u2013-\u2015](?=\s{0,4}\d)/g,
  /(?<=[A-Za-z0-9])\u2013(?=[A-Za-z0-9])/g,
  /(?<=\d)[\u2014\u2015](?=[A-Za-z])|(?<=[A-Za-z])[\u2014\u2015](?=\d)/g,
  /(?<=\d ?)[\u2013-\u2015](?= ?(?:years?|yrs?)\b)|(?<=\b(?:years?|yrs?) ?)[\u2013-\u2015](?= ?old\b)/gi,
];
const SOFT = '\u00ad';
const SOFT_IN_NUMBER = /\d\u00ad|\u00ad\d/;
const SOFT_AT_LINE_END = /(?<=[a-z])\u00ad[ \t]{0,8}\n[ \t]{0,80}([a-z]{1,30})/g;

/**
 * The text with plain hyphens. A soft hyphen beside a figure shows that a copy prints all hyphens so ("63\u00adyr\u00adold");
 * elsewhere it only marks where a word may break: it goes, and a word that is broken there is joined.
 */
export function withPlainHyphens(text: string): string {
  const plain = DASHES.reduce((words, dash) => words.replace(dash, '-'), text.replace(HYPHENS, '-'));
  if (!plain.includes(SOFT)) return plain;
  if (SOFT_IN_NUMBER.test(plain)) return plain.replaceAll(SOFT, '-');
  return plain.replace(SOFT_AT_LINE_END, (_, rest: string) => `${rest}\n`).replaceAll(SOFT, '');
}
