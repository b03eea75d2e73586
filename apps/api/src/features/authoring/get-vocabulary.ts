import type { getVocabulary as contract } from '@whetstone/contracts/authoring';
import type * as z from 'zod/mini';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { getMembership } from '../workspaces/get-membership.ts';

const named = { slug: true, name: true } as const;
const inOrder = (): { position?: 'asc'; slug?: 'asc' }[] => [{ position: 'asc' }, { slug: 'asc' }];

/** What questions are sorted by, for a member of a workspace. @throws DomainError not_found for everyone else */
export async function getVocabulary({ db }: Deps, actor: Actor, workspaceId: string): Promise<z.infer<(typeof contract.schema.response)[200]>> {
  await getMembership(db, actor, workspaceId);
  return {
    areas: await db.area.findMany({ orderBy: inOrder(), select: named }),
    skills: await db.skill.findMany({ orderBy: inOrder(), select: named }),
    sources: await db.source.findMany({ orderBy: { id: 'asc' }, select: { id: true, name: true, url: true, period: true } }),
  };
}
