// The words of fictional letters, written for this project: templates of wording.mjs by the place that they fill.
// Data, hence longer than other files. No sentence names an outcome except those under `conclusion`.

export const OCCUPATIONS =
  'warehouse worker|line cook|bus driver|registered nurse|roofer|electrician|school custodian|delivery driver|machinist|hotel housekeeper|carpenter|cashier|security guard|farm worker|plumber|welder|forklift operator|office assistant|teacher|firefighter|deputy sheriff|mechanic|packer|caregiver|painter|landscaper|baker|dishwasher|sales clerk|butcher|seamstress|truck driver|stock clerk|bartender|correctional officer|paramedic|dental assistant|glazier|mason|tile setter'.split(
    '|',
  );

export const MECHANISMS = [
  '{slipped|lost [his] footing} on a {wet|greasy|freshly mopped|uneven} {floor|step|ramp|loading dock} and {fell|landed} on the [part]',
  '{lifted|was lifting|tried to lift} a {box|crate|bag of cement|patient|case of bottles} of about [pounds] pounds and felt {a pop|a sharp pull|sudden pain} in the [part]',
  'was {struck|hit} by a {falling|swinging|rolling} {pallet|pipe|door|cart|beam} on the [part]',
  'was {rear-ended|struck from the side} in a {company van|delivery truck|patrol car} while {stopped at a light|turning left|merging}',
  'developed pain of the [part] from {years|months} of {repetitive|forceful|overhead} {work|reaching|gripping|keyboarding|stacking}',
  'fell {[feet] feet|from a height of [feet] feet} {off a ladder|from a scaffold|through a skylight|from the bed of a truck}',
  '{twisted|wrenched} the [part] while {stepping off a curb|pulling a hose|moving a desk|restraining a person|climbing down from a cab}',
  'caught the {sleeve|glove|apron} in a {conveyor|mixer|drill press} and {jerked|pulled} the [part]',
];

export const INTRODUCTIONS = [
  'The {injured worker|applicant|patient|claimant} is a [age] {year old|year-old} [sex] {[occupation] |}who [mechanism] on [injury].',
  'This is a [age] {year old|year-old} [sex] [occupation] with a date of injury of [injury]. {The mechanism: the worker|According to the record the worker} [mechanism].',
  'This [age] {year old|year-old} [sex] sustained an industrial injury on [injury] {when [he]|as [he]} [mechanism].',
  'The records {indicate|show} that this [age] {year old|year-old} [sex] {reported an industrial injury of|was injured on} [injury]; [he] {worked|was employed} as a [occupation] and [mechanism].',
];

export const DIAGNOSES = {
  'low back':
    'lumbar strain|lumbar radiculopathy|lumbago|lumbar disc displacement|lumbar spondylosis|sacroiliac sprain|lumbar facet syndrome|sciatica',
  neck: 'cervicalgia|cervical strain|cervical radiculopathy|cervical spondylosis|cervical disc displacement|cervicogenic headache',
  shoulder:
    'rotator cuff sprain|shoulder impingement|adhesive capsulitis|biceps tendinitis|labral tear|acromioclavicular arthrosis|shoulder bursitis',
  knee: 'medial meniscus tear|knee sprain|chondromalacia patellae|osteoarthrosis of the knee|anterior cruciate ligament sprain|patellar tendinitis|knee contusion',
  wrist:
    'carpal tunnel syndrome|wrist sprain|de Quervain tenosynovitis|trigger finger|ganglion of the wrist|hand contusion',
  elbow: 'lateral epicondylitis|cubital tunnel syndrome|medial epicondylitis|olecranon bursitis',
  ankle:
    'ankle sprain|plantar fasciitis|Achilles tendinitis|peroneal tendinitis|contusion of the foot|tarsal tunnel syndrome',
  hip: 'hip strain|trochanteric bursitis|labral tear of the hip|osteoarthrosis of the hip',
  mind: 'major depressive disorder|adjustment disorder with anxiety|post-traumatic stress disorder|pain disorder|insomnia',
};

