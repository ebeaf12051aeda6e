// A case as a letter of one of the layouts A to E, and what a reader finds in it.
import { wordCitation } from './knowledge.mjs';
import { between, pick } from './random.mjs';

const LINES_OF_PAGE = 46;
const us = (day) => `${day.slice(5, 7)}/${day.slice(8)}/${day.slice(0, 4)}`;
const fold = (text) => text.replace(/\s+/g, ' ').trim();

const AFFILIATION =
  'This letter is fictional and was made by a program; it describes no real person. MAXIMUS Federal Services sent the file to {reviewer} who has no ties to the employer, the employee, the providers or the claims administrator and who has been in active practice for more than five years.';
const SUMMARY_LEAD =
  'The {reviewer} developed the following clinical case summary based on a review of the case file, including all medical records:';
const DECISIONS_LEAD =
  'The Final Determination was based on decisions for the disputed items/services set forth below:';

/** The layout that letters of a day have; several were in use side by side in 2013 and 2014. */
export function layoutOf(random, decision) {
  if (decision < '2013-07-01') return 'E';
  if (decision < '2014-01-01') return random() < 0.7 ? 'B' : 'C';
  if (decision < '2014-07-01') return pick(random, ['C', 'C', 'C', 'D', 'A']);
  if (decision < '2015-01-01') return random() < 0.15 ? 'D' : 'A';
  return 'A';
}

/** Text and truth of a case; `paragraphs` are its summary, each item holds its rationale. */
export function printLetter(random, one, layout, paragraphs) {
  const { headless } = one;
  const print = { A: printA, B: printB, C: printC, D: printD, E: printE }[layout];
  const letter = { lines: [], headless, prose: one.dates.decision < '2015-01-01' };
  const items = layout === 'E' ? one.items.slice(0, 1) : one.items;
  const bases = items.map((item) => basesOf(random, one, item, layout));
  print(random, { ...one, items }, letter, paragraphs, bases);
  const text = headless ? doubleSpaced(letter.lines) : paged(letter.lines);
  return { text, truth: truthOf({ ...one, items }, layout, headless, paragraphs, bases) };
}

function truthOf(one, layout, headless, paragraphs, bases) {
  const { dates } = one;
  const has = (named) => !headless && named.includes(layout);
  return {
    caseNumber: headless ? null : one.caseNumber,
    layout,
    dateAssigned: has('ACD') ? dates.assigned : null,
    dateOfInjury: dates.injury,
    decisionDate: headless ? null : dates.decision,
    urDenialDate: dates.ur,
    applicationReceived: has('ABCD') ? dates.application : null,
    priority: has('ACD') ? 'Standard' : null,
    reviewer: { licensedIn: one.reviewer.licensedIn, specialties: one.reviewer.specialties },
    patient: { age: one.age, sex: one.sex },
    caseSummary: fold(paragraphs.join(' ')),
    determinations: one.items.map((item, at) => ({
      position: at + 1,
      disputedService: fold(item.service),
      disputedPortion: item.modified?.remaining ?? null,
      outcome: item.outcome,
      treatment: item.treatment,
      requestedOn: one.namesRequest ? dates.requested : null,
      claimsAdministratorBasis: bases[at].claimsAdministrator.truth,
      reviewerBasis: bases[at].reviewer.truth,
      rationale: fold(item.rationale),
    })),
    planted: one.planted ? [one.planted] : [],
  };
}

const wrap = (text, width = 92) => {
  const lines = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && line.length + word.length + 1 > width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  if (line) lines.push(line);
  return lines;
};
const put = (letter, ...blocks) => {
  for (const block of blocks) {
    if (block === '') letter.lines.push('');
    else for (const line of wrap(block)) letter.lines.push(line);
  }
};
const centred = (text) => ' '.repeat(Math.max(0, Math.floor((92 - text.length) / 2))) + text;

function paged(lines) {
  let text = '';
  for (const [at, line] of lines.entries())
    text += `${at > 0 && at % LINES_OF_PAGE === 0 ? '\f' : ''}${line}\n`;
  return text;
}

/** The shape of text copies without a header: every line is followed by an empty one, a line of one blank ends a paragraph. */
const doubleSpaced = (lines) => lines.map((line) => `${line === '' ? ' ' : line.trim()}\n\n`).join('');

function header({ caseNumber, dates }, letter) {
  const row = (a, b, c, d) => `${a.padEnd(22)}${b.padEnd(32)}${c.padEnd(21)}${d}`.trimEnd();
  letter.lines.push(
    row('Case Number:', caseNumber, '', ''),
    row('Date Assigned:', us(dates.assigned), 'Date of Injury:', us(dates.injury)),
    row('Decision Date:', us(dates.decision), 'UR Denial Date:', us(dates.ur)),
    row('Priority:', 'Standard', 'Application', us(dates.application)),
    row('', '', 'Received:', ''),
    '',
  );
}

