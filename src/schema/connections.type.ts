// The connections of the graph, one line for each.
import { BoilerplateText, LikeGroup } from './audit.type.js';
import {
  ChangePoint,
  ConcordanceCell,
  DriftMonth,
  EditionEffect,
  TopicAgreement,
  Variation,
} from './audit-statistics.type.js';
import { Determination } from './determination.type.js';
import { Letter } from './letter.type.js';
import { connectionOf } from './page.type.js';
import { RuleImpactChange } from './rule-impact.type.js';

export const LetterConnection = connectionOf('Letter', () => Letter);
export const DeterminationConnection = connectionOf('Determination', () => Determination);
export const LikeGroupConnection = connectionOf('LikeGroup', () => LikeGroup);
export const BoilerplateTextConnection = connectionOf('BoilerplateText', () => BoilerplateText);
export const RuleImpactChangeConnection = connectionOf('RuleImpactChange', () => RuleImpactChange);
export const TopicAgreementConnection = connectionOf('TopicAgreement', () => TopicAgreement);
export const ConcordanceCellConnection = connectionOf('ConcordanceCell', () => ConcordanceCell);
export const VariationConnection = connectionOf('Variation', () => Variation);
export const DriftMonthConnection = connectionOf('DriftMonth', () => DriftMonth);
export const ChangePointConnection = connectionOf('ChangePoint', () => ChangePoint);
export const EditionEffectConnection = connectionOf('EditionEffect', () => EditionEffect);