export const SUBJECTIVE = [
  'On [visit] the {worker|patient} {complained of|reported|presented with} {constant|intermittent|frequent|worsening|unchanged} {aching|burning|sharp|dull|throbbing|stabbing} pain of the [part], rated [pain] {out of 10|on a scale of 10}.',
  'The pain of the [part] was {rated|given as} [pain]/10 {with|on} medication and [worse]/10 without.',
  'Pain {increased|grew} with {bending|lifting|prolonged sitting|prolonged standing|stairs|overhead reaching|gripping|cold weather|driving} and {eased|lessened} with {rest|heat|ice|lying down|medication|stretching}.',
  '[He] {had|described} {numbness|tingling|weakness|cramping|stiffness|swelling|locking|giving way} {of|in} the {left|right} {hand|foot|leg|arm|forearm|calf|thumb|great toe}.',
  '{Sleep was|[He] said that sleep was} {poor|interrupted|limited to [few] hours a night|fair}.',
  '[He] {denied|reported no} {fever|chills|weight loss|bladder trouble|bowel trouble|new trauma|chest pain}.',
  '{Activities of daily living|Household chores|Dressing and bathing|Walking more than [many] minutes} were {limited|difficult|possible with breaks|unchanged}.',
  'A pain questionnaire gave [many] points{, against [manyMore] at the first visit|}.',
];

export const OBJECTIVE = [
  '{Examination|Physical examination|Objective findings} {showed|revealed|included|noted} {tenderness|tenderness to palpation|spasm|guarding|trigger points} {over|of|about} the [part]{ and the {paraspinal|trapezius|gluteal|rhomboid|quadriceps} muscles|}.',
  'Range of motion {was|measured} [degrees] degrees of {flexion|extension|abduction|rotation} {with pain|without pain|against a norm of [degreesMore]|}.',
  'Strength was {4/5|4+/5|5/5|3/5} {in|of} the {quadriceps|deltoid|grip|tibialis anterior|extensor hallucis longus|biceps|triceps|wrist extensors}.',
  'Sensation was {decreased|intact|diminished to light touch} {over|along} the {L4|L5|S1|C5|C6|C7|median|ulnar} {distribution|dermatome}.',
  'Straight leg raising was {positive|negative} on the {left|right}{ at [degrees] degrees|}.',
  '{Reflexes were|Deep tendon reflexes were} {2+ and symmetric|1+ at the ankle|absent at the left Achilles|brisk|equal}.',
  "{Hawkins|Neer|Spurling|Tinel|Phalen|McMurray|Lachman|Faber|Kemp|Cozen|Finkelstein}'s {test|sign|maneuver} was {positive|negative|equivocal}.",
  '{Gait was|[He] walked with} {antalgic steps|a limp|a cane|a normal gait|short steps}.',
  'There was {no|mild|moderate|marked} {swelling|effusion|atrophy|crepitus|bruising} {of|about} the [part].',
];

export const STUDIES = [
  '{An MRI|A magnetic resonance study|Imaging} of the [part] dated [study] {showed|revealed|was read as} {a disc protrusion of [few] mm|mild degeneration|a partial tear|no acute finding|facet arthropathy|a small effusion|bone marrow edema|tendinosis|moderate stenosis|a meniscal signal}.',
  'X-rays of the [part] {on [study]|} were {normal|negative for fracture|read as showing mild spurring|unremarkable}.',
  'Electrodiagnostic studies of [study] were {normal|consistent with a mild entrapment|suggestive of an L5 radiculopathy|not in the file}.',
  'Laboratory results of [study] {were within normal limits|showed a normal liver panel|listed a creatinine of 0.[few]}.',
  'A urine drug screen of [study] was {consistent|inconsistent} with what was prescribed.',
];

export const TREATED = [
  'Treatment to date {has included|included|consisted of} [treatments].',
  '[He] {had|has had|completed} [visits] {visits|sessions} of {physical therapy|chiropractic care|acupuncture|aquatic therapy|occupational therapy} {with {some|little|good|no lasting|temporary} relief|and {returned to modified duty|remained off work|could lift [pounds] pounds}|}.',
  'Medications {included|at the visit were|listed} [drugs].',
  'A prior {injection|block|surgery|brace|course of therapy} {helped for [few] {weeks|months}|gave [percent] percent relief|did not help|was of no lasting benefit}.',
  '[He] {is|was} {off work|working with restrictions|on modified duty|temporarily totally disabled|back at full duty}.',
];
export const TREATMENTS =
  'medication|rest|ice|heat|physical therapy|a home exercise program|chiropractic care|acupuncture|activity modification|a brace|an injection|massage|work restrictions|diagnostic imaging|a walking program|counselling|electrical stimulation'.split(
    '|',
  );

