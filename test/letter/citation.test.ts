// Guideline lines to citations: one row for each thing that makes a line hard.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { guidelineById } from '../../src/catalogue/guideline-catalogue.js';
import { parseGuidelineBasis } from '../../src/letter/citations/guideline-basis.js';
import { describeShared } from '../support/shared.js';

type Row = [
  reason: string,
  line: string,
  citations: [guideline: string | null, section: string | null, pages?: number[]][],
];

const MTUS = 'Decision based on MTUS';
const OTHER = 'Decision based on Non-MTUS Citation';
const PAIN_2009 = `${MTUS} Chronic Pain Treatment Guidelines`;
const ROWS: Row[] = [
  [
    'sections of the regulation behind the name, pages of how many',
    `${PAIN_2009} 8 C.C.R. §§9792.20 - 9792.26 MTUS (Effective July 18, 2009) Page 41 of 127.`,
    [['mtus-chronic-pain-2009', null, [41]]],
  ],
  [
    'the regulation before the label of pages',
    `${PAIN_2009} 9792.20 - 9792.26 Page(s): 78, 80.`,
    [['mtus-chronic-pain-2009', null, [78, 80]]],
  ],
  [
    'editions adopted later',
    `${MTUS} Opioids 2017, Section(s): Chronic Pain, and Chronic Pain 2017, and Knee Disorders 2019, Section(s): Braces, and Heat.`,
    [
      ['mtus-acoem-2017-opioids', 'Chronic Pain'],
      ['mtus-acoem-2017-chronic-pain', null],
      ['mtus-acoem-2019-knee', 'Braces'],
      ['mtus-acoem-2019-knee', 'Heat'],
    ],
  ],
  [
    'layout B: no section of the MTUS applies, the hierarchy of evidence',
    "The Expert Reviewer found that no section of the MTUS was applicable and relevant to the issue at dispute. Per the strength of evidence hierarchy established by the California Department of Industrial Relations, Division of Workers' Compensation, the Expert Reviewer based his/her decision on the Official Disability Guidelines (ODG), Pain Chapter.",
    [['odg', 'Pain Chapter']],
  ],
  [
    'layout B: a chapter that is part of the MTUS and a guideline that is not',
    'The Claims Administrator based its decision on the Low Back Complaints (ACOEM Practice Guidelines, 2nd Edition (2004), Chapter 12) pages 308-310, part of the Medical Treatment Utilization Schedule (MTUS) and the Official Disability Guidelines (ODG), Low Back Chapter, which is not part of the MTUS.',
    [
      ['mtus-acoem-2004-low-back', null, [308, 309, 310]],
      ['odg', 'Low Back Chapter'],
    ],
  ],
  [
    'layout B: a guideline found applicable and relevant',
    'The Expert Reviewer relied on the Chronic Pain Medical Treatment Guidelines (2009), page 111-113, Topical Analgesics, part of the MTUS, applicable and relevant to the issue at dispute.',
    [
      ['mtus-chronic-pain-2009', null, [111, 112, 113]],
      ['mtus-chronic-pain-2009', 'Topical Analgesics'],
    ],
  ],
  ['a chapter with its year', `${MTUS} Shoulder Complaints 2004.`, [['mtus-acoem-2004-shoulder', null]]],
  [
    'one section',
    `${MTUS} Shoulder Complaints 2004, Section(s): Special Studies.`,
    [['mtus-acoem-2004-shoulder', 'Special Studies']],
  ],
  [
    'commas inside the guideline and inside a section',
    `${MTUS} Postsurgical Treatment 2009, Section(s): Forearm, Wrist, & Hand, and Forearm, Wrist, and Hand Complaints 2004, Section(s): Special Studies, Summary.`,
    [
      ['mtus-postsurgical-2009', 'Forearm, Wrist, & Hand'],
      ['mtus-acoem-2004-forearm-wrist-hand', 'Special Studies'],
      ['mtus-acoem-2004-forearm-wrist-hand', 'Summary'],
    ],
  ],
  [
    'known headings with commas next to each other',
    `${MTUS} Chronic Pain Medical Treatment 2016, Section(s): NSAIDs, GI symptoms & cardiovascular risk, NSAIDs, specific drug list & adverse effects.`,
    [
      ['mtus-chronic-pain-2016', 'NSAIDs, GI symptoms & cardiovascular risk'],
      ['mtus-chronic-pain-2016', 'NSAIDs, specific drug list & adverse effects'],
    ],
  ],
  [
    'a comma outside and one inside brackets',
    `${MTUS} Chronic Pain Medical Treatment 2016, Section(s): TENS, chronic pain (transcutaneous electrical nerve stimulation), Unheard topic (one, two).`,
    [
      ['mtus-chronic-pain-2016', 'TENS, chronic pain (transcutaneous electrical nerve stimulation)'],
      ['mtus-chronic-pain-2016', 'Unheard topic (one, two)'],
    ],
  ],
  [
    'numbered sections with commas in their names',
    `${MTUS} Opioid Treatment 2016, Section(s): 3.1 First thing: Screening, Prior to Care: Alcohol, 3.3.6 Second thing.`,
    [
      ['mtus-opioids-2016', '3.1 First thing: Screening, Prior to Care: Alcohol'],
      ['mtus-opioids-2016', '3.3.6 Second thing'],
    ],
  ],
  [
    'a section that is called like a guideline',
    `${MTUS} General Approaches 2004, Section(s): Prevention, Initial Approaches to Treatment.`,
    [
      ['mtus-acoem-2004-general-approaches', 'Prevention'],
      ['mtus-acoem-2004-general-approaches', 'Initial Approaches to Treatment'],
    ],
  ],
  [
    'a section that is only a number',
    `${MTUS} Elbow Complaints 2007, Section(s): 326.`,
    [['mtus-acoem-2007-elbow', '326']],
  ],
  [
    'the word Guidelines behind the year',
    `${MTUS} Chronic Pain Medical Treatment 2016 Guidelines, Section(s): Compound drugs.`,
    [['mtus-chronic-pain-2016', 'Compound drugs']],
  ],
  [
    '2014: pages without a topic',
    `${PAIN_2009} Page(s): 116/127.`,
    [['mtus-chronic-pain-2009', null, [116, 127]]],
  ],
  ['2014: a topic without a page', `${PAIN_2009} TENS.`, [['mtus-chronic-pain-2009', 'TENS']]],
  [
    '2014: a name said twice',
    `${PAIN_2009} Guidelines MTUS Neuromuscular electrical stimulation (NMES devices) Page(s): 121.`,
    [['mtus-chronic-pain-2009', 'Neuromuscular electrical stimulation (NMES devices)', [121]]],
  ],
  [
    '2014: as many pieces of pages as topics',
    `${PAIN_2009} Opioids, criteria for use, Weaning of Medications Page(s): 76-78, 124.`,
    [
      ['mtus-chronic-pain-2009', 'Opioids, criteria for use', [76, 77, 78]],
      ['mtus-chronic-pain-2009', 'Weaning of Medications', [124]],
    ],
  ],
  [
    '2014: a chapter by its number, then a second guideline',
    `${MTUS} ACOEM Practice Guidelines, Chapter 8 Neck and Upper Back Complaints Page(s): 177-9, Chronic Pain Treatment Guidelines Page(s): 98.`,
    [
      ['mtus-acoem-2004-neck-upper-back', null, [177, 178, 179]],
      ['mtus-chronic-pain-2009', null, [98]],
    ],
  ],
  [
    '2014: no edition of opioids was in force, the topic of 2009 is meant',
    `${MTUS} Opioids Page(s): 78.`,
    [['mtus-chronic-pain-2009', 'Opioids', [78]]],
  ],
  [
    '2013: a sentence, with what it is part of',
    'The Claims Administrator based its decision on the CA MTUS Chronic Pain Medical Treatment Guidelines, pages 98-99, which is part of the MTUS, and the Official Disability Guidelines (ODG), Low Back.',
    [
      ['mtus-chronic-pain-2009', null, [98, 99]],
      ['odg', 'Low Back'],
    ],
  ],
  [
    '2013: the chapter in brackets',
    'The Expert Reviewer based his/her decision on the Low Back Complaints (ACOEM Practice Guidelines, 2nd Edition (2004), Chapter 12), pg. 303.',
    [['mtus-acoem-2004-low-back', null, [303]]],
  ],
  [
    'ODG by chapter and topic',
    `${OTHER} Official Disability Guidelines (ODG), Pain (Chronic), Lidoderm (Lidocaine patch).`,
    [['odg', 'Pain (Chronic), Lidoderm (Lidocaine patch)']],
  ],
  ['ODG without a chapter', `${OTHER} Official Disability Guidelines (ODG).`, [['odg', null]]],
  [
    'the word Citation missing',
    'Decision based on Non-MTUS Official Disability Guidelines (ODG), Pain.',
    [['odg', 'Pain']],
  ],
  [
    'publisher, edition and year before the chapter',
    `${OTHER} Official Disability Guidelines (ODG), Work Loss Data Institute (21th Annual Edition), 2016, Head Chapter.`,
    [['odg', 'Head Chapter']],
  ],
  [
    'two chapters, parted by ";"',
    `${OTHER} ODG Low back, Manipulation; Neck and Upper back, Manipulation.`,
    [
      ['odg', 'Low back, Manipulation'],
      ['odg', 'Neck and Upper back, Manipulation'],
    ],
  ],
  [
    'two bare chapters, parted by ","',
    `${OTHER} Official Disability Guidelines (ODG), Neck and Upper Back, Low Back.`,
    [
      ['odg', 'Neck and Upper Back'],
      ['odg', 'Low Back'],
    ],
  ],
  [
    'two sources in one sentence',
    `${OTHER} ACOEM guidelines and the Official Disability Guidelines.`,
    [
      ['acoem', null],
      ['odg', null],
    ],
  ],
  [
    'ACOEM with its edition and page',
    `${OTHER} ACOEM Occupational Medicine Practice Guidelines, 3rd ed., Low Back Disorders, pg. 607.`,
    [['acoem-3rd', 'Low Back Disorders', [607]]],
  ],
  [
    'ACOEM by a chapter number is the second edition',
    `${OTHER} ACOEM Guidelines, Chapter 7, Consultations, page 137.`,
    [['acoem-2nd', 'Chapter 7, Consultations', [137]]],
  ],
  [
    '"other guidelines" that are ACOEM',
    `${OTHER} ODG Hip, MRI and Other Medical Treatment Guidelines ACOEM Hip Disorders.`,
    [
      ['odg', 'Hip, MRI'],
      ['acoem', 'Hip Disorders'],
    ],
  ],
  [
    'web pages',
    `${OTHER} http://www.example.org/a-b, https://example.org/c.`,
    [
      ['other', null],
      ['other', null],
    ],
  ],
  ['a journal', `${OTHER} J Imaginary Med. 2009; 91(2): 296-304.`, [['other', null]]],
  [
    'outside of the MTUS is not "none cited"',
    `The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. ${OTHER} ODG Head, CT.`,
    [['odg', 'Head, CT']],
  ],
  [
    'MTUS and another source',
    `${MTUS} Knee Complaints 2004, Section(s): Summary. ${OTHER} ODG Knee & Leg, MRI.`,
    [
      ['mtus-acoem-2004-knee', 'Summary'],
      ['odg', 'Knee & Leg, MRI'],
    ],
  ],
];

