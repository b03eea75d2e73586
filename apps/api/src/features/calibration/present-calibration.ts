import type { CalibrationAnswer, CalibrationSet, CalibrationView, LeniencyView } from '@whetstone/contracts/calibration';
import type { Prisma } from '@whetstone/db/create-db';
import { CALIBRATION_KAPPA, CALIBRATION_LEAST, CALIBRATION_TOO_FAR, type CalibrationResult } from '@whetstone/study/judge-calibration';
import { LENIENCY_NEEDS, judgeLeniency } from '@whetstone/study/judge-leniency';
import { PUBLIC_QUESTION } from '../questions/public-question.ts';
import { readVersion } from '../questions/read-version.ts';
import type { Placed } from './place-scored.ts';
import { type ScoredSet, readCalibration } from './read-calibration.ts';
import { readDifferences } from './read-differences.ts';

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

function presentLeniency(differences: Awaited<ReturnType<typeof readDifferences>>): LeniencyView {
  const countOf = (source: (typeof differences)[number]['of']): number => differences.filter(({ of }) => of === source).length;
  return {
    judgements: differences.length,
    ofReferences: countOf('reference'),
    ofReadings: countOf('reading'),
    needs: LENIENCY_NEEDS,
    result: judgeLeniency(differences.map(({ difference }) => difference)),
  };
}

/** A mentor's calibration, read in one go with what it is made of. */
export async function presentCalibration(tx: Tx, personId: string): Promise<CalibrationView> {
  const { openedAt, current, last }: State = await readCalibration(tx, personId);
  const placed = [...(current?.placed ?? []), ...(last?.placed ?? [])];
  const questions = await readQuestions(tx, [...new Set(placed.map(({ reference }) => reference.record.question))]);
  return {
    openedAt: openedAt?.toISOString() ?? null,
    needs: { judgements: CALIBRATION_LEAST, kappa: CALIBRATION_KAPPA, largestDifference: CALIBRATION_TOO_FAR - 1 },
    current: current && presentSet(current, questions),
    last: last && presentSet(last, questions),
    leniency: presentLeniency(await readDifferences(tx, personId)),
  };
}