export const DENIALS = [
  'On [ur] utilization review {denied|non-certified} the {request|requests} {for|concerning} [services].',
  'Utilization review denied [services] on [ur].',
  'In a utilization review {report|decision} of [ur] the claims administrator {denied|failed to approve} {a request|the request} for [services].',
  'The utilization review of [ur] {denied|non-certified} [services].',
];
export const REQUESTS = [
  'A request for authorization dated [requested] {asked for|listed|named} [services].',
  'In a request for authorization of [requested] the {treating|primary} {physician|provider} {asked for|listed} [services].',
];

export const GUIDELINE_WORDS = [
  'The {cited|applicable|relevant} {guideline|chapter|section} {supports|allows|speaks for} [service] where {{clear|specific|measured} {findings|signs|goals}|{conservative|first-line} care has failed|function {improves|has improved}|the need is {documented|shown}|a short trial was of benefit}.',
  '{According to|Under|By} the {guideline|section|passage} {that is cited|cited above|relied upon}, [service] {is an option|may be considered|has a place} {after|once|when} {[few] {weeks|months} of conservative care|first-line drugs were tried|red flags are found|goals have been set|the diagnosis is certain}.',
  'The {guideline|evidence} {on|for} [service] {is limited|is mixed|rests on small trials|favors active over passive care|asks for {objective|measurable} {gains|improvement}}.',
  '{Guidelines ask|The section asks} {for|that the record show} {a diagnosis|the goal of treatment|what was tried before|a plan for follow-up|how long the service is needed} {before|when} [service] is {begun|continued|repeated}.',
];

export const MISSING = [
  '{There is no documentation of|The record does not show|The file holds no note of|Nothing in the file tells of|The provider does not describe} {objective functional improvement|a failed trial of first-line care|a change of the neurologic examination|specific functional goals|the frequency and the duration|a plan for surgery|red flags|an active exercise program|how the earlier course helped|why a simpler option will not do}.',
  '{It is unclear|The note does not say|The request leaves open} {how long|how often|for which diagnosis|with which goal|in which setting} the {service|treatment|item} {is to be used|is needed|would be given}.',
  'The {worker|patient|claimant} {has already had|already completed|was given} [visits] {visits|sessions|weeks}, {and no lasting gain is described|which is what the guideline allows|without a change of work status}.',
  'The examination of [visit] {was|is} {largely normal|unchanged from the one before|without a focal deficit|limited to tenderness}.',
  '{The requested amount|What is requested} {exceeds|goes beyond} what the {section|guideline} {allows|describes|recommends} {for this stage|without a reassessment|at once|}.',
  'Pain scores of [pain] {with and without treatment|before and after} do not show {a benefit|that the earlier course helped}.',
  'A {home program|less costly option|trial of another drug} {has not been tried|is not mentioned|would serve as well}.',
];

export const PRESENT = [
  'The record {documents|shows|tells of} {a measured gain of function|a failed course of conservative care|a focal deficit|progressive weakness|a return to modified work|clear goals and an end point|findings that agree with the imaging|a trial that brought relief}.',
  'The {worker|patient|claimant} {has failed|did not improve with} [visits] {visits of therapy|weeks of first-line care}, {and the examination of [visit] supports the need|and the next step depends on the result}.',
  'On [visit] {strength|reach|walking time|sitting time|lifting} {had improved|rose} by [percent] percent{, and [he] takes fewer tablets|}.',
  'The {amount|number|dose} requested {stays within|agrees with} what the {guideline|section} {allows|describes}.',
  '{The provider states|The note of [visit] states} {the diagnosis, the goal and the time frame|why simpler options did not do|how the result will change the plan}.',
  'Pain fell from [worse] to [pain] {with the trial|after the first course|within [few] weeks}.',
];

export const CONCLUSIONS = {
  UPHELD: [
    '{Therefore|Based on this|For these reasons|As such|Thus}, the request for [service] is not medically necessary.',
    'The request for [service] is {therefore |}not medically necessary.',
    '{Given these facts|On this record|Without more}, the medical necessity of [service] {is|has} not {established|been established}. The request is not medically necessary.',
    '[Service] is not medically necessary{ at this time| on the present record|}.',
  ],
  OVERTURNED: [
    '{Therefore|Based on this|For these reasons|As such|Thus}, the request for [service] is medically necessary.',
    'The request for [service] is {therefore |}medically necessary.',
    '{Given these facts|On this record}, the guideline is met. The request for [service] is medically necessary.',
    '[Service] is medically necessary{ in this case| at this stage|}.',
  ],
};
