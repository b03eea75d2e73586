import { createHash } from 'node:crypto';
import type { SubmissionItem } from '@whetstone/contracts/submissions';
import type { SubmittedWork } from '@whetstone/contracts/submitted-work';
import type { Prisma } from '@whetstone/db/create-db';
import type { Deps, Reads } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { readNow } from '../../read-now.ts';
import type { PartSource } from './read-work.ts';

export const SUBMISSION_INCLUDE = {
  mentor: { select: { name: true } },
  reviews: { where: { sentAt: { not: null } }, select: { rating: true } },
} as const satisfies Prisma.SubmissionInclude;

export type SubmissionRow = Prisma.SubmissionGetPayload<{ include: typeof SUBMISSION_INCLUDE }>;
/** Without what may be long. */
type ListedRow = Omit<SubmissionRow, 'body' | 'partSources'>;
export type WorkHead = Pick<SubmittedWork, 'title' | 'about'>;

/** Stands for the bytes that a preview showed. */
export const digestOf = (body: string): string => createHash('sha256').update(body).digest('hex');

export const parseWork = ({ body }: Pick<SubmissionRow, 'body'>): SubmittedWork => JSON.parse(body) as SubmittedWork;
export const parseSources = ({ partSources }: Pick<SubmissionRow, 'partSources'>): PartSource[] => JSON.parse(partSources) as PartSource[];

export const noSuchSubmission = (): DomainError => new DomainError('not_found', 'There is no such submission.');

function stateOf({ withdrawnAt, reviewedAt, claimedUntil }: ListedRow, now: Date): SubmissionItem['state'] {
  if (withdrawnAt !== null) return 'withdrawn';
  if (reviewedAt !== null) return 'reviewed';
  return claimedUntil !== null && claimedUntil > now ? 'claimed' : 'waiting';
}

/** A submission as its person sees it in a list; of the work as it was handed in its head is enough. */
export function presentSubmission(row: ListedRow, { title, about }: WorkHead, now: Date): SubmissionItem {
  const { id, kind, sourceId, question, isAnonymous, mentor, createdAt, reviewedAt, reviews, secondOfId } = row;
  return {
    id,
    kind,
    sourceId,
    title,
    about,
    question,
    isAnonymous,
    mentor: mentor?.name ?? null,
    state: stateOf(row, now),
    submittedAt: createdAt.toISOString(),
    reviewedAt: reviewedAt?.toISOString() ?? null,
    rating: reviews[0]?.rating ?? null,
    secondOf: secondOfId,
  };
}

/** @throws DomainError not_found for one of somebody else and for none alike */
export async function readSubmission({ db }: Reads, personId: string, id: string): Promise<SubmissionRow> {
  const row = await db.submission.findUnique({ where: { personId_id: { personId, id } }, include: SUBMISSION_INCLUDE });
  if (row === null) throw noSuchSubmission();
  return row;
}

export async function presentOne({ db }: Deps, personId: string, id: string): Promise<SubmissionItem> {
  const row = await readSubmission({ db }, personId, id);
  return presentSubmission(row, parseWork(row), await readNow(db));
}
