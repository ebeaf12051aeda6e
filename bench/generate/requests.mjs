// What fictional letters ask for: services by treatment, their shares, body parts and headings in guidelines.
// Shares follow the published ones by category (drugs a third, rehabilitation a fifth, diagnostics an eighth). Data.

/** Body parts as letters name them, with the chapter of the MTUS that speaks of each; null where none of 2004 does. */
export const PARTS = {
  'low back': {
    words: ['lumbar spine', 'low back'],
    chapter: 'mtus-acoem-2004-low-back',
    share: 36,
    sided: false,
    odg: 'Low Back',
  },
  neck: {
    words: ['cervical spine', 'neck'],
    chapter: 'mtus-acoem-2004-neck-upper-back',
    share: 16,
    sided: false,
    odg: 'Neck & Upper Back',
  },
  shoulder: {
    words: ['shoulder'],
    chapter: 'mtus-acoem-2004-shoulder',
    share: 17,
    sided: true,
    odg: 'Shoulder',
  },
  knee: { words: ['knee'], chapter: 'mtus-acoem-2004-knee', share: 15, sided: true, odg: 'Knee & Leg' },
  wrist: {
    words: ['wrist'],
    chapter: 'mtus-acoem-2004-forearm-wrist-hand',
    share: 7,
    sided: true,
    odg: 'Forearm, Wrist, & Hand',
  },
  ankle: {
    words: ['ankle'],
    chapter: 'mtus-acoem-2004-ankle-foot',
    share: 5,
    sided: true,
    odg: 'Ankle & Foot',
  },
  elbow: { words: ['elbow'], chapter: 'mtus-acoem-2007-elbow', share: 3, sided: true, odg: 'Elbow' },
  hip: { words: ['hip'], chapter: null, share: 3, sided: true, odg: 'Hip & Pelvis' },
};

/** Share of requests and share upheld of each category of the Division's search tool. */
export const CATEGORIES = {
  Pharmaceuticals: { upheld: 0.92 },
  Rehabilitation: { upheld: 0.9 },
  'Diagnostic Testing': { upheld: 0.89 },
  DMEPOS: { upheld: 0.91 },
  Injection: { upheld: 0.955 },
  Surgery: { upheld: 0.88 },
  'Evaluation & Management': { upheld: 0.79 },
  'Psych Services': { upheld: 0.83 },
  'Home Health': { upheld: 0.93 },
  Programs: { upheld: 0.9 },
  Therapies: { upheld: 0.92 },
  Transportation: { upheld: 0.93 },
};

const drug = (treatment, share, names, doses, old, recent, odg = null) => ({
  treatment,
  category: 'Pharmaceuticals',
  share,
  kind: 'DRUG',
  names,
  doses,
  old,
  recent,
  odg,
});
const OPIOID = ['Opioids, criteria for use', [76, 77, 78, 79, 80]];
const MUSCLE = ['Muscle relaxants (for pain)', [63, 64, 65, 66]];
const EPILEPSY = ['Anti-epilepsy drugs (AEDs)', [16, 17, 18, 19]];
const DEPRESSION = ['Antidepressants for chronic pain', [13, 14, 15, 16]];
const NSAID = ['NSAIDs (non-steroidal anti-inflammatory drugs)', [67, 68, 69, 70, 71, 72, 73]];
const TOPICAL = ['Topical analgesics', [111, 112, 113]];

