// Case numbers in one form, CM14-0990107, however a letter or a reader writes them.

/** "CM14-0990107", "CM14 - 0990107", "cm 14-0990107", "CM140990107". */
export const CASE_NUMBER = /\bCM ?\d{2} ?(?:- ?\d{4,8}|\d{7})\b/gi;

/** The one form of a case number; other words come back as they are, without blanks at their ends. */
export function caseNumberOf(words: string): string {
  const match = /^CM\s?(\d{2})\s?[-\u2010-\u2015\u2212\u00ad]?\s?(\d{4,8})$/i.exec(words.trim());
  return match ? `CM${match[1]}-${match[2]}` : words.trim();
}
