// The words by which names and addresses of persons are recognised: labels, the openings of blocks such as a list of
// copies or a proof of service, and the forms of addresses.

const LABELS =
  "(?:Re|To|From|Attn|Attention|Via|Employee(?: Name)?|Injured (?:Worker|Employee)(?: Name)?|Applicant(?: Name)?|Claimant(?: Name)?|Patient(?: Name)?|Claims? (?:Number|No\\.?|#)|WCAB(?: (?:Case|No\\.?|Number))*|ADJ(?: No\\.?)?|Date of Birth|DOB|SSN|Social Security (?:Number|No\\.?)|Employer(?: Name)?|Insur(?:er|ance Carrier|ance Company|ed)|Carrier|(?:Claims )?(?:Adjuster|Examiner)|Claims Administrator(?: Name)?|Provider(?: Name)?|Requesting (?:Provider|Physician)|Treating (?:Provider|Physician)|Primary Treating Physician|(?:Applicant|Defense|Defendant)(?:['’]s)? Attorney|Attorney(?: for [A-Za-z]{3,20})?|Represented by|(?:Mailing )?Address|Tel(?:ephone)?|Phone|Fax|E-?mail)";

/** A label of a person or an address that begins a line, with its colon and a value behind it. */
export const PERSON_LABEL = new RegExp(`^${LABELS} ?[:#] {0,80}\\S`, 'i');
/** Such labels without their values, anywhere in a line. */
export const PERSON_LABELS = new RegExp(`\\b${LABELS} ?:`, 'gi');

/** What opens a block of names: a list of copies, a signature, a proof of service, a counsel's letterhead. */
export const BLOCK_OPENING =
  /^(?:c\.?c\.? ?:|bcc ?:|copies? (?:sent |mailed |served )?to ?:?|copies mailed|distribution(?: list)? ?:|sincerely\b|respectfully(?: submitted)?,|very truly yours|yours (?:very )?truly|cordially,|(?:best|kind) regards|\/s\/|proof of (?:electronic )?service|(?:certificate|declaration|affidavit|acknowledge?ment) of (?:electronic )?(?:service|mailing)|service list|parties served|served (?:on|by|upon|via)\b|(?:electronically |digitally |e-)?signed(?: electronically)?(?: by| on|:)|dictated (?:by|but)|reviewed and approved by|i (?:hereby |, )?(?:declare|certify|am employed|served|caused)\b|on the date (?:below|above)|executed (?:on|at)|attorneys? for (?:applicant|defendant|the|claimant|injured|employer|insurer)|(?:the )?law offices? of|enclosures?\b|encl?\.? ?:)/i;

const STREET =
  "\\d{1,6}(?: [NSEW]\\.?)?(?: [A-Z0-9][\\w.'’-]{0,20}){1,4},? (?:Street|St|Avenue|Ave|Way|Boulevard|Blvd|Road|Rd|Drive|Dr|Lane|Ln|Court|Ct|Place|Pl|Circle|Cir|Parkway|Pkwy|Highway|Hwy|Terrace|Trail|Square|Plaza|Loop|Row|Walk)\\b\\.?";
/** A street, a post office box, a place with its state and ZIP code, or a way to reach somebody. */
export const ADDRESS = new RegExp(
  `\\b(?:${STREET}|P\\.? ?O\\.? ?Box \\d{1,8}|[A-Z][A-Za-z.'’-]{1,20}(?: [A-Z][A-Za-z.'’-]{1,20}){0,3},? (?:CA|Calif\\.?|California|[A-Z]{2})\\.? {0,4}\\d{5}(?:-\\d{4})?)|[\\w.+-]{1,40}@[\\w-]{1,40}\\.[a-z]{2,6}\\b|(?:\\(\\d{3}\\) ?|\\b\\d{3}[-.])\\d{3}[-.]\\d{4}\\b`,
);

const NAME_WORD = "(?:[A-Z][\\w.'’-]{0,25}|of|the|and|&|de|la|van|von|v\\.|vs\\.|c/o|attn\\.?|#?\\d{1,6})";
/** A line that may be a name: short, every word with a capital letter, no sentence. */
export const NAME_LINE = new RegExp(`^${NAME_WORD}(?:[,:]? {1,8}${NAME_WORD}){0,8}[,:]?$`);
