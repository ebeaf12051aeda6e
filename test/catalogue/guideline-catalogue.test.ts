// The catalogue of guideline editions: sound as data.
import { GUIDELINE_BODIES, type Guideline } from '../../src/catalogue/guideline.js';
import { GUIDELINES, guidelineById } from '../../src/catalogue/guideline-catalogue.js';

describe('the editions as data', () => {
  test('ids are slugs and unique, bodies known, dates in order', () => {
    const ids = GUIDELINES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const guideline of GUIDELINES) {
      expect(guideline.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(GUIDELINE_BODIES).toContain(guideline.body);
      expect(guideline.alsoCalled.length).toBeGreaterThan(0);
      expect(guideline.provenance).not.toBe('');
      if (guideline.inForceFrom && guideline.inForceUntil)
        expect(guideline.inForceFrom < guideline.inForceUntil).toBe(true);
    }
  });

  test('the chronic pain editions meet on 2016-07-28 and 29, and all older ones end before the services of 2017-12-01', () => {
    expect(guidelineById('mtus-chronic-pain-2009')).toMatchObject({
      inForceFrom: '2009-07-18',
      inForceUntil: '2016-07-28',
    });
    expect(guidelineById('mtus-chronic-pain-2016')).toMatchObject({
      inForceFrom: '2016-07-29',
      inForceUntil: '2017-11-30',
    });
    for (const guideline of GUIDELINES.filter(
      ({ body, ruledBy }) => body === 'MTUS' && ruledBy === 'REQUEST_DATE',
    )) {
      expect(guideline.inForceUntil !== null && guideline.inForceUntil <= '2017-11-30').toBe(true);
    }
    for (const guideline of GUIDELINES.filter(({ ruledBy }) => ruledBy === 'DATE_OF_SERVICE')) {
      const known = guideline.inForceFrom !== null && guideline.inForceFrom >= '2017-12-01';
      expect(known || /were not found/.test(guideline.provenance)).toBe(true);
    }
  });

  test('editions of one chapter that follow each other leave no gap and do not overlap', () => {
    const chapters = new Map<string, Guideline[]>();
    for (const guideline of GUIDELINES.filter(isDated)) {
      chapters.set(chapterOf(guideline), [...(chapters.get(chapterOf(guideline)) ?? []), guideline]);
    }
    expect(chapters.get('mtus-acoem-low-back')).toHaveLength(4);
    for (const editions of chapters.values()) {
      const dated = [...editions].sort((a, b) => String(a.inForceFrom).localeCompare(String(b.inForceFrom)));
      dated.slice(1).forEach((edition, index) => {
        const before = dated[index]?.inForceUntil;
        expect([edition.id, before && nextDay(before)]).toEqual([edition.id, edition.inForceFrom]);
      });
    }
  });
});

function chapterOf({ id }: { id: string }): string {
  return id.startsWith('mtus-acoem-') ? id.replace(/-20\d\d/, '') : id;
}

/** Of some editions that are cited the days were not found. */
const isDated = ({ ruledBy, inForceFrom }: Guideline): boolean =>
  ruledBy === 'REQUEST_DATE' || inForceFrom !== null;

function nextDay(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
}
