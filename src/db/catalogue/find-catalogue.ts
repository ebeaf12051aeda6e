// Guidelines, topics and treatments as stored. What is retired is found by its id but is in no list.
import { asc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Database, Orm } from '../database.js';
import { amongIds, idsParameter, manyEach, oneEach } from '../letters/batches.js';
import { guidelines, guidelineTopics, topicTreatments, treatments } from '../tables/catalogue-tables.js';

export type GuidelineRow = typeof guidelines.$inferSelect;
export type TopicRow = typeof guidelineTopics.$inferSelect;
export type TreatmentRow = typeof treatments.$inferSelect;

/** All guidelines by id. */
export function allGuidelines(db: Database): GuidelineRow[] {
  return db.prepared(guidelineList).all();
}

/** All treatments by name; with `search`, those whose name, slug or other name holds it (case of ASCII apart). */
export function allTreatments(db: Database, search: string | null = null): TreatmentRow[] {
  const rows = db.prepared(treatmentList).all();
  const wanted = search?.trim().toLowerCase() ?? '';
  return rows.filter(({ id, name, alsoCalled }) =>
    [id, name, ...alsoCalled].some((called) => called.toLowerCase().includes(wanted)),
  );
}

export function guidelinesByIds(db: Database, ids: readonly string[]): (GuidelineRow | null)[] {
  return oneEach(ids, db.prepared(guidelineRows).all(idsParameter(ids)), ({ id }) => id);
}

export function topicsByIds(db: Database, ids: readonly string[]): (TopicRow | null)[] {
  return oneEach(ids, db.prepared(topicRows).all(idsParameter(ids)), ({ id }) => id);
}

export function treatmentsByIds(db: Database, ids: readonly string[]): (TreatmentRow | null)[] {
  return oneEach(ids, db.prepared(treatmentRows).all(idsParameter(ids)), ({ id }) => id);
}

/** The topics of guidelines, by name. */
export function topicsByGuidelineIds(db: Database, ids: readonly string[]): TopicRow[][] {
  return manyEach(
    ids,
    db.prepared(topicsOfGuidelines).all(idsParameter(ids)),
    ({ guidelineId }) => guidelineId,
  );
}

/** The treatments that topics speak of, by name. */
export function treatmentsByTopicIds(db: Database, ids: readonly string[]): TreatmentRow[][] {
  return manyEach(ids, db.prepared(treatmentsOfTopics).all(idsParameter(ids)), ({ topicId }) => topicId);
}

/** The topics that speak of treatments, by name. */
export function topicsByTreatmentIds(db: Database, ids: readonly string[]): TopicRow[][] {
  return manyEach(
    ids,
    db.prepared(topicsOfTreatments).all(idsParameter(ids)),
    ({ treatmentId }) => treatmentId,
  );
}

const guidelineList = (orm: Orm) =>
  orm.select().from(guidelines).where(eq(guidelines.retired, false)).orderBy(asc(guidelines.id)).prepare();
const treatmentList = (orm: Orm) =>
  orm.select().from(treatments).where(eq(treatments.retired, false)).orderBy(asc(treatments.name)).prepare();
const guidelineRows = (orm: Orm) => orm.select().from(guidelines).where(amongIds(guidelines.id)).prepare();
const topicRows = (orm: Orm) =>
  orm.select().from(guidelineTopics).where(amongIds(guidelineTopics.id)).prepare();
const treatmentRows = (orm: Orm) => orm.select().from(treatments).where(amongIds(treatments.id)).prepare();
const topicsOfGuidelines = (orm: Orm) =>
  orm
    .select()
    .from(guidelineTopics)
    .where(sql`${amongIds(guidelineTopics.guidelineId)} and not ${guidelineTopics.retired}`)
    .orderBy(asc(guidelineTopics.name), asc(guidelineTopics.id))
    .prepare();
const treatmentsOfTopics = (orm: Orm) =>
  orm
    .select({ ...getTableColumns(treatments), topicId: topicTreatments.topicId })
    .from(topicTreatments)
    .innerJoin(treatments, eq(treatments.id, topicTreatments.treatmentId))
    .where(amongIds(topicTreatments.topicId))
    .orderBy(asc(treatments.name), asc(treatments.id))
    .prepare();
const topicsOfTreatments = (orm: Orm) =>
  orm
    .select({ ...getTableColumns(guidelineTopics), treatmentId: topicTreatments.treatmentId })
    .from(topicTreatments)
    .innerJoin(guidelineTopics, eq(guidelineTopics.id, topicTreatments.topicId))
    .where(amongIds(topicTreatments.treatmentId))
    .orderBy(asc(guidelineTopics.name), asc(guidelineTopics.id))
    .prepare();
