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
  passiveModality: ['Modalities', 'Massage', 'Shock wave'],
  convenienceEquipment: [
    'Beds and seating',
    'Hot and cold therapy',
    'Daily living aids',
    'Electrical stimulation',
    'Exercise equipment',
    'Traction devices',
    'Equipment, other',
  ],
  graveCare: [
    'Home health',
    'Facility care',
    'Intensive programs',
    'Spine surgery',
    'Arthroscopic surgery',
    'Non-arthroscopic surgery',
  ],
  electrodiagnostics: ['Electrodiagnostic testing'],
  imaging: ['MRI', 'CT', 'X-ray', 'Ultrasound', 'Nuclear medicine', 'Special imaging'],
  acupuncture: ['Acupuncture'],
  therapyVisits: ['Physical/occupational therapy', 'Chiropractic'],
} as const;

export type TreatmentGroup = keyof typeof TREATMENT_GROUPS;

/** Whether a feature's name is that of a group. */
export function isTreatmentGroup(name: string): name is TreatmentGroup {
  return name in TREATMENT_GROUPS;
}

/** Whether the treatment belongs to a group; false where no treatment is known. */
export function isOneOf({ subcategory }: ForecastCase, group: TreatmentGroup): boolean {
  return (TREATMENT_GROUPS[group] as readonly (string | null)[]).includes(subcategory);
}
