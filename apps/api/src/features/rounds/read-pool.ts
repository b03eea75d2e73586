import type { RoundOf } from '@whetstone/contracts/rounds';
import type { Prisma } from '@whetstone/db/create-db';
import { refuseRequest } from '../../refuse-request.ts';
import { findLiveDocument } from '../content/find-live-document.ts';
import { rendered } from '../content/rendered.ts';
import { isPublicQuestion, PUBLIC_QUESTION } from '../questions/public-question.ts';
import { readWeakQuestions } from './read-weak-questions.ts';

type Tx = Prisma.TransactionClient;

/** Where the questions of a round are taken from, and which there are. */
interface Pool {
  source: { kind: 'guide_stage' | 'area' | 'track' | 'weakest' | 'questions'; guideId?: string; stageSlug?: string; areaSlug?: string; trackId?: string };
  ids: string[];
  /** how much each is wanted; empty where none is wanted more than another */
  needs: ReadonlyMap<string, number>;
}

const unknown = (field: string, value: string) => refuseRequest([{ field: `of.${field}`, message: `knows no "${value}"` }]);
const NO_NEEDS: ReadonlyMap<string, number> = new Map();

async function readStage(tx: Tx, { guide: slug, stage }: Extract<RoundOf, { kind: 'guide-stage' }>): Promise<Pool> {
  const guide = await findLiveDocument(tx, 'guide', slug);
  if (guide === null) throw unknown('guide', slug);
  const key = { guideId: guide.id, kind: 'stage' as const };
  if ((await tx.guideSection.count({ where: { ...key, slug: stage } })) === 0) throw unknown('stage', stage);
  const rows = await tx.guideQuestion.findMany({ where: { ...key, sectionSlug: stage }, orderBy: { position: 'asc' }, select: { questionId: true } });
  return { source: { kind: 'guide_stage', guideId: guide.id, stageSlug: stage }, ids: rows.map(({ questionId }) => questionId), needs: NO_NEEDS };
}

async function readArea(tx: Tx, slug: string): Promise<Pool> {
  if ((await tx.area.count({ where: { slug } })) === 0) throw unknown('area', slug);
  const rows = await tx.question.findMany({ where: { ...PUBLIC_QUESTION, areaSlug: slug }, orderBy: { id: 'asc' }, select: { id: true } });
  return { source: { kind: 'area', areaSlug: slug }, ids: rows.map(({ id }) => id), needs: NO_NEEDS };
}

async function readTrack(tx: Tx, slug: string): Promise<Pool> {
  const track = await findLiveDocument(tx, 'track', slug);
  if (track === null) throw unknown('track', slug);
  const document = await tx.document.findUniqueOrThrow({ where: { id: track.id } });
  const version = await tx.documentVersion.findUniqueOrThrow({ where: { documentId_number: { documentId: track.id, number: track.currentVersion } } });
  const { steps } = rendered({ ...document, company: null, version }, 'track');
  return { source: { kind: 'track', trackId: track.id }, ids: steps.flatMap(({ items }) => items.map(({ id }) => id)), needs: NO_NEEDS };
}

async function readNamed(tx: Tx, slugs: readonly string[]): Promise<Pool> {
  const rows = await tx.question.findMany({ where: { ...PUBLIC_QUESTION, slug: { in: [...slugs] } }, select: { id: true, slug: true } });
  const bySlug = new Map(rows.map(({ id, slug }) => [slug, id]));
  const missing = slugs.find((slug) => !bySlug.has(slug));
  if (missing !== undefined) throw unknown('questions', missing);
  return { source: { kind: 'questions' }, ids: [...new Set(slugs.flatMap((slug) => bySlug.get(slug) ?? []))], needs: NO_NEEDS };
}

/**
 * The questions among which a round chooses.
 * @throws DomainError invalid_request naming what there is not
 */
export async function readPool(tx: Tx, personId: string, of: RoundOf): Promise<Pool> {
  switch (of.kind) {
    case 'guide-stage':
      return readStage(tx, of);
    case 'area':
      return readArea(tx, of.area);
    case 'track':
      return readTrack(tx, of.track);
    case 'questions':
      return readNamed(tx, of.questions);
    default: {
      const needs = await readWeakQuestions(tx, personId);
      return { source: { kind: 'weakest' }, ids: [...needs.keys()], needs };
    }
  }
}

export interface Choosable {
  id: string;
  kind: string;
  version: number;
  minutes: number;
  skills: string[];
}

/** The public ones among some questions, with what a choice goes by, in the order of `ids`. */
export async function readChoosable(tx: Tx, ids: readonly string[]): Promise<Choosable[]> {
  const rows = await tx.$queryRaw<Choosable[]>`
    SELECT q.id, v.kind, v.number AS version, v.minutes,
      ARRAY(SELECT s.skill_slug FROM question_skill s WHERE s.question_id = q.id ORDER BY 1) AS skills
    FROM question q JOIN question_version v ON v.question_id = q.id AND v.number = q.current_version
    WHERE q.id = ANY (${[...ids]}) AND ${isPublicQuestion('q')}
    ORDER BY array_position(${[...ids]}::text[], q.id)`;
  return rows;
}