export const DRUGS = [
  drug(
    'hydrocodone-acetaminophen',
    3,
    ['Norco', 'Hydrocodone/APAP', 'Vicodin'],
    ['10/325mg', '5/325mg', '7.5/325mg'],
    OPIOID,
    null,
  ),
  drug('oxycodone', 1, ['Oxycodone', 'Roxicodone'], ['10mg', '15mg', '30mg'], OPIOID, null),
  drug('oxycodone-acetaminophen', 1.2, ['Percocet'], ['10/325mg', '5/325mg'], OPIOID, null),
  drug('tramadol', 2.2, ['Tramadol', 'Ultram', 'Tramadol HCl'], ['50mg', '150mg'], OPIOID, null),
  drug('morphine', 0.5, ['MS Contin', 'Morphine sulfate ER'], ['15mg', '30mg'], OPIOID, null),
  drug(
    'cyclobenzaprine',
    2.2,
    ['Cyclobenzaprine', 'Flexeril', 'Fexmid'],
    ['7.5mg', '10mg'],
    ['Cyclobenzaprine (Flexeril)', [41, 42]],
    'Muscle relaxants (for pain)',
  ),
  drug('carisoprodol', 0.9, ['Soma', 'Carisoprodol'], ['350mg'], ['Carisoprodol (Soma)', [29]], null),
  drug('tizanidine', 0.9, ['Tizanidine', 'Zanaflex'], ['4mg', '2mg'], MUSCLE, null),
  drug('gabapentin', 1.8, ['Gabapentin', 'Neurontin'], ['300mg', '600mg'], EPILEPSY, null),
  drug('pregabalin', 0.6, ['Lyrica'], ['75mg', '150mg'], EPILEPSY, null),
  drug('naproxen', 1.5, ['Naproxen', 'Anaprox DS', 'Naproxen sodium'], ['550mg', '500mg'], NSAID, null),
  drug('ibuprofen', 0.9, ['Ibuprofen', 'Motrin'], ['800mg', '600mg'], NSAID, null),
  drug('diclofenac', 0.6, ['Diclofenac', 'Diclofenac sodium'], ['75mg', '100mg'], NSAID, null),
  drug(
    'omeprazole',
    2,
    ['Omeprazole', 'Prilosec'],
    ['20mg'],
    ['NSAIDs, GI symptoms & cardiovascular risk', [68, 69]],
    null,
  ),
  drug(
    'pantoprazole',
    0.5,
    ['Protonix', 'Pantoprazole'],
    ['20mg', '40mg'],
    ['NSAIDs, GI symptoms & cardiovascular risk', [68, 69]],
    null,
  ),
  drug('duloxetine', 0.7, ['Cymbalta', 'Duloxetine'], ['30mg', '60mg'], DEPRESSION, null),
  drug('amitriptyline', 0.3, ['Amitriptyline', 'Elavil'], ['25mg', '50mg'], DEPRESSION, null),
  drug('trazodone', 0.4, ['Trazodone'], ['50mg', '100mg'], null, null, ['Pain', 'Insomnia treatment']),
  drug('zolpidem', 0.8, ['Ambien', 'Zolpidem'], ['10mg', '5mg'], null, null, ['Pain', 'Zolpidem']),
  drug('alprazolam', 0.4, ['Xanax', 'Alprazolam'], ['0.5mg', '1mg'], ['Benzodiazepines', [24]], null),
  drug('diazepam', 0.3, ['Valium', 'Diazepam'], ['5mg', '10mg'], ['Benzodiazepines', [24]], null),
  drug(
    'lidocaine-patch',
    1.1,
    ['Lidoderm patch', 'Lidocaine patch'],
    ['5%'],
    ['Lidoderm (lidocaine patch)', [56, 57]],
    null,
  ),
  drug('ondansetron', 0.6, ['Zofran', 'Ondansetron'], ['4mg', '8mg'], null, null, ['Pain', 'Antiemetics']),
  drug(
    'compounded-topical',
    1.2,
    ['Compounded topical cream', 'Compound cream'],
    ['180gm', '120gm'],
    TOPICAL,
    null,
  ),
];

const service = (treatment, category, share, texts, more = {}) => ({
  treatment,
  category,
  share,
  kind: 'SERVICE',
  texts,
  parts: null,
  old: null,
  chapter: null,
  odg: null,
  ...more,
});
const THERAPY = ['Physical Medicine', [98, 99]];

