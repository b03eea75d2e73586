import type { FindingRow } from '@whetstone/contracts/administration';
import type { Deps } from '../../deps.ts';

const PAGE_SIZE = 50;

/** What the last sync had to say: what is open first, then by file and place. */
export async function listFindings({ db }: Deps, { severity, page }: { severity?: FindingRow['severity'] | undefined; page: number }) {
  const where = severity === undefined ? {} : { severity };
  const [total, items] = await Promise.all([
    db.contentFinding.count({ where }),
    db.contentFinding.findMany({
      where,
      orderBy: [{ acceptedReason: { sort: 'asc', nulls: 'first' } }, { severity: 'asc' }, { file: 'asc' }, { line: 'asc' }, { column: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    }),
  ]);
  return { items, total, page, pages: Math.ceil(total / PAGE_SIZE) };
}
