import type { SetCoverage } from '@whetstone/contracts/question-sets';
import type { Prisma } from '@whetstone/db/generated/client';
import { type Askable, listOverlaps, suggestInstead } from '@whetstone/study/cover-set';
import { presentChosen, readPool } from './read-pool.ts';

const MOST_SUGGESTIONS = 2;

interface Within {
  workspaceId: string;
  /** the skills of the set and its guide, with their names */
  skills: readonly { slug: string; name: string }[];
  /** those that the guide insists on */
  needed: ReadonlySet<string>;
}

/** Pairs of a set that ask for much the same, each with questions that could stand in for the one that is asked last. */
export async function coverOverlaps(
  db: Pick<Prisma.TransactionClient, 'question'>,
  asked: readonly Askable[],
  { workspaceId, skills, needed }: Within,
): Promise<SetCoverage['overlaps']> {
  const pairs = listOverlaps(asked);
  const last = asked.filter(({ id }) => pairs.some(({ ids }) => ids[1] === id));
  const pool = await readPool(db, {
    workspaceId,
    skills: last.flatMap((question) => question.skills),
    areas: last.flatMap(({ areaSlug }) => areaSlug ?? []),
    except: asked.map(({ id }) => id),
  });
  const insteadOf = (gone: string) =>
    last
      .filter(({ id }) => id === gone)
      .flatMap((question) => suggestInstead(question, { others: asked.filter(({ id }) => id !== gone), pool, needed }))
      .slice(0, MOST_SUGGESTIONS)
      .flatMap(({ id }) => pool.filter((one) => one.id === id))
      .map(presentChosen);
  return pairs.map(({ ids, share, skills: both }) => ({
    questionIds: [...ids],
    share,
    skills: both.map((slug) => skills.find((skill) => skill.slug === slug)?.name ?? slug),
    instead: insteadOf(ids[1]),
  }));
}
