import type { BankRecord } from '@whetstone/content/records';
import type { Db } from '@whetstone/db/create-db';

type Named = BankRecord['areas'][number] & { position: number };

/** In their order; of two at one place, one is left over from a bank that named it, and nobody can say which comes first. */
const inOrder = (rows: readonly Named[]): BankRecord['areas'] =>
  rows.toSorted((a, b) => a.position - b.position || (a.slug < b.slug ? -1 : 1)).map(({ slug, name }) => ({ slug, name }));

/** Areas, skills and sources as `bank.md` named them. */
export async function readStoredBank(db: Db): Promise<BankRecord> {
  return {
    kind: 'bank',
    id: 'bank',
    areas: inOrder(await db.area.findMany()),
    skills: inOrder(await db.skill.findMany()),
    sources: await db.source.findMany({ orderBy: { id: 'asc' } }),
  };
}