const listed = (names) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

function method({ reviewer }, letter, who) {
  letter.lines.push(centred('HOW THE IMR FINAL DETERMINATION WAS MADE'));
  const told = AFFILIATION.replace('{reviewer}', who.startsWith('expert') ? `an ${who}` : `a ${who}`);
  if (letter.prose) {
    const certified = `The ${who} is Board Certified in ${listed(reviewer.specialties)} and is licensed to practice in ${listed(reviewer.licensedIn)}.`;
    put(letter, `${told} ${certified}`, '');
    return;
  }
  put(letter, told, '', 'The Expert Reviewer has the following credentials:');
  put(letter, `State(s) of Licensure: ${reviewer.licensedIn.join(',')}`);
  put(letter, `Certification(s)/Specialty: ${reviewer.specialties.join(', ')}`, '');
}

function summary(letter, paragraphs, who) {
  letter.lines.push(centred('CLINICAL CASE SUMMARY'));
  put(letter, SUMMARY_LEAD.replace('{reviewer}', who), '', ...paragraphs.flatMap((words) => [words, '']));
}

function labelled(letter, items, bases, numbered) {
  for (const [at, item] of items.entries()) {
    const outcome = item.outcome === 'UPHELD' ? 'Upheld' : 'Overturned';
    put(letter, `${numbered ? `${at + 1}. ` : ''}${item.service}: ${outcome}`, '');
    put(letter, `Claims Administrator guideline: ${bases[at].claimsAdministrator.text}`, '');
    put(letter, `MAXIMUS guideline: ${bases[at].reviewer.text}`, '');
    put(letter, `Decision rationale: ${item.rationale}`, '');
  }
}

function printA(_random, one, letter, paragraphs, bases) {
  if (!letter.headless) header(one, letter);
  method(one, letter, 'expert reviewer');
  summary(letter, paragraphs, 'expert reviewer');
  letter.lines.push(centred('IMR ISSUES, DECISIONS AND RATIONALES'));
  put(letter, DECISIONS_LEAD, '');
  labelled(letter, one.items, bases, false);
}

function printD(random, one, letter, paragraphs, bases) {
  letter.lines.push('MAXIMUS FEDERAL SERVICES, INC.', 'Independent Medical Review', '');
  header(one, letter);
  method(one, letter, 'expert reviewer');
  letter.lines.push(centred('DOCUMENTS REVIEWED'));
  put(letter, 'The following documents were reviewed:', '1. Application for Independent Medical Review');
  put(letter, `2. Utilization review determination of ${us(one.dates.ur)}`, '3. Medical records', '');
  summary(letter, paragraphs, 'expert reviewer');
  letter.lines.push(centred('IMR DECISION(S) AND RATIONALE(S)'));
  put(letter, DECISIONS_LEAD, '');
  labelled(letter, one.items, bases, random() < 0.6);
}

const necessary = (outcome) => `is ${outcome === 'UPHELD' ? 'not ' : ''}medically necessary and appropriate.`;

function printC(_random, one, letter, paragraphs, bases) {
  header(one, letter);
  letter.prose = true;
  method(one, letter, 'physician reviewer');
  summary(letter, paragraphs, 'physician reviewer');
  letter.lines.push(centred('IMR ISSUES, DECISIONS AND RATIONALES'));
  put(letter, DECISIONS_LEAD, '');
  for (const [at, item] of one.items.entries()) {
    put(
      letter,
      `${at + 1}. ${item.service} ${necessary(item.outcome)}`,
      '',
      bases[at].claimsAdministrator.text,
      '',
    );
    put(
      letter,
      bases[at].reviewer.text,
      '',
      `The Physician Reviewer's decision rationale: ${item.rationale}`,
      '',
    );
  }
}

