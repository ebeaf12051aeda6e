// Blanks out words of prose bases (layouts B and C) that name no source; the text keeps its length.

const ISSUE =
  '(?:,? ?(?:and |which (?:is|are|was|were) |as )?(?:both )?(?:applicable|relevant)(?: and (?:applicable|relevant|appropriate))? (?:to|for) (?:the |this )?(?:issue|issues|case|employee|treatment)[a-z ]{0,30}(?:dispute|circumstances?)?)';
const FILLER = [
  // "The Expert Reviewer found that no section of the MTUS was applicable and relevant to the issue at dispute."
  /\b(?:The (?:Expert|Physician) Reviewer )?(?:found|stated|noted|indicated)(?: that)? (?:no (?:applicable )?sections? of the|the) (?:MTUS|Medical Treatment Utilization Schedule(?: \(MTUS\))?) (?:was|were|is|does|did|do) (?:not |no )?(?:applicable|relevant|address|apply|appl)[^.;]{0,160}[.;]/gi,
  // "Per the strength of evidence hierarchy established by the California Department of Industrial Relations, …, the …"
  /\bPer the strength of evidence hierarchy [^.;]{0,240}?,(?= (?:the (?:Expert|Physician) Reviewer|he\/she)\b)/gi,
  // ", which is a part of the Medical Treatment Utilization Schedule (MTUS)", "not part of the MTUS and relevant to …"
  new RegExp(
    `,? ?\\(?(?:(?:which|that) (?:is|are) |and )?(?:not )?(?:a )?part of (?:the )?(?:California )?(?:Medical Treatment Utilization Schedule(?: \\(MTUS\\))?|MTUS)\\)?${ISSUE}?`,
    'gi',
  ),
  new RegExp(ISSUE, 'gi'),
  /,? ?\ba (?:nationally recognized )?Medical Treatment Guideline(?: \(MTG\))?/gi,
];

/** The text with such words as blanks; of the same length. */
export function withoutFiller(text: string): string {
  return FILLER.reduce(
    (words, pattern) => words.replace(pattern, (found) => (found.length > 0 ? ' '.repeat(found.length) : '')),
    text,
  );
}

/** Where the words before `end` end without ", and the" that joins them to what follows. */
export function withoutJoin(text: string, end: number): number {
  const tail = text.slice(Math.max(0, end - 12), end);
  return end - (tail.length - tail.replace(/(?:[ ,;]and)?(?: the)? $/i, '').length);
}
