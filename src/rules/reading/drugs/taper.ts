// Whether a drug is to be tapered, by the service or the plan; whether drugs are being changed, lowered, or left as they are.
import type { Passage } from '../../request/request.js';
import type { Statement } from '../mentions/statement.js';
import { NOWHERE } from '../relations/body-regions.js';
import { oncePerPassageAnd } from '../text/once-per-passage.js';
import { type DrugClause, findDrugClauses } from './drug-clauses.js';
import { mentionsOfClauses } from './drug-mentions.js';

const TAPER =
  /\b(?:taper(?:s|ed|ing)?|wean(?:s|ed|ing)?|detox\w*|(?:cut|cutting) (?:down|back)|step(?:ping)? down|(?:reduc|lower|decreas)\w* (?:the |his |her |their )?(?:dose|dosage|\w+ dose|use|intake)(?: of)?|titrat\w+ (?:down|off)|get (?:her|him|them) off|come off)\b/i;
const OTHER_OBJECT =
  /\b(?:sling|brace|boot|crutch\w*|cane|walker|ventilator|splint|collar|pain tapers?|swelling|symptoms taper\w*|TENS|oxygen)\b/i;
const DONE =
  /\b(?:was|were|has been|had been|been|already|successfully|having|after (?:a|his|her))\s(?:\w+\s){0,2}(?:taper|wean|detox)/i;
const NOT = /\b(?:not|no|never|n't|won't|refus\w+|declin\w+|without|rather than|neither)\b/i;
const OPEN = /\b(?:if|should|guideline\w*|consider\w*|may|might|recommend\w+ by|reviewer|allowed|would)\b/i;
/** "gabapentin was raised to 900 mg", "increase the dose", "Norco was replaced by Nucynta", "start him on Cymbalta". */
const ADJUSTED =
  /\b(?:(?:increase|raise|titrate|adjust|optimi[sz]e|switch|replace|rotate|lower|change)d? (?:up )?(?:the |his |her |their )?(?:dose|dosage|medications?|meds|regimen|[A-Z][a-z]{4,}|[a-z]{4,}(?:in|ol|one|ine|en|pam))\b|(?:was|were|has been|have been|is being|being|are being) (?:increased|raised|titrated|adjusted|optimi[sz]ed|modified|changed|switched|replaced|lowered|substituted)\b|(?:increasing|titrating|adjusting|changing|modifying|switching) (?:the |his |her )?(?:dose|medications?|meds|regimen|drugs?|[A-Z][a-z]{4,})|[Ss]tart\w* (?:him|her|them|the patient) on|cutting down|[Mm]edications? (?:adjusted|changed|optimi[sz]ed|titrated|modified)|[A-Za-z][a-z]{4,} (?:increased|raised|changed|switched|titrated|lowered) (?:to|from|up)|[Dd]ose (?:increased|raised|changed|adjusted))/;
const MEDICINES = /\b(?:medications?|meds|medicines?|drugs?|pills?|regimen|dose|dosage|rx)\b/i;
const AS_BEFORE =
  /\b(?:same (?:dose|medications?|meds|regimen)|unchanged|no changes?|no plans? to|continu\w+ (?:all |same |current )?(?:medications?|meds)|not (?:been )?(?:changed|adjusted|modified|reduced|lowered))\b/i;

function stateOf(
  fact: string,
  value: boolean,
  { sentenceNumber, start, end }: DrugClause,
  pattern: string,
): Statement {
  return { fact, value, region: NOWHERE, sentence: sentenceNumber, start, end, pattern };
}

const isTaper = (service: string): boolean =>
  /\b(?:taper|wean|detox)\w*/i.test(service) && !/\b(?:sling|brace|boot)\b/i.test(service);

/** Taper planned, drugs adjusted, drugs lowered or not borne, for a service. */
export const findTaper = oncePerPassageAnd(
  (service: string) => String(isTaper(service)),
  (passage, service: string) => taperOf(passage, isTaper(service)),
);

function taperOf(passage: Passage, isAsked: boolean): readonly Statement[] {
  const named = mentionsOfClauses(passage);
  const clauses = findDrugClauses(passage);
  const found = new Map<string, Statement>();
  const add = (statement: Statement): void => {
    found.set(statement.fact, statement);
  };
  const [first] = clauses;
  if (first && isAsked)
    add({ ...stateOf('taperPlanned', true, first, 'the service is a taper'), start: first.start });
  for (const [number, clause] of clauses.entries()) {
    if (clause.isQuoted || clause.sentence.isReview) continue;
    const words = passage.text.slice(clause.start, clause.end);
    const isNamed = (named[number] ?? []).length > 0;
    const speaks = isNamed || MEDICINES.test(words) || /\b(?:it|this|them)\b/i.test(words);
    const taper = TAPER.exec(words);
    if (taper && !OTHER_OBJECT.test(words)) {
      const before = words.slice(0, taper.index);
      const isPlain = /^(?:taper|wean|detox)/i.test(taper[0]);
      const isNot = NOT.test(before) || /\brequest is not for\b/i.test(words);
      if (isNot && (isPlain || speaks)) add(stateOf('taperPlanned', false, clause, taper[0].toLowerCase()));
      else if (
        !DONE.test(words) &&
        !OPEN.test(before) &&
        (speaks || isPlain) &&
        !/(?:ed)$/i.test(taper[0].split(' ')[0] ?? '')
      )
        add(stateOf('taperPlanned', true, clause, taper[0].toLowerCase()));
    }
    if (!isNamed && !MEDICINES.test(words)) continue;
    const unchanged = AS_BEFORE.exec(words);
    if (unchanged && /\b(?:no (?:plans? to|changes?)|not|unchanged)\b/i.test(unchanged[0])) {
      add(stateOf('medicationOptimized', false, clause, unchanged[0].toLowerCase()));
      if (!found.has('medicationReducedOrNotTolerated'))
        add(stateOf('medicationReducedOrNotTolerated', false, clause, unchanged[0].toLowerCase()));
    } else if (ADJUSTED.test(words) && !NOT.test(words) && !OPEN.test(words))
      add(stateOf('medicationOptimized', true, clause, 'a drug adjusted'));
  }
  return [...found.values()];
}
