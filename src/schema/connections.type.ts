// The connections of the graph, one line each.
import { LikeGroup } from './audit.type.js';
import { Determination } from './determination.type.js';
import { Letter } from './letter.type.js';
import { connectionOf } from './page.type.js';

export const LetterConnection = connectionOf('Letter', () => Letter);
export const DeterminationConnection = connectionOf('Determination', () => Determination);
export const LikeGroupConnection = connectionOf('LikeGroup', () => LikeGroup);
