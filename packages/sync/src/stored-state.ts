import type { Db } from '@whetstone/db/create-db';
import type { Prisma } from '@whetstone/db/generated/client';

/** What the database holds of one document or question, as far as planning needs it. */
export interface StoredItem {
  id: string;
  kind: string;
  slug: string;
  file: string | null;
  hash: string;
  currentVersion: number;
  retired: boolean;
  versionHash: string;
  rendererVersion: number;
}

export type StoredState = ReadonlyMap<string, StoredItem>;

/** Everything that came from files, by id. */
export async function readStoredState(db: Db | Prisma.TransactionClient): Promise<StoredState> {
  const version = { select: { number: true, hash: true, rendererVersion: true } } as const;
  const [questions, documents] = [
    await db.question.findMany({ where: { origin: 'file' }, include: { versions: version } }),
    await db.document.findMany({ include: { versions: version } }),
  ];
  const rows = [...questions.map((row) => ({ ...row, kind: 'question' as string })), ...documents];
  return new Map(
    rows.map((row) => {
      const current = row.versions.find(({ number }) => number === row.currentVersion);
      const { id, kind, slug, file, hash, currentVersion } = row;
      const versionHash = current?.hash ?? '';
      const rendererVersion = current?.rendererVersion ?? 0;
      return [id, { id, kind, slug, file, hash, currentVersion, versionHash, rendererVersion, retired: row.retiredAt !== null }];
    }),
  );
}
