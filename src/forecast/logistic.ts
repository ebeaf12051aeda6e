// Logistic regression with a Gaussian prior for each coefficient, by iteratively reweighted least squares. Pure numbers.
// With wide priors it is maximum likelihood (glm); with narrow ones it stays near the prior means.
import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { logistic } from './base-rates.js';

/** One row: what is known of it, its log odds before any coefficient, its weight and what happened. */
export interface Observation {
  values: readonly number[];
  offset: number;
  weight: number;
  happened: boolean;
}

/** The prior of one coefficient: mean and standard deviation. */
export interface CoefficientPrior {
  mean: number;
  sd: number;
}

export interface LogisticFit {
  coefficients: number[];
  /** Of the coefficients, from the curvature at the optimum (Laplace). */
  covariance: number[][];
}

const MOST_ITERATIONS = 100;
const CONVERGED = 1e-9;
/** Longer steps are shortened, so that separable data converge, too. */
const LONGEST_STEP = 5;

/**
 * The maximum a posteriori coefficients (McCullagh and Nelder 1989, section 2.5, with a penalty added). `penalty`
 * multiplies the precision of every prior. Without rows the priors come back. Throws where a prior is not a normal one.
 */
export function fitLogistic(
  rows: readonly Observation[],
  priors: readonly CoefficientPrior[],
  penalty = 1,
): LogisticFit {
  const { coefficients, cholesky } = climb(rows, priors, penalty);
  return { coefficients, covariance: cholesky.solve(Matrix.eye(priors.length)).to2DArray() };
}

/** The coefficients of fitLogistic alone, in less time. */
export function fitCoefficients(
  rows: readonly Observation[],
  priors: readonly CoefficientPrior[],
  penalty = 1,
): number[] {
  return climb(rows, priors, penalty).coefficients;
}

function climb(
  rows: readonly Observation[],
  priors: readonly CoefficientPrior[],
  penalty: number,
): { coefficients: number[]; cholesky: CholeskyDecomposition } {
  const precisions = priors.map(({ sd }) => penalty / (sd * sd));
  if (precisions.some((precision) => !(precision > 0 && Number.isFinite(precision)))) {
    throw new Error('FORECAST_PRIOR  A prior needs a positive, finite standard deviation.');
  }
  const coefficients = priors.map(({ mean }) => mean);
  const sparseRows = rows.map(sparse);
  for (let iteration = 1; ; iteration++) {
    const { gradient, curvature } = slopes(sparseRows, coefficients, priors, precisions);
    const cholesky = new CholeskyDecomposition(new Matrix(curvature));
    const step = cholesky.solve(Matrix.columnVector(gradient)).getColumn(0);
    const longest = Math.max(...step.map(Math.abs));
    const scale = longest > LONGEST_STEP ? LONGEST_STEP / longest : 1;
    for (const [at, change] of step.entries()) coefficients[at] = (coefficients[at] ?? 0) + scale * change;
    if (longest < CONVERGED) return { coefficients, cholesky };
    if (iteration === MOST_ITERATIONS) throw new Error('FORECAST_NOT_FITTED  The fit did not converge.');
  }
}

/** A row with only its values other than 0, by their places: most features of most cases are 0. */
interface SparseRow extends Omit<Observation, 'values'> {
  at: number[];
  values: number[];
}

function sparse({ values, ...row }: Observation): SparseRow {
  const at = values.flatMap((value, index) => (value === 0 ? [] : [index]));
  return { ...row, at, values: at.map((index) => values[index] ?? 0) };
}

/** First and (negative) second derivative of the log posterior. */
function slopes(
  rows: readonly SparseRow[],
  coefficients: readonly number[],
  priors: readonly CoefficientPrior[],
  precisions: readonly number[],
): { gradient: number[]; curvature: number[][] } {
  const gradient = coefficients.map((value, at) => (precisions[at] ?? 0) * ((priors[at]?.mean ?? 0) - value));
  const curvature = coefficients.map((_, row) =>
    coefficients.map((_other, column) => (row === column ? (precisions[row] ?? 0) : 0)),
  );
  for (const { at, values, offset, weight, happened } of rows) {
    let logOdds = offset;
    for (let each = 0; each < at.length; each++) {
      logOdds += (values[each] ?? 0) * (coefficients[at[each] ?? 0] ?? 0);
    }
    const probability = logistic(logOdds);
    const error = weight * ((happened ? 1 : 0) - probability);
    const information = weight * probability * (1 - probability);
    for (let each = 0; each < at.length; each++) {
      const [place, value] = [at[each] ?? 0, values[each] ?? 0];
      gradient[place] = (gradient[place] ?? 0) + error * value;
      const line = curvature[place] ?? [];
      for (let other = 0; other < at.length; other++) {
        const column = at[other] ?? 0;
        line[column] = (line[column] ?? 0) + information * value * (values[other] ?? 0);
      }
    }
  }
  return { gradient, curvature };
}

/** The sum of products of two equally long lists. */
export function dot(values: readonly number[], others: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += (values[at] ?? 0) * (others[at] ?? 0);
  return sum;
}

/** The variance of the log odds of a row under a covariance of coefficients. */
export function varianceOf(values: readonly number[], covariance: readonly (readonly number[])[]): number {
  let variance = 0;
  for (const [at, value] of values.entries()) {
    if (value !== 0) variance += value * dot(covariance[at] ?? [], values);
  }
  return Math.max(0, variance);
}