export const SERVICES = [
  service(
    'physical-therapy',
    'Rehabilitation',
    11,
    [
      'Physical therapy [n] visits for the [part]',
      'Physical therapy, [k] times a week for [w] weeks, [part]',
      '[n] sessions of physical therapy for the [part]',
    ],
    { chapter: 'Physical Methods', old: THERAPY, counted: 'sessions of physical therapy' },
  ),
  service(
    'chiropractic',
    'Rehabilitation',
    3.2,
    ['Chiropractic treatment [n] visits, [part]', '[n] chiropractic visits for the [part]'],
    {
      chapter: 'Physical Methods',
      old: ['Manual therapy & manipulation', [58, 59, 60]],
      counted: 'chiropractic visits',
    },
  ),
  service(
    'acupuncture',
    'Rehabilitation',
    4,
    ['Acupuncture [n] sessions for the [part]', '[n] sessions of acupuncture, [part]'],
    { acupuncture: true, counted: 'sessions of acupuncture' },
  ),
  service('aquatic-therapy', 'Rehabilitation', 0.8, ['Aquatic therapy [n] visits for the [part]'], {
    old: ['Aquatic therapy', [22]],
    counted: 'visits of aquatic therapy',
  }),
  service('occupational-therapy', 'Rehabilitation', 0.8, ['Occupational therapy [n] visits for the [part]'], {
    parts: ['wrist', 'elbow'],
    chapter: 'Initial Care',
    old: THERAPY,
    counted: 'visits of occupational therapy',
  }),
  service('massage', 'Rehabilitation', 0.7, ['Massage therapy [n] visits for the [part]'], {
    chapter: 'Physical Methods',
    old: ['Massage therapy', [60]],
  }),
  service(
    'mri-lumbar',
    'Diagnostic Testing',
    2.4,
    ['MRI of the lumbar spine{| without contrast}', 'Lumbar MRI'],
    { parts: ['low back'], chapter: 'Special Studies' },
  ),
  service('mri-cervical', 'Diagnostic Testing', 1.2, ['MRI of the cervical spine{| without contrast}'], {
    parts: ['neck'],
    chapter: 'Special Studies',
  }),
  service('mri-shoulder', 'Diagnostic Testing', 1.2, ['MRI of the [part]{| without contrast}'], {
    parts: ['shoulder'],
    chapter: 'Special Studies',
  }),
  service('mri-knee', 'Diagnostic Testing', 1, ['MRI of the [part]{| without contrast}'], {
    parts: ['knee'],
    chapter: 'Special Studies',
  }),
  service('xray-lumbar', 'Diagnostic Testing', 0.5, ['X-ray of the lumbar spine'], {
    parts: ['low back'],
    chapter: 'Special Studies',
  }),
  service(
    'emg-ncs-lower',
    'Diagnostic Testing',
    1.4,
    ['EMG/NCV of the bilateral lower extremities', 'EMG/NCS of the lower extremities'],
    { parts: ['low back'], chapter: 'Special Studies' },
  ),
  service(
    'emg-ncs-upper',
    'Diagnostic Testing',
    1.2,
    ['EMG/NCV of the bilateral upper extremities', 'EMG/NCS of the upper extremities'],
    { parts: ['neck', 'wrist'], chapter: 'Special Studies' },
  ),
  service('urine-drug-test', 'Diagnostic Testing', 2.2, ['Urine drug screen', 'Urine toxicology screen'], {
    old: ['Drug testing', [43]],
  }),
  service('fce', 'Diagnostic Testing', 0.6, ['Functional capacity evaluation'], {
    odg: ['Fitness for Duty', 'Functional capacity evaluation'],
  }),
  service(
    'nmes',
    'DMEPOS',
    0.7,
    ['NMES unit{| purchase| for home use}', 'Neuromuscular electrical stimulator, [w] month rental'],
    { old: ['Neuromuscular electrical stimulation (NMES devices)', [121]] },
  ),
  service('tens', 'DMEPOS', 1.6, ['TENS unit{| purchase| for home use}', 'TENS unit, [w] month rental'], {
    old: ['TENS, chronic pain (transcutaneous electrical nerve stimulation)', [114, 115, 116]],
  }),
  service('h-wave', 'DMEPOS', 0.8, ['H-wave unit{| purchase| for home use}'], {
    old: ['H-wave stimulation (HWT)', [117, 118]],
  }),
  service('interferential', 'DMEPOS', 0.9, ['Interferential unit{| purchase| for home use}'], {
    old: ['Interferential Current Stimulation (ICS)', [118, 119, 120]],
  }),
  service('cold-therapy-unit', 'DMEPOS', 1, ['Cold therapy unit, [w] week rental'], {
    odg: ['[part]', 'Continuous-flow cryotherapy'],
  }),
  service('lumbar-support', 'DMEPOS', 0.9, ['Lumbar support brace', 'LSO back brace'], {
    parts: ['low back'],
    chapter: 'Physical Methods',
  }),
  service('knee-brace', 'DMEPOS', 0.6, ['Knee brace for the [part]'], {
    parts: ['knee'],
    chapter: 'Physical Methods',
  }),
  service(
    'esi-lumbar',
    'Injection',
    2.6,
    ['Lumbar epidural steroid injection at L4-L5', 'Lumbar epidural steroid injection, L5-S1'],
    { parts: ['low back'], old: ['Epidural steroid injections (ESIs)', [46]] },
  ),
  service('esi-cervical', 'Injection', 0.8, ['Cervical epidural steroid injection at C5-C6'], {
    parts: ['neck'],
    old: ['Epidural steroid injections (ESIs)', [46]],
  }),
  service('trigger-point-injection', 'Injection', 0.8, ['Trigger point injections, [part]'], {
    parts: ['low back', 'neck'],
    old: ['Trigger point injections', [122]],
  }),
  service('facet-injection', 'Injection', 0.8, ['Lumbar medial branch block at L3-L5'], {
    parts: ['low back'],
    odg: ['Low Back', 'Facet joint diagnostic blocks (injections)'],
  }),
  service('hyaluronic-acid', 'Injection', 0.7, ['Synvisc injections x [w], [part]'], {
    parts: ['knee'],
    odg: ['Knee & Leg', 'Hyaluronic acid injections'],
  }),
  service('knee-arthroscopy', 'Surgery', 0.9, ['Arthroscopy of the [part]'], {
    parts: ['knee'],
    chapter: 'Surgical Considerations',
  }),
  service('shoulder-arthroscopy', 'Surgery', 1, ['Arthroscopy of the [part]'], {
    parts: ['shoulder'],
    chapter: 'Surgical Considerations',
  }),
  service('carpal-tunnel-release', 'Surgery', 0.6, ['Carpal tunnel release of the [part]'], {
    parts: ['wrist'],
    chapter: 'Surgical Considerations',
  }),
  service('lumbar-fusion', 'Surgery', 0.6, ['Lumbar fusion at L4-S1'], {
    parts: ['low back'],
    chapter: 'Surgical Considerations',
  }),
  service(
    'lumbar-decompression',
    'Surgery',
    0.6,
    ['Lumbar laminectomy at L4-L5', 'Lumbar discectomy at L5-S1'],
    { parts: ['low back'], chapter: 'Surgical Considerations' },
  ),
  service(
    'specialist-referral',
    'Evaluation & Management',
    1.8,
    ['Orthopedic consultation', 'Referral to a specialist', 'Orthopedic consult for the [part]'],
    { general: 'Initial Approaches to Treatment' },
  ),
  service(
    'office-visits',
    'Evaluation & Management',
    1.4,
    ['Follow-up visit in [w] weeks', 'Follow-up office visit'],
    { chapter: 'Follow-up Visits' },
  ),
  service('psychological-evaluation', 'Psych Services', 0.7, ['Psychological evaluation'], {
    old: ['Psychological evaluations', [100, 101]],
  }),
  service('psychological-treatment', 'Psych Services', 0.8, ['Cognitive behavioral therapy, [n] sessions'], {
    old: ['Psychological treatment', [101, 102]],
    counted: 'sessions of cognitive behavioral therapy',
  }),
  service('home-health', 'Home Health', 0.7, ['Home health aide, [w] hours a day for [n] days'], {
    old: ['Home health services', [51]],
  }),
  service('functional-restoration-program', 'Programs', 0.8, ['Functional restoration program, [n] days'], {
    old: ['Functional restoration programs (FRPs)', [30, 31, 32]],
  }),
  service('gym-membership', 'Programs', 0.4, ['Gym membership, [n] months'], {
    odg: ['[part]', 'Gym memberships'],
  }),
  service('eswt', 'Therapies', 0.6, ['Extracorporeal shockwave therapy [w] sessions, [part]'], {
    odg: ['[part]', 'Extracorporeal shock wave therapy (ESWT)'],
  }),
  service('transportation', 'Transportation', 0.4, ['Transportation to and from visits'], {
    odg: ['Knee & Leg', 'Transportation (to & from appointments)'],
  }),
];