function printB(_random, one, letter, paragraphs, bases) {
  const { dates, items, reviewer } = one;
  const decisions = () =>
    items.forEach((item, at) => {
      put(
        letter,
        `${at + 1}) MAXIMUS Federal Services, Inc. has determined the request for ${item.service} ${necessary(item.outcome)}`,
        '',
      );
    });
  put(letter, 'Notice of Independent Medical Review Determination', '', `Dated: ${us(dates.decision)}`, '');
  put(letter, `MAXIMUS Case Number: ${one.caseNumber}`, `Date of UR Decision: ${us(dates.ur)}`);
  put(
    letter,
    `Date of Injury: ${us(dates.injury)}`,
    `IMR Application Received: ${us(dates.application)}`,
    '',
  );
  decisions();
  put(letter, 'INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE', '');
  put(
    letter,
    `An application for Independent Medical Review was filed on ${us(dates.application)} disputing the Utilization Review Denial dated ${us(dates.ur)}. This letter is fictional and describes no real person. A decision has been made for each of the services that were in dispute:`,
    '',
  );
  decisions();
  put(letter, 'Medical Qualifications of the Expert Reviewer:');
  put(
    letter,
    `The expert reviewer is Board Certified in ${listed(reviewer.specialties)} and is licensed to practice in ${listed(reviewer.licensedIn)}. He/she has no ties to either party.`,
    '',
  );
  put(
    letter,
    'Case Summary:',
    `Disclaimer: The following case summary was taken directly from the utilization review denial/modification dated ${us(dates.ur)}:`,
    '',
  );
  put(letter, ...paragraphs.flatMap((words) => [words, '']));
  put(
    letter,
    'Documents Reviewed for Determination:',
    'The following documents were reviewed and considered:',
    '',
  );
  put(letter, '- Application for Independent Medical Review', '- Medical records', '');
  for (const [at, item] of items.entries()) {
    put(letter, `${at + 1}) Regarding the request for ${item.service}:`, '');
    put(
      letter,
      'Section of the Medical Treatment Utilization Schedule Relied Upon by the Expert Reviewer to Make His/Her Decision:',
      '',
    );
    put(letter, `${bases[at].claimsAdministrator.text} ${bases[at].reviewer.text}`, '');
    put(letter, 'Rationale for the Decision:', item.rationale, '');
  }
}

function printE(_random, one, letter, paragraphs, bases) {
  const { dates, items, reviewer } = one;
  const [item] = items;
  put(
    letter,
    'MEDICAL PROFESSIONAL REVIEW',
    '',
    `Case Number: ${one.caseNumber}`,
    `Date of Injury: ${us(dates.injury)}`,
  );
  put(
    letter,
    `Date of UR Decision: ${us(dates.ur)}`,
    `Decision Date: ${us(dates.decision)}`,
    '',
    'ISSUE AT DISPUTE:',
    item.service,
    '',
  );
  put(letter, 'CASE SUMMARY:', ...paragraphs.flatMap((words) => [words, '']));
  put(
    letter,
    'DOCUMENTS REVIEWED FOR DETERMINATION:',
    '1. Application for Independent Medical Review',
    '2. Medical records',
    '',
  );
  letter.lines.push('MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL REVIEWER', 'AND WHY:');
  put(letter, bases[0].reviewer.text, '');
  letter.lines.push(
    `RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS${item.outcome === 'UPHELD' ? ' NOT' : ''}`,
    'MEDICALLY NECESSARY:',
  );
  put(letter, item.rationale, '', 'MEDICAL REVIEWER QUALIFICATIONS:');
  put(
    letter,
    `The professional reviewer is Board Certified in ${listed(reviewer.specialties)} and is licensed to practice in ${listed(reviewer.licensedIn)}.`,
    '',
  );
}

/** What both parties say that they relied on, as this layout words it, and what a reader finds in it. */
function basesOf(random, one, item, layout) {
  return {
    claimsAdministrator:
      layout === 'E'
        ? { text: '', truth: { text: '', noneCited: false, citations: [] } }
        : basisOf(random, one, item.claimsAdministrator, layout, 'Claims Administrator'),
    reviewer: basisOf(
      random,
      one,
      item.reviewer,
      layout,
      layout === 'C' ? 'Physician Reviewer' : 'Expert Reviewer',
    ),
  };
}

function basisOf(random, one, { none, mtus, odg, style }, layout, who) {
  const sentences = layout === 'B' || layout === 'C' || layout === 'E';
  const found = (text, citations, noneCited = false) => ({ text, truth: { text, noneCited, citations } });
  if (none) return found(`The ${who} did not cite any medical evidence for its decision.`, [], true);
  const lead =
    layout === 'E'
      ? ''
      : `The ${who} based ${who === 'Claims Administrator' ? 'its' : 'his/her'} decision on the `;
  if (odg) {
    const named = odg.topic ? `${odg.chapter} Chapter, ${odg.topic}` : `${odg.chapter} Chapter`;
    const words = `Official Disability Guidelines (ODG), ${named}.`;
    const citations = [{ guideline: 'odg', pages: [] }];
    if (sentences) return found(`${lead}${words}`, citations);
    return found(
      `The ${who} based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation ${words}`,
      citations,
    );
  }
  const worded = sentences
    ? 'PROSE'
    : (style ?? (one.dates.decision < '2015-09-01' || between(random, 1, 9) === 1 ? 'PAGES' : 'SECTION'));
  // By section and year the edition is certain; a page belongs to the text of 2009 and to the chapters.
  const cited = mtus.map((citation) => ({
    ...wordCitation(citation, worded),
    guideline: citation.guideline,
  }));
  const words = cited.map(({ text }) => text).join(', and ');
  const citations = cited.map(({ guideline, pages }) => ({ guideline, pages }));
  return found(sentences ? `${lead}MTUS ${words}.` : `Decision based on MTUS ${words}.`, citations);
}
