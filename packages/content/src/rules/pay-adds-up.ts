import { parseCell } from '@whetstone/pay/parse-cell';
import { readBandTable } from '@whetstone/pay/read-band-table';
import { reconcile } from '@whetstone/pay/reconcile';
import type { Rule } from './rule.ts';

const FIX = 'Correct the cell, or accept the rule in the file with a reason.';

/** Every cell can be read, and every stated total can be reached from its own parts. */
export const payAddsUp: Rule = ({ record, report }) => {
  if (record.kind !== 'salary' || record.table.header.length === 0) return;
  const { bands, findings } = readBandTable(record.table, { stockYears: record.stockYears });
  for (const finding of findings) report[finding.severity]({ line: finding.line, column: 1 }, finding.rule, { text: finding.text, fix: FIX });
  const signOn = record.signOn === null ? null : parseCell(record.signOn, 'other').cell;
  for (const band of bands) {
    for (const finding of reconcile(band, { signOn }))
      report[finding.severity]({ line: band.line, column: 1 }, finding.rule, { text: `${band.region}: ${finding.text}`, fix: FIX });
  }
};
