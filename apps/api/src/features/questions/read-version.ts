import type { Difficulty, QuestionKind } from '@whetstone/contracts/question-query';
import type { Reads } from '../../deps.ts';
import { known } from './known.ts';
import { VERSION_PARTS, presentVersion } from './present-version.ts';

/**
 * One version of a question of the public bank as it is shown.
 * @returns null when there is no such version
 */
export async function readVersion({ db }: Reads, questionId: string, number: number) {
  const row = await db.questionVersion.findUnique({ where: { questionId_number: { questionId, number } }, include: VERSION_PARTS });
  if (!row) return null;
  const version = presentVersion(row);
  return {
    ...version,
    kind: known(version.kind, 'kind') as QuestionKind,
    difficulty: known(version.difficulty, 'difficulty') as Difficulty,
    minutes: known(version.minutes, 'length'),
  };
}
