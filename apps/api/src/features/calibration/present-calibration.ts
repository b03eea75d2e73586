import type { CalibrationAnswer, CalibrationSet, CalibrationView } from '@whetstone/contracts/calibration';
import type { Prisma } from '@whetstone/db/create-db';
import { CALIBRATION_KAPPA, CALIBRATION_LEAST, CALIBRATION_TOO_FAR, type CalibrationResult } from '@whetstone/study/judge-calibration';
import { PUBLIC_QUESTION } from '../questions/public-question.ts';
import { readVersion } from '../questions/read-version.ts';
import type { Placed, ScoredSet, readCalibration } from './read-calibration.ts';

type Tx = Prisma.TransactionClient;
type State = Awaited<ReturnType<typeof readCalibration>>;
type Questions = ReadonlyMap<string, CalibrationAnswer['question']>;

/** As they stand now: what is public no longer is not shown. */
async function readQuestions(tx: Tx, ids: readonly string[]): Promise<Questions> {
  const rows = await tx.question.findMany({ where: { ...PUBLIC_QUESTION, id: { in: [...ids] } }, select: { id: true, slug: true, currentVersion: true } });
  const found = new Map<string, CalibrationAnswer['question']>();
  for (const { id, slug, currentVersion } of rows) {
    const version = await readVersion({ db: tx }, id, currentVersion);
    if (version) found.set(id, { slug, title: version.title, promptHtml: version.promptHtml, rubric: version.rubric });
  }
  return found;
}

/** The levels of the reference go out with a judgement and in no other way. */
function presentAnswer({ place, reference, answer, judgement }: Placed, questions: Questions): CalibrationAnswer[] {
  const question = questions.get(reference.record.question);
  if (question === undefined) return [];
  return [{ place, version: reference.version, question, answerHtml: answer.answer, judgement }];
}

function presentResult({ kappa, count, largestDifference, isOpen }: CalibrationResult, placed: readonly Placed[]): CalibrationSet['result'] {
  const same = placed.flatMap(({ judgement }) => judgement?.levels ?? []).filter(({ given, reference }) => given === reference).length;
  return { kappa: kappa ?? 0, judgements: count, same, largestDifference, isOpen };
}

function presentSet({ number, placed, result }: ScoredSet, questions: Questions): CalibrationSet {
  return { number, answers: placed.flatMap((one) => presentAnswer(one, questions)), result: result && presentResult(result, placed) };
}

export async function presentCalibration(tx: Tx, { openedAt, current, last }: State): Promise<CalibrationView> {
  const placed = [...(current?.placed ?? []), ...(last?.placed ?? [])];
  const questions = await readQuestions(tx, [...new Set(placed.map(({ reference }) => reference.record.question))]);
  return {
    openedAt: openedAt?.toISOString() ?? null,
    needs: { judgements: CALIBRATION_LEAST, kappa: CALIBRATION_KAPPA, largestDifference: CALIBRATION_TOO_FAR - 1 },
    current: current && presentSet(current, questions),
    last: last && presentSet(last, questions),
  };
}
