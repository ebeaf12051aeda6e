// The closed list of facts (facts/*.json): what a rule may ask about a request.

import { basename } from 'node:path';
import { dataFilesIn, readData } from '../../data-files.js';
import { isDay } from '../../days.js';
import type { JsonValue } from '../../terms.js';
import { REQUEST_CATEGORIES } from './request-category.js';

export const FACT_TYPES = ['boolean', 'number', 'date', 'choice'] as const;
export type FactType = (typeof FACT_TYPES)[number];

/** Where a fact comes from; DERIVED: computed from dates or other facts. */
export const FACT_ORIGINS = [
  'REQUEST',
  'SERVICE',
  'CASE_SUMMARY',
  'DATES',
  'CLAIMS_ADMINISTRATOR',
  'DERIVED',
] as const;
export type FactOrigin = (typeof FACT_ORIGINS)[number];

/** A value that a fact can take; null is never one: an unknown fact has no value. */
export type FactValue = boolean | number | string;

/** One entry of the closed list. */
export interface FactDefinition {
  /** camelCase, unique. */
  name: string;
  type: FactType;
  /** Of a number; null for other types. */
  unit: string | null;
  meaning: string;
  /** Of a choice; empty where the choices are an open vocabulary (treatments) and for other types. */
  choices: string[];
  /** Of a number, bounds inclusive; null for other types. */
  range: { min: number; max: number; integer: boolean } | null;
  readFrom: FactOrigin[];
  /** Part of what is asked for, whom for and when: never varied to turn an answer. */
  fixed: boolean;
  /** Presumed absent where the record is silent, such as a stroke; any other exception of a refusal has to be shown. */
  rare: boolean;
  /** Tells which situation the case is in, such as acute or chronic, rather than something that a request has to show. */
  situation: boolean;
  /** The file in facts/ that holds it, without ".json". */
  theme: string;
}

interface FactInFile {
  name: string;
  type: FactType;
  unit?: string;
  meaning: string;
  choices?: string[];
  choicesFrom?: 'treatments' | 'categories';
  range?: { min: number; max: number; integer: boolean };
  readFrom: FactOrigin[];
  fixed?: boolean;
  rare?: boolean;
  situation?: boolean;
}

function define(entry: FactInFile, theme: string): FactDefinition {
  return {
    name: entry.name,
    type: entry.type,
    unit: entry.unit ?? null,
    meaning: entry.meaning,
    choices: entry.choicesFrom === 'categories' ? [...REQUEST_CATEGORIES] : (entry.choices ?? []),
    range: entry.range ?? null,
    readFrom: entry.readFrom,
    fixed: entry.fixed ?? false,
    rare: entry.rare ?? false,
    situation: entry.situation ?? entry.fixed ?? false,
    theme,
  };
}

function readFactList(): FactDefinition[] {
  return dataFilesIn('rules/facts/data/list').flatMap((file) =>
    readData<FactInFile[]>(file).map((entry) => define(entry, basename(file, '.json'))),
  );
}

const list = readFactList();
const byName = new Map(list.map((definition) => [definition.name, definition]));

/** Every fact that a rule may use, by theme. */
export function factDefinitions(): readonly FactDefinition[] {
  return list;
}

/** The fact of this name, or undefined where the list has none. */
export function findFactDefinition(name: string): FactDefinition | undefined {
  return byName.get(name);
}

/** Why a value is not one of the fact's values, as a clause; null where it is one. */
export function complaintAboutValue(definition: FactDefinition, value: JsonValue | undefined): string | null {
  switch (definition.type) {
    case 'boolean':
      return typeof value === 'boolean' ? null : 'must be true or false';
    case 'number':
      return complaintAboutNumber(definition, value);
    case 'date':
      return typeof value === 'string' && isDay(value) ? null : 'must be a day as YYYY-MM-DD';
    case 'choice':
      if (typeof value !== 'string' || value === '') return 'must be one of its choices';
      if (definition.choices.length === 0 || definition.choices.includes(value)) return null;
      return `must be one of ${definition.choices.join(', ')}`;
  }
}

function complaintAboutNumber(definition: FactDefinition, value: JsonValue | undefined): string | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'must be a number';
  const range = definition.range;
  if (!range) return null;
  if (range.integer && !Number.isInteger(value)) return 'must be a whole number';
  if (value < range.min || value > range.max) return `must lie between ${range.min} and ${range.max}`;
  return null;
}
