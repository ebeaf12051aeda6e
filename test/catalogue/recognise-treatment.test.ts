// Services to treatments: made-up services, a row for each trap, and the real ones where they are at hand.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { recogniseDispute, recogniseTreatment } from '../../src/catalogue/recognise-treatment.js';
import { findTreatment, vocabulary, weakNames } from '../../src/catalogue/treatments.js';
import { wordsOf } from '../../src/catalogue/words.js';
import { describeShared } from '../support/shared.js';
import expectedTreatments from './dwc-treatments.json' with { type: 'json' };

test.each([
  ['Zynex EMS unit (home use)/purchase for lumbar spine', 'nmes', 'a brand of muscle stimulator'],
  ['Muscle stimulator', 'nmes', 'a plain name'],
  ['H-wave unit, 30 day trial', 'h-wave', 'not TENS'],
  ['TENS unit rental', 'tens', 'an abbreviation'],
  ['Interferential unit for home use', 'interferential', 'another current'],
  ['Electrical stimulation times 12', 'electrical-stimulation-clinic', 'a modality, not a device'],
  ['EMG/NCS of the bilateral lower extremities', 'emg-ncs-lower', 'two names of one test'],
  ['Nerve conduction velocity of the right wrist', 'emg-ncs-upper', 'one of the two, upper limb'],
  ['EMG/NCV', 'emg-ncs', 'no limb named'],
  ['MRI of the right shoulder', 'mri-shoulder', 'the part decides'],
  ['MR arthrogram, left hip', 'mri-hip', 'another name of it'],
  ['MRI L-spine', 'mri-lumbar', 'a short name of the part'],
  ['MRI', 'mri', 'no part named'],
  ['Physical therapy 2x6', 'physical-therapy', 'therapy'],
  ['Post-op physical therapy', 'postoperative-physical-therapy', 'therapy after surgery'],
  ['Physical therapy, postoperative, 12 visits', 'postoperative-physical-therapy', 'the word behind it'],
  ['Associated surgical service: physical therapy', 'postoperative-physical-therapy', 'by its label'],
  ['Norco 10/325mg #60', 'hydrocodone-acetaminophen', 'a brand'],
  ['Cyclobenzaprene 10mg', 'cyclobenzaprine', 'a misspelling'],
  ['Lidocaine 5% patch #30', 'lidocaine-patch', 'the form behind the strength'],
  ['Ketoprofen 20% in cream base', 'ketoprofen-topical', 'a drug as cream'],
  ['Flurbiprofen 20%, tramadol 15% cream', 'compounded-topical', 'a compound'],
  ['Right shoulder arthroscopy with rotator cuff repair', 'rotator-cuff-repair', 'the repair, not the scope'],
  ['Right L4 transforaminal epidural steroid injection', 'esi-lumbar', 'the level decides'],
  ['C5-6 epidural steroid injection', 'esi-cervical', 'another level'],
  ['Consultation with a pain management specialist', 'pain-management-referral', 'whom, not that'],
  ['Cortisone injection of the left knee', 'knee-steroid-injection', 'the joint decides'],
  ['Functional capacity evaluation', 'fce', 'more than an evaluation'],
  ['Surgical assistant', 'assistant-surgeon', 'a weak name alone'],
  ['Ultrasound guided cortisone injection, right shoulder', 'shoulder-steroid-injection', 'guidance'],
  ['Unknown prescription of Terocin', 'lidocaine-salicylate-topical', 'the drug, not that it is one'],
  ['Topical compound (ketoprofen/lidocaine) 240g', 'compounded-topical', 'called a compound'],
])('%s is %s: %s', (service, treatment) => {
  expect(recogniseTreatment(service).treatment).toBe(treatment);
});

test.each(['', '   ', 'The thing that was asked for', '12', '%%%'])(
  'nothing is guessed for "%s"',
  (service) => {
    expect(recogniseTreatment(service)).toEqual({
      treatment: null,
      treatments: [],
      ingredients: [],
      named: [],
    });
  },
);

test('a service that names several treatments lists them in order', () => {
  expect(recogniseTreatment('MRI of the neck and right hand').treatments).toEqual([
    'mri-cervical',
    'mri-wrist-hand',
  ]);
  expect(recogniseTreatment('Acupuncture and massage').treatments).toEqual(['acupuncture', 'massage']);
});