describe('guideline lines', () => {
  test.each(ROWS)('%s', (_, line, expected) => {
    const { citations, noneCited, text } = parseGuidelineBasis(line, 'EXPERT_REVIEWER', 100);
    expect(citations.map(({ guideline, section, pages }) => [guideline, section, pages])).toEqual(
      expected.map(([guideline, section, pages]) => [guideline, section, pages ?? []]),
    );
    expect(noneCited).toBe(false);
    expect(text).toBe(line);
    for (const citation of citations) {
      expect(line.slice(citation.span.start - 100, citation.span.end - 100)).toBe(citation.text);
      expect(citation.citedBy).toBe('EXPERT_REVIEWER');
    }
  });

  test.each([
    'The Claims Administrator did not cite any medical evidence for its decision.',
    'The Claims Administrator did not cite any evidence-based guidelines for its decision.',
  ])('none cited: %s', (line) => {
    expect(parseGuidelineBasis(line, 'CLAIMS_ADMINISTRATOR', 0)).toMatchObject({
      noneCited: true,
      citations: [],
      warnings: [],
    });
  });

  test.each<[string, string, string]>([
    ['CITATION_PAGES_ODD', 'a range of the whole book', `${PAIN_2009} Page(s): 1-900.`],
    ['GUIDELINE_UNKNOWN', 'a guideline that nobody knows', `${MTUS} Unheard Of Guide 2011, Section(s): Foo.`],
    ['GUIDELINE_UNKNOWN', 'an edition that does not exist', `${MTUS} Low Back Complaints 1999.`],
    ['CITATION_NOT_UNDERSTOOD', 'no guideline at all', 'It was decided by experience.'],
  ])('%s: %s', (code, _, line) => {
    const { citations, warnings } = parseGuidelineBasis(line, 'EXPERT_REVIEWER', 0);
    expect(warnings.map((warning) => warning.code)).toContain(code);
    expect(citations).toHaveLength(1);
  });

  test.each<[string, string | null, string | null, number[]]>([
    ['MTUS 2009, TENS, p. 116', 'mtus-chronic-pain-2009', 'TENS', [116]],
    ['mtus chronic pain 2009 p121', 'mtus-chronic-pain-2009', null, [121]],
    ['ACOEM ch 12 pp 303-305', 'mtus-acoem-2004-low-back', null, [303, 304, 305]],
    ['ODG Knee: braces', 'odg', 'Knee: braces', []],
  ])('free words: %s', (words, guideline, section, pages) => {
    const { citations } = parseGuidelineBasis(words, 'CLAIMS_ADMINISTRATOR', 0);
    expect(citations).toMatchObject([{ guideline, section, pages }]);
  });
});

