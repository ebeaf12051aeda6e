// The connections of the graph, one line each.
import { BoilerplateText, LikeGroup } from './audit.type.js';
import { Determination } from './determination.type.js';
import { Letter } from './letter.type.js';
import { connectionOf } from './page.type.js';
import { RuleImpactChange } from './rule-impact.type.js';

export const LetterConnection = connectionOf('Letter', () => Letter);
export const DeterminationConnection = connectionOf('Determination', () => Determination);
export const LikeGroupConnection = connectionOf('LikeGroup', () => LikeGroup);
export const BoilerplateTextConnection = connectionOf('BoilerplateText', () => BoilerplateText);
export const RuleImpactChangeConnection = connectionOf('RuleImpactChange', () => RuleImpactChange);
