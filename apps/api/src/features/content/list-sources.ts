import type { Deps } from '../../deps.ts';

/** The named sources in the order of `ids`. */
export async function listSources({ db }: Deps, ids: readonly string[]) {
  const rows = await db.source.findMany({ where: { id: { in: [...ids] } } });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [{ id: row.id, name: row.name, url: row.url, period: row.period }] : [];
  });
}
