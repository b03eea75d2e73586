import { describe, expect, it } from 'vitest';
import { parseCell } from '@whetstone/pay/parse-cell';
import { readBandTable } from '@whetstone/pay/read-band-table';
import type { ParsedFile } from '../parse-file.ts';
import { SALARY, brief, checkOne, recordOf } from './corpus.ts';
import { graft } from './graft.ts';

const read = (name: string): { parsed: ParsedFile; at: (line: number) => number } => {
  const { bytes, at } = graft(name, { file: SALARY, heading: 'Bands', from: 6 });
  return { parsed: checkOne(SALARY, bytes), at };
};
for (const n of ['50-salary-missing-columns','51-salary-reversed','52-salary-mixed-currency','54-salary-separators','55-salary-fullwidth','56-salary-negative','57-salary-percent','59-salary-merged-cells','61-salary-text-cells','62-salary-period','64-salary-pipes','65-salary-no-delimiter','66-salary-duplicate-region','67-salary-overflow','68-salary-invisible']) it(n, () => {
  const { parsed, at } = read(`${n}.md`);
  const off = at(0);
  console.log(n, parsed.findings.map(f => `${f.line-off}:${f.column} ${f.severity} ${f.rule} ${f.text.slice(0,110)}`));
  const r = recordOf('salary', parsed);
  console.log(readBandTable(r.table, {stockYears: 4}).bands.map(b=>`${b.line-off} ${b.region} | `+[b.base,b.stock,b.bonus,b.total].map(c=>`${c.unit} ${c.currency} ${c.min}-${c.max} ${c.per} ${c.years}`).join(' | ')));
});
