// Words that a letter states about parties, patients and utilization review.
import type * as terms from '../terms.js';
import { stringEnum } from './string-enum.js';

export const Party = stringEnum<terms.Party>('Party', 'The two parties who cite guidelines in a letter.', {
  CLAIMS_ADMINISTRATOR: 'The claims administrator, whose utilization review denied or modified the request.',
  EXPERT_REVIEWER: 'The expert reviewer, who decided the dispute.',
});

export const Sex = stringEnum<terms.Sex>('Sex', 'The sex of the patient, as the case summary states it.', {
  FEMALE: 'Female.',
  MALE: 'Male.',
});

export const UrDecision = stringEnum<terms.UrDecision>(
  'UrDecision',
  'What utilization review did with the request.',
  {
    DENIED: 'It authorized nothing of it.',
    MODIFIED: 'It authorized a part of it, such as fewer visits.',
    SUBSTITUTED: 'It authorized something else instead.',
    LACK_OF_INFORMATION: 'It refused because information that it had asked for was lacking.',
  },
);

export const ReviewType = stringEnum<terms.ReviewType>(
  'ReviewType',
  'When utilization review took place, seen from the treatment.',
  {
    PROSPECTIVE: 'Before the treatment.',
    CONCURRENT: 'During the treatment.',
    RETROSPECTIVE: 'After the treatment.',
  },
);
