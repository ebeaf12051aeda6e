// A fitted forecast as a file: coefficients with the priors they started from, what they were fitted on and through
// which day. Holds no words of any letter. The shipped one is model.json; without any fit the priors are a model, too.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dataPath } from '../data-files.js';
import type { IsoDate } from '../terms.js';
import { FEATURES } from './features.js';

const FORMAT = 1;

export interface ModelFeature {
  name: string;
  meaning: string;
  /** Log odds of overturning for one unit, before and after the fit. */
  prior: { mean: number; sd: number };
  coefficient: number;
  standardError: number;
  /** Mean of the feature over the determinations fitted on; null where there were none. */
  mean: number | null;
}

export interface ForecastModel {
  format: number;
  /** "priors" or "fitted", and the beginning of the digest. */
  version: string;
  /** Last decision day of the letters fitted on; null: fitted on none. Never serves what was decided by then. */
  fittedThrough: IsoDate | null;
  data: { letters: number; determinations: number; overturned: number };
  /** Version of the rule base whose answers were fitted on; null where that was not told. */
  rulesVersion: string | null;
  /** Factor of the priors' precision, chosen by cross-validation over whole letters. */
  penalty: number;
  features: ModelFeature[];
  covariance: number[][];
  /** SHA-256 over everything else, in hexadecimal. */
  digest: string;
}

type Undigested = Omit<ForecastModel, 'format' | 'version' | 'digest'>;

/** Gives a model its version and digest. */
export function sealModel(model: Undigested): ForecastModel {
  const digest = createHash('sha256')
    .update(JSON.stringify([FORMAT, model]))
    .digest('hex');
  const kind = model.data.determinations === 0 ? 'priors' : 'fitted';
  return { format: FORMAT, version: `${kind}-${digest.slice(0, 12)}`, ...model, digest };
}

/** What is believed before any letter is seen, as a model. */
export const PRIORS_MODEL: ForecastModel = sealModel({
  fittedThrough: null,
  data: { letters: 0, determinations: 0, overturned: 0 },
  rulesVersion: null,
  penalty: 1,
  features: FEATURES.map(({ name, meaning, mean, sd }) => ({
    name,
    meaning,
    prior: { mean, sd },
    coefficient: mean,
    standardError: sd,
    mean: null,
  })),
  covariance: FEATURES.map(({ sd }, row) => FEATURES.map((_, column) => (row === column ? sd * sd : 0))),
});

/** A model from the text of its file. Throws FORECAST_MODEL where it is damaged or of other features than the program's. */
export function parseModel(text: string, file: string): ForecastModel {
  const complain = (what: string): never => {
    throw new Error(
      `FORECAST_MODEL  ${file}\n  The file ${what}. Make a new one with "upheld fit --out FILE".`,
    );
  };
  let parsed: ForecastModel;
  try {
    parsed = JSON.parse(text);
  } catch {
    return complain('is no JSON');
  }
  const { format, version: _version, digest, ...model } = parsed;
  if (format !== FORMAT) return complain(`has format ${format}, not ${FORMAT}`);
  if (sealModel(model).digest !== digest) return complain('was changed after it was fitted');
  const names = model.features.map(({ name }) => name).join();
  if (names !== FEATURES.map(({ name }) => name).join()) return complain('was fitted on other features');
  return parsed;
}

/** Reads a model's file. Throws FORECAST_MODEL, or what reading throws. */
export function readModel(file: string): ForecastModel {
  return parseModel(readFileSync(file, 'utf8'), file);
}

/** Where the model that ships with the program stands. */
export const SHIPPED_MODEL = dataPath('forecast/data/model.json');

let shipped: ForecastModel | null = null;

/** The model that ships with the program, fitted on the letters at hand when it was made. */
export function shippedModel(): ForecastModel {
  shipped ??= readModel(SHIPPED_MODEL);
  return shipped;
}

/** The model for what was decided on a day (null: not yet): the given one only where it was fitted on earlier days. */
export function modelFor(decidedOn: IsoDate | null, model: ForecastModel): ForecastModel {
  if (decidedOn === null || model.fittedThrough === null) return model;
  return model.fittedThrough < decidedOn ? model : PRIORS_MODEL;
}
