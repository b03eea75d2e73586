import type { RoundItem } from '@whetstone/contracts/rounds';
import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from '../../actor.ts';
import type { Reads } from '../../deps.ts';
import { listStudyQuestions } from '../study-questions/list-study-questions.ts';
import { expireRoundsOf } from './expire-rounds.ts';
import { isVeiled, presentRoundFacts } from './present-round-facts.ts';
import { readSourceNames } from './read-source-names.ts';
import { levelOf } from './present-round-question.ts';

const MOST = 100;

const include = {
  questions: {
    orderBy: { position: 'asc' },
    include: {
      of: { select: { title: true } },
      attempt: { include: { levels: { orderBy: { dimension: 'asc' } }, answers: { take: 1, where: { text: { not: '' } }, select: { id: true } } } },
    },
  },
  packet: { select: { createdAt: true } },
} as const satisfies Prisma.RoundInclude;

/** The rounds of the actor, the latest first; assessments, which are between them and a workspace, have a list of their own. */
export async function listRounds({ db }: Reads, { personId }: Pick<Actor, 'personId'>): Promise<{ items: RoundItem[] }> {
  await expireRoundsOf(db, personId);
  const rows = await db.round.findMany({
    where: { personId, kind: { not: 'assessment' } },
    include,
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    take: MOST,
  });
  const links = await listStudyQuestions(
    db,
    rows.flatMap(({ questions }) => questions.map(({ questionId }) => questionId)),
  );
  const presentQuestions = (row: (typeof rows)[number]): RoundItem['questions'] =>
    row.questions.map(({ position, questionId, version, of, attempt }) => {
      const link = isVeiled(row) ? undefined : links.get(questionId);
      return {
        position,
        slug: link?.isPublic === true ? link.slug : null,
        title: isVeiled(row) ? null : of.title,
        version,
        area: link?.area ?? null,
        isAnswered: attempt.answers.length > 0,
        levels: attempt.levels.map(({ dimension, level }) => ({ dimension, level: levelOf(level) })),
      };
    });
  const names = await readSourceNames(db, rows);
  return { items: rows.map((row) => ({ ...presentRoundFacts(row, names), questions: presentQuestions(row) })) };
}
