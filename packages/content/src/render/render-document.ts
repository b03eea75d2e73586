import { parseCell } from '@whetstone/pay/parse-cell';
import { readBandTable } from '@whetstone/pay/read-band-table';
import { type Fragment, type Mapped, mapFragments } from '../fragment.ts';
import type { DocumentRecord } from '../records.ts';

/**
 * What a document looks like when it is read: HTML in place of markdown; on a salary page the cells of its table, read
 * into numbers (`bands`, and `signOnCell`).
 */
export function renderDocument(record: DocumentRecord, render: (fragment: Fragment) => string) {
  const html: Mapped<DocumentRecord, string> = mapFragments(record, render);
  if (html.kind !== 'salary' || record.kind !== 'salary') return html;
  const { bands } = readBandTable(record.table, { stockYears: record.stockYears });
  return {
    ...html,
    bands: bands.map(({ line: _line, ...band }) => band),
    signOnCell: record.signOn === null ? null : parseCell(record.signOn, 'other').cell,
  };
}

export type RenderedDocument = ReturnType<typeof renderDocument>;
