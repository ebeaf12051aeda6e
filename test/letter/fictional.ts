// Small fictional letters of the layouts, with one place each to vary.

/** A letter of layout C with two items; the second is decided by `decision`. */
export function layoutC(
  decision: string,
  basis = 'The Claims Administrator did not cite any medical evidence for its decision.',
): string {
  return `Case Number: CM14-0990201
Date Assigned: 01/10/2014                Date of Injury: 06/07/2012
Decision Date: 03/04/2014                UR Denial Date: 12/02/2013
Priority: Standard                       Application Received: 12/12/2013

HOW THE IMR FINAL DETERMINATION WAS MADE
The physician reviewer is Board Certified in Family Practice and is licensed to practice in Nevada.

CLINICAL CASE SUMMARY
The physician reviewer developed the following clinical case summary based on a review of the case
file, including all medical records:

The patient is a 38 year old female baker who burnt her right hand on 06/07/2012.

IMR ISSUES, DECISIONS AND RATIONALES
The Final Determination was based on decisions for the disputed items/services set forth below:

1) HAND THERAPY, FOUR VISITS is medically necessary and appropriate.

The Claims Administrator based its decision on the Chronic Pain Medical Treatment Guidelines, page 98.

The Physician Reviewer based his/her decision on the Chronic Pain Medical Treatment Guidelines, page 99.

The Physician Reviewer's decision rationale: The grip is weaker than before the burn and four visits
are few. The request is medically necessary.

2) PARAFFIN BATH FOR HOME ${decision}

${basis}

The Physician Reviewer based his/her decision on the Forearm, Wrist, and Hand Complaints Chapter.

The Physician Reviewer's decision rationale: Warm water from the tap does the same. The bath should
not be bought.
`;
}

/** A letter of layout B with two items; the second is decided by `first` in the notice and `second` in the decision. */
export function layoutB(
  first: string,
  second = first,
  lead = 'MAXIMUS Federal Services, Inc. has determined the request for',
): string {
  const list = (
    decision: string,
  ): string => `1) MAXIMUS Federal Services, Inc. has determined the request for an MRI of the right ankle
is medically necessary and appropriate.

2) ${lead} a wheeled walker ${decision}
`;
  return `Notice of Independent Medical Review Determination

Dated: 11/4/2013

IMR Case Number: CM13-0990202
Date of UR Decision: 8/1/2013
Date of Injury: 2/2/2012
IMR Application Received: 8/9/2013

${list(first)}
INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE

An application for Independent Medical Review was filed on 8/9/2013 disputing the Utilization Review
Denial dated 8/1/2013.

${list(second)}
Medical Qualifications of the Expert Reviewer:
The expert reviewer is Board Certified in Neurology and is licensed to practice in Oregon.

Case Summary:
The patient is a 51 year old male roofer whose ankle gives way.

Documents Reviewed for Determination:
Application; notes.

1) Regarding the request for an MRI of the right ankle:

Section of the Medical Treatment Utilization Schedule Relied Upon by the Expert Reviewer to Make His/Her Decision
The Claims Administrator did not cite a guideline. The Expert Reviewer based his/her decision on the
Ankle and Foot Complaints Chapter, page 374.

Rationale for the Decision:
Plain films were normal and the ankle still gives way. An image is wanted.

2) Regarding the request for a wheeled walker:

Section of the Medical Treatment Utilization Schedule Relied Upon by the Expert Reviewer to Make His/Her Decision
The Claims Administrator did not cite a guideline. The Expert Reviewer based his/her decision on the
Ankle and Foot Complaints Chapter, page 371.

Rationale for the Decision:
He walks a mile with a cane.
`;
}

/** A letter of layout A on three pages with two items. */
export const LAYOUT_A = `Case Number:          CM15-0990203
Date Assigned:        02/03/2015                      Date of Injury:      05/06/2013
Decision Date:        03/20/2015                      UR Denial Date:      01/14/2015
Priority:             Standard                        Application          01/28/2015
                                                      Received:

                          HOW THE IMR FINAL DETERMINATION WAS MADE
The expert reviewer is Board Certified in Physical Medicine and is licensed to practice in Hawaii.

                                   CLINICAL CASE SUMMARY
The expert reviewer developed the following clinical case summary based on a review of the case
file, including all medical records:

The patient is a 63-year-old male gardener who strained his left shoulder on 05/06/2013. Pain is 6/10
\fand sleep is poor. He has had nine visits of therapy. On 01/14/2015 utilization review denied both items.

                            IMR ISSUES, DECISIONS AND RATIONALES
The Final Determination was based on decisions for the disputed items/services set forth below:

Transcutaneous electrical nerve stimulator for the left
shoulder, purchase: Upheld

Claims Administrator guideline: Decision based on MTUS Chronic Pain Treatment Guidelines
\fTENS Page(s): 114-116.

MAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment Guidelines TENS Page(s): 114-116.

Decision rationale: A trial of a month comes first. The request is not medically necessary.

Six visits of acupuncture: Overturned

Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.

MAXIMUS guideline: Decision based on MTUS Acupuncture Treatment 2007.

Decision rationale: Six visits are what the guideline allows for a start. The request is medically necessary.
`;

/** A letter of layout E; `issues` are the words under its first heading, `rationale` is the heading before the reasons. */
export function layoutE(
  issues: string,
  rationale = 'RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS NOT MEDICALLY NECESSARY:',
  why = 'It speaks of the device in dispute.',
): string {
  return `MEDICAL PROFESSIONAL REVIEW

Case Number: CM13-0990204
Date of Injury: 4/5/2011
Date of UR Decision: 2/12/2013
Decision Date: 5/6/2013

ISSUE AT DISPUTE:
${issues}

CASE SUMMARY:
The claimant is a 29 year old female driver who twisted her right ankle on 4/5/2011.

DOCUMENTS REVIEWED FOR DETERMINATION:
Application; notes.

MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL REVIEWER AND WHY:
MTUS, Chronic Pain Medical Treatment Guidelines (2009), TENS, pages 114-116. ${why}

${rationale}
Braces and exercise have not been tried.

MEDICAL REVIEWER QUALIFICATIONS:
The professional reviewer is Board Certified in Family Medicine and licensed to practice in Idaho.
`;
}
