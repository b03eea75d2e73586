import type { Rule } from './rule.ts';

export const sourceHasLink: Rule = ({ record, report }) => {
  if (record.kind !== 'bank') return;
  for (const source of record.sources) {
    if (source.id === 'whetstone') continue;
    const missing = [source.url === null ? 'link' : '', source.period === null ? 'date' : ''].filter(Boolean).join(' and ');
    if (missing)
      report.warning({ line: 1, column: 1 }, 'source-has-link', {
        text: `source ${source.id} has no ${missing}`,
        fix: 'Add url and period, or accept it with a reason.',
      });
  }
};
