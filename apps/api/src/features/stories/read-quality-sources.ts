import type { QualitySource } from '@whetstone/contracts/stories';
import type { Prisma } from '@whetstone/db/create-db';
import { qualityRef } from './title-slug.ts';

interface Row {
  id: string;
  kind: 'company' | 'guide';
  slug: string;
  name: string;
  isAimedAt: boolean;
  entries: { title: string; body: string }[];
}

/** The companies and guides that a person prepares for, each company before its guides, then those that stories name; with their values and pillars. */
export async function readQualitySources(
  db: Pick<Prisma.TransactionClient, '$queryRaw'>,
  personId: string,
  named: readonly string[],
): Promise<QualitySource[]> {
  const rows = await db.$queryRaw<Row[]>`
    WITH aimed AS (SELECT DISTINCT g.id, g.company_id FROM target t JOIN document g ON g.id = t.guide_id
      WHERE t.person_id = ${personId}::uuid AND t.ended_at IS NULL AND g.retired_at IS NULL)
    SELECT d.id, d.kind::text, d.slug, v.title AS name, a.yes AS "isAimedAt",
      v.rendered->(CASE d.kind WHEN 'guide' THEN 'pillars' ELSE 'values' END) AS entries
    FROM document d JOIN document_version v ON v.document_id = d.id AND v.number = d.current_version
    CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM aimed WHERE d.id IN (aimed.id, aimed.company_id)) AS yes) a
    WHERE d.kind IN ('guide', 'company') AND (a.yes OR d.id = ANY (${[...named]}))
    ORDER BY a.yes DESC, coalesce(d.company_id, d.id), d.kind, d.id`;
  return rows.map(({ entries, ...source }) => ({
    ...source,
    qualities: entries.map(({ title, body }) => ({ ref: qualityRef(source.id, title), title, bodyHtml: body })),
  }));
}