test('what stands in a compound with its strength is no treatment of its own, nor is its name an ingredient', () => {
  const service = 'Compound cream: flurbiprofen 20%, baclofen 2%, hyaluronic acid 0.2%, 180gm';
  const { treatments, ingredients } = recogniseTreatment(service);
  expect(treatments).toEqual(['compounded-topical']);
  expect(ingredients).toEqual(['flurbiprofen', 'baclofen']);
});

test('a compound lists its ingredients, a combination drug is one drug', () => {
  const compound = recogniseTreatment('Gabapentin 10%, baclofen 5% in cream base 240g');
  expect(compound.ingredients).toEqual(['gabapentin', 'baclofen']);
  expect(recogniseTreatment('Percocet 5/325mg').ingredients).toEqual([]);
});

test('the disputed portion decides where it names a treatment', () => {
  expect(recogniseDispute('TENS was the original request. A massage was authorized.', 'TENS').treatment).toBe(
    'tens',
  );
  expect(recogniseDispute('Acupuncture 12 visits', 'the rest').treatment).toBe('acupuncture');
});

test('case, white space and line breaks do not matter', () => {
  const names = vocabulary.filter((entry) => !entry.bodyParts).flatMap((entry) => entry.alsoCalled);
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.boolean(), (name, upper) => {
      const broken = (upper ? name.toUpperCase() : name.toLowerCase()).replaceAll(' ', '\n ');
      expect(recogniseTreatment(broken).treatments).toEqual(recogniseTreatment(name).treatments);
    }),
    { numRuns: 500 },
  );
});

test('every named stretch is in the service', () => {
  const service = 'Post-op Norco 5/325 and a  TENS\nunit';
  for (const { span } of recogniseTreatment(service).named) {
    expect(service.slice(span.start, span.end)).toMatch(/^(?:Norco|TENS\nunit)$/);
  }
});

test('no name belongs to two treatments unless the part of the body decides', () => {
  const owners = new Map<string, Set<string>>();
  for (const entry of vocabulary) {
    if (entry.bodyParts || entry.whenNoPart) continue;
    for (const name of [entry.name, ...entry.alsoCalled]) {
      const key = wordsOf(name)
        .map(({ form }) => form)
        .join(' ');
      owners.set(key, (owners.get(key) ?? new Set()).add(entry.id));
    }
  }
  expect([...owners].filter(([, ids]) => ids.size > 1).map(([name, ids]) => [name, ...ids])).toEqual([]);
});

test('ids are unique slugs, and weak names are names', () => {
  const ids = vocabulary.map((entry) => entry.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))).toEqual([]);
  const unknown = weakNames.filter((name) => recogniseTreatment(name).treatment === null);
  expect(unknown).toEqual([]);
});

test('long hostile services are recognised in bounded time', () => {
  for (const piece of ['physical ', 'mri', 'a/', '%', 'epidural steroid ', 'cyclobenzaprxne ']) {
    expect(recogniseTreatment(piece.repeat(200_000))).toBeDefined();
  }
});

describeShared('the services of the real letters', (shared) => {
  interface TrueLetter {
    caseNumber: string;
    determinations: { disputedService: string; disputedPortion: string | null }[];
  }
  const letters: TrueLetter[] = JSON.parse(readFileSync(`${shared}/letters/dwc/truth.json`, 'utf8'));
  const expected: Record<string, string[]> = expectedTreatments;

  test('at least 98 in 100 are recognised as a person reads them', () => {
    const wrong: string[] = [];
    let all = 0;
    for (const { caseNumber, determinations } of letters) {
      determinations.forEach(({ disputedService, disputedPortion }, at) => {
        all++;
        const { treatment } = recogniseDispute(disputedService, disputedPortion);
        if (treatment !== expected[caseNumber]?.[at]) wrong.push(`${caseNumber} ${at + 1}: ${treatment}`);
        if (treatment !== null) expect(findTreatment(treatment)).not.toBeNull();
      });
    }
    expect(all).toBe(215);
    expect(wrong.length / all).toBeLessThanOrEqual(0.02);
  });
});
