import type { Prisma } from '@whetstone/db/create-db';
import { refuseRequest } from '../../refuse-request.ts';
import { qualityRef } from './title-slug.ts';

type Reads = Pick<Prisma.TransactionClient, '$queryRaw' | 'skill'>;

interface Ties {
  qualities: readonly string[];
  skills: readonly string[];
}

/** Every title that a company's values or a guide's pillars have ever had: what was written offline is not lost when one is renamed. */
async function readKnown(db: Reads, documentIds: readonly string[]): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ id: string; title: string }[]>`
    SELECT DISTINCT d.id, e->>'title' AS title FROM document d JOIN document_version v ON v.document_id = d.id
    CROSS JOIN LATERAL jsonb_array_elements(v.record->(CASE d.kind WHEN 'guide' THEN 'pillars' ELSE 'values' END)) e
    WHERE d.id = ANY (${[...documentIds]}) AND d.kind IN ('guide', 'company')`;
  return new Set(rows.map(({ id, title }) => qualityRef(id, title)));
}

/** @throws DomainError invalid_request naming a value, pillar or skill that there never was */
export async function checkTies(db: Reads, { qualities, skills }: Ties): Promise<void> {
  const documentIds = new Set(qualities.map((ref) => ref.split('#')[0] ?? ''));
  const known = qualities.length === 0 ? new Set<string>() : await readKnown(db, [...documentIds]);
  const found = skills.length === 0 ? [] : await db.skill.findMany({ where: { slug: { in: [...skills] } }, select: { slug: true } });
  const slugs = new Set(found.map(({ slug }) => slug));
  const unknown = (field: string, values: readonly string[]) => values.map((value) => ({ field, message: `knows no "${value}"` }));
  const faults = [
    ...unknown(
      'qualities',
      qualities.filter((ref) => !known.has(ref)),
    ),
    ...unknown(
      'skills',
      skills.filter((slug) => !slugs.has(slug)),
    ),
  ];
  if (faults.length > 0) throw refuseRequest(faults);
}
