import type { Db } from './create-db.ts';

interface Named {
  slug: string;
  name: string;
}

/** In their order; of two at one place, one is left over from a bank that named it, and nobody can say which comes first. */
const inOrder = (rows: readonly (Named & { position: number })[]): Named[] =>
  rows.toSorted((a, b) => a.position - b.position || (a.slug < b.slug ? -1 : 1)).map(({ slug, name }) => ({ slug, name }));

/** Areas, skills and sources as `bank.md` named them. */
export async function readStoredBank(db: Pick<Db, 'area' | 'skill' | 'source'>) {
  return {
    kind: 'bank' as const,
    id: 'bank',
    areas: inOrder(await db.area.findMany()),
    skills: inOrder(await db.skill.findMany()),
    sources: await db.source.findMany({ orderBy: { id: 'asc' } }),
  };
}
