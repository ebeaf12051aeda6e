// The grammar of a prescription: the words behind a drug's name -> strength, tablets a time, how often, quantity, refills
// and days. Above 150 lines, because one walk over the words decides what each number counts.
import { DOSES, oftenAt } from './dose-frequency.js';
import { type DoseToken, doseTokens } from './spoken-numbers.js';

export type StrengthUnit = 'MG' | 'MCG' | 'PERCENT' | 'OTHER';

/** A number with its place in the text that was parsed. */
export interface Told {
  value: number;
  start: number;
  end: number;
}

export interface Prescription {
  /** Of a combination ("10/325") both numbers, in their order. */
  strengths: readonly Told[];
  unit: StrengthUnit | null;
  /** Doses of a day: tablets a time, of a range the most, times how often; null where it is not told. */
  dosesPerDay: number | null;
  /** Strength times doses of a day, in the unit of the strength; null where one of them is not told. */
  dailyDose: number | null;
  asNeeded: boolean;
  quantity: Told | null;
  refills: Told | null;
  /** Days that the supply lasts, where the words say it. */
  supplyDays: Told | null;
  /** Days for which it is or was taken ("for 10 days", "x 12 weeks"). */
  courseDays: Told | null;
  end: number;
}

const UNITS: readonly [RegExp, StrengthUnit, number][] = [
  [/^(?:mg|mgs|milligrams?|mgm)$/, 'MG', 1],
  [/^(?:mcg|mcgs|micrograms?|ug|µ)$/, 'MCG', 1],
  [/^(?:%|percent)$/, 'PERCENT', 1],
  [
    /^(?:g|gm|gms|gram|grams|ml|mls|cc|oz|ounces?|units?|meq|iu|inch|inches|tubes?|bottles?|boxe?s?)$/,
    'OTHER',
    1,
  ],
];
const REFILL = /^(?:refill|refills|refil|refils|refilled|rf|rfs|renewals?)$/;
const NONE = /^(?:no|zero|none|without|nil|null|non)$/;
const QUANTITY = /^(?:qty|quantity|quant|disp|dispense|dispensed|dispensing|number|count|amount|amt|ct)$/;
const FILLER = /^(?:of|:|\.|=|-|,|is|was|x|×|#|\(|times|time|at|for)$/;
const BETWEEN_COUNT_AND_OFTEN =
  /^(?:po|by|mouth|orally|oral|tab|tabs|tablet|tablets|cap|caps|capsule|capsules|pill|pills|prn|patch|patches|each|time|as|needed|sl|topically|to|skin|the|applied|affected|area|dose|doses|,|\||at)$/;
const ROMAN: Record<string, number> = { i: 1, ii: 2, iii: 3, t: 1, tt: 2 };
const DAYS_OF: readonly [RegExp, number][] = [
  [/^(?:d|day|days|day's|days')$/, 1],
  [/^(?:w|wk|wks|week|weeks|week's)$/, 7],
  [/^(?:m|mo|mos|month|months|month's|mth|mths)$/, 30],
  [/^(?:y|yr|yrs|year|years)$/, 365.25],
];

function daysOf(form: string): number | null {
  return DAYS_OF.find(([pattern]) => pattern.test(form))?.[1] ?? null;
}

interface Administration {
  strength: number | null;
  doses: number;
}

/** What is known of the drug: its tablets' strengths, and whether the active one of a combination is the smaller. */
export interface DrugStrengths {
  usual?: readonly number[] | undefined;
  smallest?: boolean;
}

/** A number that no drug's tablets are counted by: "Flexeril 10 tid" is ten milligrams, "Norco 2 tid" two tablets. */
const MOST_TABLETS = 4;

/** Parses what stands behind a drug's name, up to the end of the text. Offsets are UTF-16 units into it. Linear. */
export function parsePrescription(text: string, drug: DrugStrengths = {}): Prescription {
  const tokens = doseTokens(text);
  const form = (at: number): string => tokens[at]?.form ?? '';
  const value = (at: number): number | null => tokens[at]?.value ?? null;
  const told = (number: number, from: number, to: number): Told => ({
    value: number,
    start: tokens[from]?.start ?? 0,
    end: tokens[to]?.end ?? 0,
  });
  const result: { -readonly [K in keyof Prescription]: Prescription[K] } = {
    strengths: [],
    unit: null,
    dosesPerDay: null,
    dailyDose: null,
    asNeeded: false,
    quantity: null,
    refills: null,
    supplyDays: null,
    courseDays: null,
    end: 0,
  };
  let given: Administration[] = [];
  let total: number | null = null;
  let isAnother = false;
  let count: number | null = null;
  let bare: Told | null = null;

  const strengthNow = (): number | null => {
    const values = result.strengths.map((each) => each.value);
    return values.length === 0 ? null : drug.smallest ? Math.min(...values) : (values[0] ?? null);
  };
  /** Whether a number without a unit right behind the name is the strength. */
  const isBareStrength = (at: number): boolean => {
    const number = value(at) ?? 0;
    if (result.strengths.length > 0 || !isBehindName(tokens, at) || DOSES.test(form(at + 1))) return false;
    return drug.usual ? drug.usual.includes(number) : number > MOST_TABLETS;
  };
  const skipFillers = (at: number): number => {
    let next = at;
    while (next < at + 4 && FILLER.test(form(next))) next++;
    return next;
  };
  const unitAt = (at: number): [StrengthUnit, number] | null => {
    const next = form(at) === '-' ? at + 1 : at;
    if (form(next) === 'per' && form(next + 1) === 'cent') return ['PERCENT', next + 2];
    const unit = UNITS.find(([pattern]) => pattern.test(form(next)));
    if (!unit) return null;
    return [unit[1], form(next) === 'µ' && form(next + 1) === 'g' ? next + 2 : next + 1];
  };
  const setStrength = (strengths: Told[], unit: StrengthUnit | null, at: number): void => {
    // "from 5 mg twice daily to 10 mg": a strength behind a frequency begins anew.
    const isAdded = /^(?:and|\+|&|plus)$/.test(form(at - 1));
    if (given.length > 0 && !isAdded) {
      given = [];
      total = null;
    }
    isAnother = given.length > 0;
    count = null;
    result.strengths = strengths;
    result.unit = unit;
  };
  const isOftenSoon = (at: number): boolean => {
    for (let next = at; next < at + 6; next++) {
      if (oftenAt(tokens, next) || form(next) === 'prn') return true;
      if (!BETWEEN_COUNT_AND_OFTEN.test(form(next))) return false;
    }
    return false;
  };

  /** Each reads what begins at a token and answers where it ends; -1 where it is something else. */
  const refillsAt = (at: number): number => {
    const start = /^(?:with|w|plus|and|\+)$/.test(form(at)) && form(at + 1) !== '/' ? at + 1 : at;
    const number = NONE.test(form(start)) ? 0 : /^(?:a|an)$/.test(form(start)) ? 1 : value(start);
    let word = start + 1;
    if (/^\($/.test(form(word)) && value(word + 1) !== null) word += 3;
    if (/^(?:additional|more|further|extra|authorized|allowed)$/.test(form(word))) word++;
    if (number !== null && number < 100 && REFILL.test(form(word)) && form(word) !== 'refilled') {
      // "#60 refill x2": the number before counts tablets.
      const behind = skipFillers(word + 1);
      const isOwn = form(start - 1) === '#' || (behind > word + 1 && value(behind) !== null && number > 12);
      if (!isOwn) {
        result.refills = told(number, start, word);
        return word + 1;
      }
    }
    if (!REFILL.test(form(at)) || form(at) === 'refilled') return -1;
    const next = skipFillers(at + 1);
    const behind = NONE.test(form(next)) ? 0 : value(next);
    if (behind === null || behind > 99) return at + 1;
    result.refills = told(behind, at, next);
    return next + 1;
  };
  const quantityAt = (at: number): number => {
    if (form(at) === '#') {
      const next = value(at + 1) === null ? skipFillers(at + 1) : at + 1;
      const number = value(next);
      const unit = unitAt(next + 1);
      if (number === null) return -1;
      if (unit === null || unit[0] === 'PERCENT') result.quantity ??= told(number, at, next);
      return next + 1;
    }
    if (!QUANTITY.test(form(at)) && !(form(at) === 'no' && form(at + 1) === '.')) return -1;
    const next = skipFillers(at + 1);
    const number = value(next);
    if (number === null || /^(?:refill|rf)/.test(form(next + 1))) return at + 1;
    if (unitAt(next + 1) === null) result.quantity ??= told(number, at, next);
    return next + 1;
  };
  const supplyAt = (at: number): number => {
    if (/^days?'?$/.test(form(at)) && form(at + 1) === 'supply') {
      const next = skipFillers(at + 2);
      const number = value(next);
      if (number !== null) {
        result.supplyDays = told(number, at, next);
        return next + 1;
      }
    }
    const number = value(at) ?? (/^(?:a|an|one)$/.test(form(at)) ? 1 : null);
    const unit = form(at + 1) === '-' ? at + 2 : at + 1;
    const days = daysOf(form(unit));
    if (number === null || days === null || !/^(?:supply|suppl|worth)/.test(form(unit + 1))) {
      const next = skipFillers(at + 1);
      if (!/^(?:supply)$/.test(form(at)) || value(next) === null) return -1;
      const each = daysOf(form(next + 1));
      if (each === null) return -1;
      result.supplyDays = told((value(next) ?? 0) * each, at, next + 1);
      return next + 2;
    }
    result.supplyDays = told(number * days, at, unit + 1);
    return unit + 2;
  };
  const courseAt = (at: number): number => {
    if (!/^(?:for|x|×|times)$/.test(form(at))) return -1;
    let next = at + 1;
    while (
      /^(?:the|about|approximately|another|past|last|next|up|to|over|~|at|least|a|an)$/.test(form(next)) &&
      next < at + 4
    )
      next++;
    const number = value(next) ?? (/^(?:a|an)$/.test(form(next - 1)) ? 1 : null);
    const unit = value(next) === null ? next : form(next + 1) === '-' ? next + 2 : next + 1;
    const days = daysOf(form(unit));
    if (number === null || days === null || /^(?:supply)$/.test(form(unit + 1))) return -1;
    result.courseDays = told(number * days, at, unit);
    return unit + 1;
  };
  const strengthAt = (at: number): number => {
    const first = value(at);
    if (first === null) return -1;
    let next = at + 1;
    let unit = unitAt(next);
    if (unit) next = unit[1];
    const parts = [told(first, at, at)];
    while (/^[/-]$/.test(form(next)) && value(next + 1) !== null && parts.length < 4) {
      parts.push(told(value(next + 1) ?? 0, next + 1, next + 1));
      next += 2;
      const own = unitAt(next);
      if (own) [unit, next] = [unit ?? own, own[1]];
    }
    if (unit?.[0] === 'OTHER') return next;
    if (unit) {
      if (/^\/$/.test(form(next)) && /^(?:h|hr|hour|ml|tab|tablet|patch)$/.test(form(next + 1))) next += 2;
      else if (/^(?:per|an)$/.test(form(next)) && /^(?:h|hr|hour)$/.test(form(next + 1))) next += 2;
      setStrength(parts, unit[0], at);
      return next;
    }
    if (parts.length === 2 && result.strengths.length === 0 && (parts[1]?.value ?? 0) >= 5 * first) {
      setStrength(parts, null, at);
      return next;
    }
    // "norco ten three twenty five": two numbers beside each other, the second of the companion.
    const second = value(at + 1);
    if (result.strengths.length === 0 && second !== null && second >= 200 && first <= 60) {
      setStrength([...parts, told(second, at + 1, at + 1)], null, at);
      return at + 2;
    }
    return -1;
  };
  const countAt = (at: number): number => {
    let number =
      value(at) ?? ROMAN[form(at)] ?? (/^an?$/.test(form(at)) && DOSES.test(form(at + 1)) ? 1 : null);
    if (number === null) return -1;
    let next = at + 1;
    if (form(next) === '/' && value(next + 1) === 2 && number === 1) [number, next] = [0.5, next + 2];
    else if (number === 0.5 && /^(?:of|a)$/.test(form(next))) next += form(next + 1) === 'a' ? 2 : 1;
    else if (
      /^(?:-|to|or)$/.test(form(next)) &&
      (value(next + 1) ?? 0) > number &&
      (value(next + 1) ?? 99) <= 12
    ) {
      number = value(next + 1) ?? number;
      next += 2;
    }
    const named = DOSES.test(form(next));
    const taken =
      /^(?:take|takes|taking|took|sig|uses|use|using|apply|applies|wear|wears|averages?|one)$/.test(
        form(at - 1),
      );
    if (
      number <= 12 &&
      (isOftenSoon(next) ||
        (taken && named) ||
        (ROMAN[form(at)] !== undefined && /^(?:po|tab)/.test(form(next))))
    ) {
      count = number;
      return named ? next + 1 : next;
    }
    if (named) {
      if (number > 8 || !taken) result.quantity ??= told(number, at, next);
      return next + 1;
    }
    return -1;
  };

  for (let at = 0; at < tokens.length; ) {
    if (
      /^(?:prn|sos)$/.test(form(at)) ||
      (/^(?:as|when|if)$/.test(form(at)) && /^(?:needed|necessary|required)$/.test(form(at + 1)))
    ) {
      result.asNeeded = true;
      at += form(at) === 'prn' || form(at) === 'sos' ? 1 : 2;
      result.end = tokens[at - 1]?.end ?? result.end;
      continue;
    }
    let next = -1;
    for (const read of [refillsAt, quantityAt, supplyAt, courseAt]) {
      next = read(at);
      if (next > at) break;
    }
    if (next <= at && value(at) !== null && isBareStrength(at)) {
      next = strengthAt(at);
      if (next <= at) {
        setStrength([told(value(at) ?? 0, at, at)], null, at);
        next = at + 1;
      }
    }
    if (next <= at) {
      const often = oftenAt(tokens, at);
      if (often) {
        next = at + often.length;
        const isAdded = given.length > 0 && /^(?:and|\+|&|plus|,)$/.test(form(at - 1)) && often.isTimeOfDay;
        const hasCount = given.length > 0 && count !== null && often.isTimeOfDay;
        if (often.isTotal && (count === null || given.length > 0)) total = often.perDay;
        else if (given.length === 0 || isAnother || isAdded || hasCount)
          given.push({ strength: strengthNow(), doses: (count ?? 1) * often.perDay });
        count = null;
        isAnother = false;
      }
    }
    if (next <= at) next = strengthAt(at);
    if (next <= at) next = countAt(at);
    if (next > at) {
      result.end = tokens[next - 1]?.end ?? result.end;
      at = next;
      continue;
    }
    const number = value(at);
    if (number !== null && form(at - 1) !== '/' && form(at + 1) !== '/') bare = told(number, at, at);
    at++;
  }
  result.dosesPerDay = total ?? (given.length > 0 ? given.reduce((sum, { doses }) => sum + doses, 0) : null);
  const strength = strengthNow();
  if (result.dosesPerDay !== null && strength !== null)
    result.dailyDose =
      total !== null
        ? total * strength
        : given.reduce((sum, each) => sum + (each.strength ?? strength) * each.doses, 0);
  if (result.quantity === null && bare !== null && bare.value >= 5 && Number.isInteger(bare.value))
    result.quantity = bare;
  return result;
}

/** Words between a drug's name and a number that is its strength though no unit says so. */
const BEHIND_NAME =
  /^(?:er|xr|sr|cr|ir|es|ds|la|xl|dr|ec|hcl|,|:|-|\(|at|of|dose|strength|tab|tabs|tablet|tablets|cap|caps|capsule|capsules|from|to|po|patch)$/;

function isBehindName(tokens: readonly DoseToken[], at: number): boolean {
  for (let before = 0; before < at; before++) if (!BEHIND_NAME.test(tokens[before]?.form ?? '')) return false;
  return at <= 4;
}
