// The surgery that a dependent service of the same request serves: before it, at it or after it.
import { recogniseTreatment } from '../../catalogue/recognise-treatment.js';
import type { Treatment } from '../../catalogue/treatment.js';
import { findTreatment } from '../../catalogue/treatments.js';
import type { Fact } from '../facts/fact.js';
import type { ProposedRequest } from './request.js';

export interface NamedSurgery {
  service: string;
  treatment: string;
}

/** Subcategory of what goes along with a surgery and is none itself, such as an assistant or a hospital stay. */
const ADJUNCT = 'Surgery, adjunct';

/** Treatments of other categories that by their nature serve a surgery. */
export const SERVE_A_SURGERY: ReadonlySet<string> = new Set([
  'postoperative-physical-therapy',
  'preoperative-clearance',
]);

/** The kinds of surgery, as the fact "surgeryKind" names them, by the treatments that say it. */
const KINDS: Readonly<Record<string, string>> = {
  'rotator-cuff-repair': 'SHOULDER_ARTHROSCOPY',
  'shoulder-decompression': 'SHOULDER_ARTHROSCOPY',
  'shoulder-arthroscopy': 'SHOULDER_ARTHROSCOPY',
  'shoulder-arthroplasty': 'SHOULDER_REPLACEMENT',
  'knee-arthroscopy': 'KNEE_ARTHROSCOPY',
  'acl-reconstruction': 'LIGAMENT_RECONSTRUCTION',
  'total-knee-arthroplasty': 'KNEE_REPLACEMENT',
  'total-hip-arthroplasty': 'HIP_REPLACEMENT',
  'lumbar-decompression': 'LUMBAR_DISCECTOMY',
  'lumbar-fusion': 'LUMBAR_FUSION',
  'carpal-tunnel-release': 'CARPAL_TUNNEL_RELEASE',
  'cubital-tunnel-release': 'CUBITAL_TUNNEL_RELEASE',
  'trigger-finger-release': 'TRIGGER_FINGER_RELEASE',
  'de-quervain-release': 'DE_QUERVAIN_RELEASE',
  'hernia-repair': 'HERNIA_REPAIR',
  'ankle-foot-surgery': 'ANKLE_OR_FOOT',
  'fracture-surgery': 'FRACTURE_FIXATION',
};

/** "Open repair" and "mini-open"; an arthroscopic repair that may be opened stays arthroscopic. */
const OPEN = /^(?!.*\barthroscop).*\bopen\b/i;

/** The first of the other services that is a surgery itself; null where none is. */
export function findSurgery(request: ProposedRequest): NamedSurgery | null {
  for (const service of request.otherServices) {
    const { treatment } = recogniseTreatment(service);
    const entry = treatment === null ? null : findTreatment(treatment);
    if (treatment !== null && entry?.category === 'Surgery' && entry.subcategory !== ADJUNCT) {
      return { service, treatment };
    }
  }
  return null;
}

const OF_THE_SERVICE = ['treatment', 'category', 'dependsOnSurgery', 'surgeryKind'];

/** Whether a fact holds of the case, and so for its surgery, too, rather than of the one service. */
export function ofTheCase({ name }: { name: string }): boolean {
  return !OF_THE_SERVICE.includes(name);
}

/** The surgery as a request of its own, with what is known of the case. */
export function requestForSurgery(request: ProposedRequest, surgery: NamedSurgery): ProposedRequest {
  return {
    ...request,
    service: { text: surgery.service, start: 0 },
    disputedPortion: null,
    authorizedPortion: null,
    otherServices: [],
    facts: request.facts.filter(ofTheCase),
  };
}

function kindOf({ service, treatment }: NamedSurgery): string | undefined {
  return treatment === 'rotator-cuff-repair' && OPEN.test(service) ? 'ROTATOR_CUFF_OPEN' : KINDS[treatment];
}

function derived(name: string, value: boolean | string, note: string): Fact {
  return { name, value, source: 'DERIVED', span: null, readFrom: null, note };
}

/**
 * What follows for a service that stands beside a surgery: that it depends on it, where it serves a surgery by its
 * nature or by its words, and the kind of the surgery where its name says it.
 */
export function factsOfSurgery(
  request: ProposedRequest,
  treatment: Treatment | null | undefined,
  saidToDepend: boolean,
): Fact[] {
  const serves =
    treatment != null && (treatment.subcategory === ADJUNCT || SERVE_A_SURGERY.has(treatment.id));
  if (!serves && !saidToDepend) return [];
  const surgery = findSurgery(request);
  if (surgery === null) return [];
  const kind = kindOf(surgery);
  return [
    derived('dependsOnSurgery', true, 'Asked for beside a surgery that it serves.'),
    ...(kind === undefined ? [] : [derived('surgeryKind', kind, 'The surgery of the same request.')]),
  ];
}
