import type { CalibrationView, JudgementBody } from '@whetstone/contracts/calibration';
import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { refuseRequest } from '../../refuse-request.ts';
import { otherContent } from '../study-questions/refuse-question.ts';
import type { Placed } from './place-scored.ts';
import { presentCalibration } from './present-calibration.ts';
import { readCalibration } from './read-calibration.ts';

type Tx = Prisma.TransactionClient;
type Given = JudgementBody & { id: string };

const inOrder = (levels: readonly { dimension: string; level: string }[]): string =>
  JSON.stringify(levels.map(({ dimension, level }) => `${dimension} ${level}`).toSorted());

/** Whether this was written before. */
async function isWritten(tx: Tx, personId: string, { id, set, place, version, levels }: Given): Promise<boolean> {
  const there = await tx.calibrationJudgement.findUnique({ where: { personId_id: { personId, id } }, include: { levels: true } });
  if (there === null) return false;
  const isSame = there.set === set && there.place === place && there.version === version && inOrder(there.levels) === inOrder(levels);
  if (!isSame) throw otherContent();
  return true;
}

const notOpen = (message: string): DomainError => new DomainError('conflict', message);

async function findPlaced(tx: Tx, personId: string, { set, place, question, version }: Given): Promise<Placed> {
  const { openedAt, current } = await readCalibration(tx, personId);
  if (openedAt !== null) throw notOpen('The open queue is open to you already; there is nothing left to score.');
  const found = current?.number === set ? current.placed.find((one) => one.place === place) : undefined;
  if (found === undefined || found.judgement !== null) throw notOpen('This answer is scored already, or not yours to score now.');
  const asked = await tx.question.findUnique({ where: { id: found.reference.record.question }, select: { slug: true } });
  if (found.reference.version !== version || asked?.slug !== question) throw notOpen('Another answer stands at this place by now. Load it again.');
  return found;
}

function checkDimensions({ answer }: Placed, { levels }: Given): void {
  const wanted = answer.levels.map(({ dimension }) => dimension);
  const given = levels.map(({ dimension }) => dimension);
  const fits = given.length === wanted.length && wanted.every((dimension) => given.includes(dimension));
  if (!fits) throw refuseRequest([{ field: 'levels', message: `must hold one level for each of ${wanted.join(', ')}` }]);
}

async function writeJudgement(tx: Tx, personId: string, { given, placed }: { given: Given; placed: Placed }): Promise<void> {
  const { id, set, place, version, levels } = given;
  const { documentId } = placed.reference;
  await tx.calibrationJudgement.create({ data: { personId, id, set, place, documentId, version, answer: placed.answer.level }, select: { id: true } });
  await tx.calibrationLevel.createMany({ data: levels.map(({ dimension, level }) => ({ personId, judgementId: id, dimension, level })) });
  const { last } = await readCalibration(tx, personId);
  if (last?.number === set && last.result?.isOpen === true) await tx.mentorStanding.create({ data: { personId }, select: { personId: true } });
}

/**
 * Writes down the levels that the actor gives to a reference answer, which are final. The last of a set opens the open queue where they
 * agree with the references. The same id again with the same content changes nothing.
 * @throws DomainError conflict for an answer that is not to be scored, or an id that stands for something else; invalid_request for the dimensions
 */
export async function putJudgement({ db }: Deps, { personId }: Actor, given: Given): Promise<CalibrationView> {
  return db.$transaction(async (tx) => {
    // of two at once, one comes after the other
    await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
    if (!(await isWritten(tx, personId, given))) {
      const placed = await findPlaced(tx, personId, given);
      checkDimensions(placed, given);
      await writeJudgement(tx, personId, { given, placed });
    }
    return presentCalibration(tx, personId);
  });
}
