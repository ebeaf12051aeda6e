// Finds where each guideline is named in a list of MTUS citations; its sections or pages follow the name.
import type { Guideline } from '../../catalogue/guideline.js';
import { guidelineById } from '../../catalogue/guideline-catalogue.js';
import type { Span } from '../../terms.js';
import { type GuidelineName, guidelineNameAt } from './guideline-name.js';

// Between two guidelines: ", and ", "; ", ", "; sections hold such words too, so a guideline's name must follow.
const JOIN = /(?:[,;.] ?and |[,;.] | and |\) )/gi;
/** Bounds the work on hostile texts; real lines hold up to thirty. */
const MOST_JOINS = 300;
export interface GuidelineHead {
  start: number;
  name: GuidelineName;
}

/** The guidelines named within a stretch, the first where it begins; one that is not known has `guideline` null. */
export function findGuidelineHeads(text: string, stretch: Span): GuidelineHead[] {
  const places = [stretch.start];
  for (const join of text.slice(stretch.start, stretch.end).matchAll(JOIN)) {
    if (places.length === MOST_JOINS) break;
    places.push(stretch.start + join.index + join[0].length);
  }
  const heads: GuidelineHead[] = [];
  for (const place of places) {
    if (place < (heads.at(-1)?.name.end ?? 0)) continue;
    const rest = text.slice(place, stretch.end);
    const name = guidelineNameAt(text.slice(0, stretch.end), place);
    const section = guidelineById(heads.at(-1)?.name.guideline?.id ?? '')?.sections.some((known) =>
      rest.startsWith(known),
    );
    if (name && saidAgain(text, heads.at(-1), name, place)) continue;
    if (name && ((name.certain && !section) || place === stretch.start)) heads.push({ start: place, name });
  }
  const first = heads[0];
  if (!first || first.start > stretch.start) heads.unshift(unknownHead(text, stretch));
  return heads;
}

/** Whether a name only says again what the one before it said: "Low Back Complaints (ACOEM …, Chapter 12)". */
function saidAgain(
  text: string,
  last: GuidelineHead | undefined,
  name: GuidelineName,
  place: number,
): boolean {
  if (!last || last.name.guideline !== name.guideline) return false;
  return !/\b(?:page|pg|pp|section)/i.test(text.slice(last.name.end, place));
}

/** A guideline that the catalogue does not know by name: its words up to its year or its sections. */
function unknownHead(text: string, stretch: Span): GuidelineHead {
  const words = text.slice(stretch.start, stretch.end);
  const bare =
    /^(?:(?:the |CA |California )*MTUS(?: Guidelines?)?[ ,:]*)?(?:\(?((?:19|20)\d\d)\)?)?[ ,:]*/i.exec(words);
  const topic = bare ? words.slice(bare[0].length).toLowerCase() : '';
  const known = ofTopic(topic, bare?.[1] ?? null);
  if (known && bare)
    return {
      start: stretch.start,
      name: { guideline: known, end: stretch.start + bare[0].length, certain: true },
    };
  const year = /^[^:]{0,120}?\b(?:19|20)\d\d\b/.exec(words);
  const sections = words.search(/,? Section\(s\):/i);
  const length = year?.[0].length ?? (sections > 0 ? sections : 0);
  return { start: stretch.start, name: { guideline: null, end: stretch.start + length, certain: false } };
}

/** "MTUS 2009, TENS": a topic of the chronic pain guideline named without its title. */
function ofTopic(topic: string, year: string | null): Guideline | null {
  const guideline = guidelineById(`mtus-chronic-pain-${year ?? '2009'}`);
  const words =
    /^[^,.;:(]*/
      .exec(topic)?.[0]
      .replace(/ p(?:ages?|g|p)?$/, '')
      .trim() ?? '';
  if (!guideline || words.length < 3) return null;
  return guideline.sections.some((section) => section.toLowerCase().startsWith(words)) ? guideline : null;
}
