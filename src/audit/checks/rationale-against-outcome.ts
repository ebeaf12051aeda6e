// Finds a rationale whose concluding sentence contradicts the outcome line.
import type { Check } from '../audited-determination.js';
import { conclusionOf } from '../rationale/conclusion.js';

export const rationaleAgainstOutcome: Check = ({ rationale, outcome }) => {
  const conclusion = conclusionOf(rationale.text);
  if (!conclusion || conclusion.outcome === outcome) return [];
  const concludes = conclusion.outcome === 'UPHELD' ? 'not medically necessary' : 'medically necessary';
  const message = `The outcome line says ${outcome}, the rationale concludes that the service is ${concludes}.`;
  const { start, end } = conclusion.span;
  const span = { start: rationale.start + start, end: rationale.start + end };
  return [{ kind: 'RATIONALE_AGAINST_OUTCOME', message, span }];
};