describe('names and years of 2018 and later', () => {
  const idsOf = (line: string): (string | null)[] =>
    parseGuidelineBasis(line, 'EXPERT_REVIEWER', 0).citations.map(({ guideline }) => guideline);

  test('up to five citations an item, each with its edition', () => {
    const line = `${MTUS} Low Back Disorders 2019, Section(s): Diagnostic Testing, and Chronic Pain 2017, Section(s): Treatments, and Opioids 2017, Section(s): Acute Pain, and Initial Approaches to Treatment 2022, Section(s): Referral, and Cornerstones of Disability Prevention and Management 2018, Section(s): Return to Work.`;
    expect(idsOf(line)).toEqual([
      'mtus-acoem-2019-low-back',
      'mtus-acoem-2017-chronic-pain',
      'mtus-acoem-2017-opioids',
      'mtus-acoem-2022-initial-approaches',
      'mtus-acoem-2018-cornerstones',
    ]);
  });

  test.each<[string, string]>([
    ['Workplace Mental Health: Depressive Disorders 2020', 'mtus-acoem-2020-depressive-disorders'],
    ['Workplace Mental Health: Anxiety Disorders 2021', 'mtus-acoem-2021-anxiety-disorders'],
    ['Posttraumatic Stress Disorder and Acute Stress Disorder 2018', 'mtus-acoem-2018-posttraumatic-stress'],
    ['Traumatic Brain Injury 2017', 'mtus-acoem-2017-traumatic-brain-injury'],
    ['Coronavirus (COVID-19) 2021', 'mtus-acoem-2021-covid-19'],
    ['Antiemetics 2020', 'mtus-acoem-2020-antiemetics'],
    ['Prevention 2011', 'mtus-acoem-2011-prevention'],
    ['Hand, Wrist and Forearm Disorders 2019', 'mtus-acoem-2019-hand-wrist-forearm'],
    ['Hand, Wrist & Forearm Disorders 2016', 'mtus-acoem-2016-hand-wrist-forearm'],
    ['Cervical and Thoracic Spine 2019', 'mtus-acoem-2019-cervical-thoracic'],
    [
      'Cervical and Thoracic Spine Disorders Guideline (ACOEM October 17, 2018)',
      'mtus-acoem-2018-cervical-thoracic',
    ],
    ['Occupational/Work-Related Asthma 2020', 'mtus-acoem-2020-asthma'],
    ['Accupuncture Treatment 2007', 'mtus-acupuncture-2007'],
    ['Forewarm, Wrist, and Hand Complaints 2004', 'mtus-acoem-2004-forearm-wrist-hand'],
  ])('%s', (name, id) => {
    expect(idsOf(`${MTUS} ${name}, Section(s): Summary.`)).toEqual([id]);
    expect(idsOf(`${MTUS} Knee Complaints 2004, Section(s): Summary, and ${name}.`)).toEqual([
      'mtus-acoem-2004-knee',
      id,
    ]);
  });
});

