import type { StoryEnd } from '@whetstone/contracts/stories';
import type { Prisma } from '@whetstone/db/create-db';

const MOST = 500;

type Row = Omit<StoryEnd, 'savedAt'> & { createdAt: Date };

/** The revisions of a person's stories that nobody builds on, but for removals; the latest first. */
export async function readStoryEnds(db: Pick<Prisma.TransactionClient, '$queryRaw'>, personId: string): Promise<StoryEnd[]> {
  const rows = await db.$queryRaw<Row[]>`
    WITH mine AS (SELECT * FROM story_revision WHERE person_id = ${personId}::uuid)
    SELECT id, story_id AS "storyId", title, situation, task, action, result, qualities, skills, created_at AS "createdAt" FROM mine
    WHERE NOT is_removed AND NOT EXISTS (SELECT FROM (SELECT unnest(based_on_ids) AS id FROM mine) b WHERE b.id = mine.id)
    ORDER BY created_at DESC, id DESC LIMIT ${MOST}`;
  return rows.map(({ createdAt, ...row }) => ({ ...row, savedAt: createdAt.toISOString() }));
}
