import type { Mapped } from '@whetstone/content/fragment';
import type { ReferenceRecord } from '@whetstone/content/records';
import type { Prisma } from '@whetstone/db/create-db';
import { rendered } from '../content/rendered.ts';
import { isPublicQuestion } from '../questions/public-question.ts';

type Tx = Prisma.TransactionClient;

/** A file of reference answers in one version, its text as HTML. */
export interface Reference {
  documentId: string;
  version: number;
  record: Mapped<ReferenceRecord, string>;
}

const keyOf = ({ documentId, version }: Pick<Reference, 'documentId' | 'version'>): string => `${documentId} ${version}`;

/** Which versions are current, of questions that are public. */
async function listCurrent(tx: Tx): Promise<Pick<Reference, 'documentId' | 'version'>[]> {
  return tx.$queryRaw`
    SELECT d.id AS "documentId", v.number AS version
    FROM document d JOIN document_version v ON v.document_id = d.id AND v.number = d.current_version JOIN question q ON q.id = v.record->>'question'
    WHERE d.kind = 'reference' AND d.retired_at IS NULL AND ${isPublicQuestion('q')} ORDER BY d.id`;
}

/**
 * The reference answers that can be scored, and those versions that were scored before.
 * @param scored versions in which answers were scored
 */
export async function readReferences(tx: Tx, scored: readonly Pick<Reference, 'documentId' | 'version'>[]) {
  const current = await listCurrent(tx);
  const keys = [...new Map([...current, ...scored].map((one) => [keyOf(one), one])).values()];
  const rows = await tx.documentVersion.findMany({
    where: { OR: keys.map(({ documentId, version }) => ({ documentId, number: version })) },
    include: { document: true },
  });
  const all = new Map(
    rows.map(({ document, ...version }) => {
      const reference = { documentId: document.id, version: version.number, record: rendered({ ...document, company: null, version }, 'reference') };
      return [keyOf(reference), reference] as const;
    }),
  );
  return {
    current: current.flatMap((one) => all.get(keyOf(one)) ?? []),
    of: (one: Pick<Reference, 'documentId' | 'version'>): Reference => {
      const found = all.get(keyOf(one));
      if (found === undefined) throw new Error(`no reference answers ${keyOf(one)}`);
      return found;
    },
  };
}
