import type { StoryRevisionBody } from '@whetstone/contracts/stories';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { otherContent } from '../study-questions/refuse-question.ts';
import { checkTies } from './check-ties.ts';

type Given = StoryRevisionBody & { id: string };

/** As the database holds it: ids in small letters, and what is half a character as the sign for one that cannot be read. */
function storedAs(body: StoryRevisionBody): StoryRevisionBody {
  const { storyId, basedOnIds, title, situation, task, action, result, qualities, skills, isRemoved } = body;
  return {
    storyId: storyId.toLowerCase(),
    basedOnIds: basedOnIds.map((id) => id.toLowerCase()),
    title: title.toWellFormed(),
    situation: situation.toWellFormed(),
    task: task.toWellFormed(),
    action: action.toWellFormed(),
    result: result.toWellFormed(),
    qualities: qualities.map((ref) => ref.toWellFormed()),
    skills: skills.map((slug) => slug.toWellFormed()),
    isRemoved,
  };
}

/** What the story was not told for before: a value or skill that is gone since stays where it was chosen. */
async function newTies(
  db: Deps['db'],
  personId: string,
  { storyId, qualities, skills }: StoryRevisionBody,
): Promise<Pick<StoryRevisionBody, 'qualities' | 'skills'>> {
  const before = await db.storyRevision.findMany({ where: { personId, storyId }, select: { qualities: true, skills: true } });
  const known = { qualities: new Set(before.flatMap((one) => one.qualities)), skills: new Set(before.flatMap((one) => one.skills)) };
  return { qualities: qualities.filter((ref) => !known.qualities.has(ref)), skills: skills.filter((slug) => !known.skills.has(slug)) };
}

/**
 * Writes a revision of a story of the actor's, which is never changed. The same id again with the same content is answered as the first time.
 * @throws DomainError invalid_request for a value, pillar or skill that there never was, conflict for an id that was used for something else
 */
export async function putStoryRevision({ db }: Deps, { personId }: Actor, { id, ...body }: Given): Promise<{ id: string; savedAt: string }> {
  const row = storedAs(body);
  if (!row.isRemoved) await checkTies(db, await newTies(db, personId, row));
  await db.storyRevision.createMany({ data: [{ personId, id, ...row }], skipDuplicates: true });
  const kept = await db.storyRevision.findUniqueOrThrow({ where: { personId_id: { personId, id } } });
  if (JSON.stringify(storedAs(kept)) !== JSON.stringify(row)) throw otherContent();
  return { id: kept.id, savedAt: kept.createdAt.toISOString() };
}
