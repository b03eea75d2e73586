import type { Prisma } from '@whetstone/db/create-db';
import { CALIBRATION_SET, chooseCalibration } from '@whetstone/study/choose-calibration';
import { type CalibrationResult, judgeCalibration } from '@whetstone/study/judge-calibration';
import { rankOf } from './level-names.ts';
import { type JudgementRow as Row, type Placed, placeScored } from './place-scored.ts';
import { readReferences } from './read-references.ts';

type Tx = Prisma.TransactionClient;

export interface ScoredSet {
  number: number;
  placed: Placed[];
  /** null until every answer is scored */
  result: CalibrationResult | null;
}

interface State {
  openedAt: Date | null;
  current: ScoredSet | null;
  last: ScoredSet | null;
}

type References = Awaited<ReturnType<typeof readReferences>>;

const readRows = async (tx: Tx, personId: string): Promise<Row[]> =>
  tx.calibrationJudgement.findMany({ where: { personId }, include: { levels: true }, orderBy: [{ set: 'asc' }, { place: 'asc' }] });

const idOf = (documentId: string, level: string): string => `${documentId} ${level}`;

/** The answers that a set would have if nothing of it were scored. Only sets before it count, so that scoring does not change it. */
function chooseSet(references: References, { rows, personId, set }: { rows: readonly Row[]; personId: string; set: number }): Omit<Placed, 'place'>[] {
  const all = references.current.flatMap((reference) =>
    reference.record.answers.map((answer) => ({ id: idOf(reference.documentId, answer.level), reference, answer, judgement: null })),
  );
  const lastSets = new Map(rows.filter((row) => row.set < set).map((row) => [idOf(row.documentId, row.answer), row.set]));
  const candidates = all.map(({ id, reference, answer }) => ({
    id,
    question: reference.record.question,
    level: answer.level,
    lastSet: lastSets.get(id) ?? 0,
  }));
  const byId = new Map(all.map(({ id, ...one }) => [id, one]));
  return chooseCalibration(candidates, `${personId} ${set}`).flatMap(({ id }) => byId.get(id) ?? []);
}

/** What is scored stays at its place, whatever came to the content or left it since; the others take the places that are free. */
function makeSet(references: References, given: { rows: readonly Row[]; personId: string; set: number }): ScoredSet {
  const scored = given.rows.filter((row) => row.set === given.set).map((row) => placeScored(row, references));
  const taken = new Set(scored.map(({ reference, answer }) => idOf(reference.documentId, answer.level)));
  const left = chooseSet(references, given).filter(({ reference, answer }) => !taken.has(idOf(reference.documentId, answer.level)));
  const free = Array.from({ length: CALIBRATION_SET }, (_, at) => at + 1).filter((place) => scored.every((one) => one.place !== place));
  const open = free.flatMap((place, at) => (left[at] === undefined ? [] : [{ ...left[at], place }]));
  const placed = [...scored, ...open].toSorted((one, other) => one.place - other.place);
  const pairs = scored.flatMap(({ judgement }) => judgement?.levels ?? []).map((one) => ({ given: rankOf(one.given), reference: rankOf(one.reference) }));
  return { number: given.set, placed, result: open.length === 0 && scored.length > 0 ? judgeCalibration(pairs) : null };
}

/** A mentor's calibration: the set that was scored last, and the one that is to be scored while the open queue is not open. */
export async function readCalibration(tx: Tx, personId: string): Promise<State> {
  const standing = await tx.mentorStanding.findUnique({ where: { personId } });
  const rows = await readRows(tx, personId);
  const references = await readReferences(tx, rows);
  const latest = makeSet(references, { rows, personId, set: rows.at(-1)?.set ?? 1 });
  const isDone = latest.result !== null;
  const before = isDone ? latest : latest.number > 1 ? makeSet(references, { rows, personId, set: latest.number - 1 }) : null;
  const openedAt = standing?.openedAt ?? null;
  if (openedAt !== null) return { openedAt, current: null, last: before };
  const next = isDone ? makeSet(references, { rows, personId, set: latest.number + 1 }) : latest;
  return { openedAt, current: next.placed.length === 0 ? null : next, last: before };
}
