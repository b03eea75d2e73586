import type { RubricLevel } from '@whetstone/contracts/calibration';
import type { Prisma } from '@whetstone/db/create-db';
import { levelName, storedLevel } from './level-names.ts';
import type { Reference, readReferences } from './read-references.ts';

export type JudgementRow = Prisma.CalibrationJudgementGetPayload<{ include: { levels: true } }>;
type References = Awaited<ReturnType<typeof readReferences>>;

export interface Judgement {
  id: string;
  levels: { dimension: string; given: RubricLevel; reference: RubricLevel; whyHtml: string }[];
}

/** A reference answer at its place in a set. */
export interface Placed {
  place: number;
  reference: Reference;
  answer: Reference['record']['answers'][number];
  judgement: Judgement | null;
}

function compare({ id, levels }: JudgementRow, answer: Placed['answer']): Judgement {
  const given = new Map(levels.map(({ dimension, level }) => [dimension, storedLevel(level)]));
  return {
    id,
    levels: answer.levels.flatMap(({ dimension, level, why }) => {
      const mine = given.get(dimension);
      return mine === undefined ? [] : [{ dimension, given: mine, reference: levelName(level), whyHtml: why }];
    }),
  };
}

/** A reference answer that was scored, beside the levels of the version that was. */
export function placeScored(row: JudgementRow, references: References): Placed & { judgement: Judgement } {
  const reference = references.of(row);
  const answer = reference.record.answers.find(({ level }) => level === row.answer);
  if (answer === undefined) throw new Error(`${row.documentId} has no answer ${row.answer}`);
  return { place: row.place, reference, answer, judgement: compare(row, answer) };
}