describeShared('the names of chapters that the reviewing organization reports', (shared) => {
  test('each resolves to the edition of its year', () => {
    const lines = readFileSync(join(shared, 'guidelines', 'chapter-names.txt'), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(lines).toHaveLength(69);
    for (const line of lines) {
      const [name = '', year = ''] = line.split('|').map((part) => part.trim());
      const words = `${MTUS} ${name}${year && ` ${year}`}, Section(s): Summary.`;
      const { citations, warnings } = parseGuidelineBasis(words, 'EXPERT_REVIEWER', 0);
      const edition = guidelineById(citations[0]?.guideline ?? '')?.edition;
      expect([line, warnings, citations.map(({ section }) => section)]).toEqual([line, [], ['Summary']]);
      expect([line, edition]).toEqual([line, expect.stringContaining(year)]);
    }
  });
});

describeShared('the guideline lines of the real letters', (shared) => {
  test('all are understood, each citation slices to its words, and no word of a source is lost', () => {
    const truths = JSON.parse(readFileSync(join(shared, 'letters', 'dwc', 'truth.json'), 'utf8')) as {
      determinations: { claimsAdministratorGuideline: string; reviewerGuideline: string }[];
    }[];
    const lines = truths.flatMap(({ determinations }) =>
      determinations.flatMap((item) => [item.claimsAdministratorGuideline, item.reviewerGuideline]),
    );
    expect(lines).toHaveLength(430);
    for (const line of lines) {
      const basis = parseGuidelineBasis(line, 'EXPERT_REVIEWER', 0);
      expect([line, basis.warnings]).toEqual([line, []]);
      expect(basis.noneCited).toBe(/did not cite/.test(line));
      expect(basis.citations.length > 0).toBe(!basis.noneCited);
      expect(basis.citations.every(({ guideline }) => guideline !== null)).toBe(true);
      let rest = line;
      for (const { text, span } of basis.citations) {
        expect(line.slice(span.start, span.end)).toBe(text);
        rest = rest.replace(text, '');
      }
      expect(
        rest.replace(
          /Decision based on(?: Non-MTUS(?: Citation)?)?|The (?:Claims Administrator|Expert Reviewer) (?:based their decision on recommendation\(s\) outside of the MTUS Guidelines|did not cite any medical evidence for its decision)|\band(?: the)?\b|[ ,;.]/g,
          '',
        ),
      ).toBe('');
    }
  });
});
