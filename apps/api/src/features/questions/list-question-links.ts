import type { Reads } from '../../deps.ts';
import { known } from './known.ts';
import { PUBLIC_QUESTION } from './public-question.ts';

export interface QuestionLinkRow {
  id: string;
  slug: string;
  title: string;
  minutes: number;
  version: number;
}

/** The public ones among `ids`, with their current titles. Whoever presents a list of ids keeps only what is in this map. */
export async function listQuestionLinks({ db }: Reads, ids: readonly string[]): Promise<ReadonlyMap<string, QuestionLinkRow>> {
  const rows = await db.question.findMany({
    where: { ...PUBLIC_QUESTION, id: { in: [...new Set(ids)] } },
    select: { id: true, slug: true, versions: { orderBy: { number: 'desc' }, take: 1, select: { number: true, title: true, minutes: true } } },
  });
  return new Map(
    rows.flatMap(({ id, slug, versions }) =>
      versions.map(({ number, title, minutes }) => [id, { id, slug, title, minutes: known(minutes, 'length'), version: number }] as const),
    ),
  );
}
