// The forms of running matter: a letter's own footers, page numbers, and what copies add to pages.

export const FOOTER =
  /^(?:IMR )?Final Determination Letter for IMR Case Number\b|^Final Letter of Determination\b|^Form Effective \d|^(?:Page )?\d{1,3} of \d{1,3}$|^Page \d{1,3}$/i;
// "- 2 -", "[2]", "Page 2/5", "pg. 2", "2 | Page", "Page ii", "Page two".
const PAGE_NUMBER =
  /^(?:[-–—~•*|[(<]{1,2} ?(?:page )?\d{1,3}(?: ?(?:of|\/) ?\d{1,3})? ?[-–—~•*|\])>]{1,2}|(?:page|pg\.?|p\.) ?[:#]? ?(?:\d{1,3}|[ivx]{1,5}|one|two|three|four|five|six|seven|eight|nine|ten)(?: ?(?:of|\/|\|) ?(?:\d{1,3}|[ivx]{1,5}))?|\d{1,3} ?(?:\/|\|) ?(?:\d{1,3}|page)|\d{1,3} of \d{1,3} pages?)$/i;
// "DEF000001", "SMITH-DEF 000123", "APPLICANT EXHIBIT B - 000001", "Joint Exh. 4", "BATES 12".
const BATES =
  /^(?:[A-Z][A-Z&]{0,14}[ _.-]{0,3}){1,4}0\d{2,9}$|^(?:[A-Z]{2,15}[ _.-]{0,2}){1,3}\d{6,10}$|^BATES\b/;
const EXHIBIT =
  /^(?:(?:applicant|defendant|defense|joint|plaintiff|claimant|employer|board|court)(?:['’]s|s['’]?)? )?exh(?:ibit|\.) ?(?:no\.? ?)?[A-Z0-9]{1,4}\b.{0,40}$/i;
const STAMP =
  /^(?:.{0,40}\b)?(?:confidential|privileged|attorney work product|attorney eyes only|protected health information|do not (?:copy|distribute|disclose)|subject to protective order)\b.{0,100}$/i;
const MARK =
  /^(?:certified |true |file |duplicate |scanned |electronic )?(?:copy|draft|filed|scanned|received|original)(?: (?:copy|by|on|at)\b.{0,50}| \d.{0,40})?$/i;
// "12/20/2016 10:33 FAX 9165550100  003/007", "From: X  To: Y  Page: 3/7".
const FAX =
  /^.{0,80}\bfax(?:ed|ing)?\b.{0,60}\d{3}.{0,60}$|^.{0,60}\b\d{1,2}:\d{2}(?::\d{2})? ?(?:[AP]\.?M\.?)?\b.{0,60}\b(?:p(?:age|g|\.)?|#) ?[.:]? ?\d{1,3}(?: ?(?:of|\/) ?\d{1,3})?.{0,20}$/i;
export const CASE_HEAD =
  /^(?:(?:MAXIMUS|IMR) ?)?(?:case|file|matter|control) ?(?:no\.?|number|#)? ?[:#]? ?CM ?\d{2} ?- ?\d{4,8}.{0,40}$|^CM ?\d{2} ?- ?\d{4,8}\b.{0,40}$/i;
export const PAGED = /\bpage\b|\d ?of ?\d/i;
const KINDS = [BATES, EXHIBIT, STAMP, MARK, FAX];

// What an item says is no running matter, however often it ends a page.
export const CONTENT =
  /\b(?:guidelines?|rationale|credentials|specialty|licensure) ?\(?s?\)? ?:|\b(?:(?:upheld|overturned|medically|necessary|request|decision based)\b|(?:section|page) ?\(s\))/i;
export const PROSE = /^[a-z]|[,;]$|[a-z]{3}\.$/;
export const LONGEST = 200;
export const isOfKind = (words: string): boolean =>
  words.length <= LONGEST &&
  (PAGE_NUMBER.test(words) ||
    (!PROSE.test(words) && !CONTENT.test(words) && KINDS.some((kind) => kind.test(words))));
