// Groups of treatments that reviewers treat alike, by the subcategories of the vocabulary.
import type { ForecastCase } from './forecast-case.js';

export const TREATMENT_GROUPS = {
  topicalOrKit: [
    'Topical analgesics',
    'Topical compounds',
    'Oral suspension kits',
    'Compound ingredients',
    'Drug and medical food packs',
    'Medical foods',
    'Supplements and vitamins',
  ],
  secondLineDrug: [
    'Muscle relaxants',
    'Sedative hypnotics',
    'Benzodiazepines',
    'Barbiturates',
    'Antiemetics',
    'Proton pump inhibitors',
    'H2 blockers',
    'Erectile dysfunction',
    'Stimulants',
  ],
  graveCare: [
    'Home health',
    'Facility care',
    'Intensive programs',
    'Spine surgery',
    'Arthroscopic surgery',
    'Non-arthroscopic surgery',
  ],
  therapyVisits: ['Physical/occupational therapy', 'Chiropractic', 'Acupuncture'],
} as const;

type TreatmentGroup = keyof typeof TREATMENT_GROUPS;

/** Whether the treatment belongs to a group; false where no treatment is known. */
export function isOneOf({ subcategory }: ForecastCase, group: TreatmentGroup): boolean {
  return (TREATMENT_GROUPS[group] as readonly (string | null)[]).includes(subcategory);
}
