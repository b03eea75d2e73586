import type { Prisma } from '@whetstone/db/generated/client';

/** Attempts at study: not those of an assessment, which are between a candidate and the workspace that invited them. */
export const OF_STUDY = { OR: [{ inRound: null }, { inRound: { round: { kind: { not: 'assessment' } } } }] } as const satisfies Prisma.AttemptWhereInput;
