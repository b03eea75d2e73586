import type { Table } from 'mdast';
import type { FrontMatter } from '../parse/front-matter-schemas.ts';
import { placeOfNode } from '../parse/place-of-node.ts';
import type { SalaryRecord } from '../records.ts';
import { type ShapeContext, refer, section } from './context.ts';
import { shapeEntries, shapeProse } from './shape-entries.ts';
import { tableRows } from './table-rows.ts';

const NO_TABLE = { header: [], headerLine: 1, rows: [] };

function shapeBands(context: ShapeContext): SalaryRecord['table'] {
  const found = section(context, 'Bands');
  if (!found) return NO_TABLE;
  const tables = found.nodes.filter((node): node is Table => node.type === 'table');
  for (const node of found.nodes) {
    const place = placeOfNode(node);
    if (node.type === 'html' && /<table/i.test(node.value)) {
      context.report.error(place, 'bands-are-a-table', { text: 'an HTML table', fix: 'Write the bands as a pipe table, one row a band.' });
    } else if (node.type === 'paragraph' && context.text.split('\n')[place.line - 1]?.trimStart().startsWith('|')) {
      context.report.warning(place, 'bands-are-a-table', { text: 'looks like a table without a delimiter row', fix: 'Add a row of |---| below the header.' });
    }
  }
  const [table, second] = tables;
  if (second)
    context.report.error(placeOfNode(second), 'bands-are-a-table', { text: 'a second table under Bands', fix: 'Merge the two, or make two salary pages.' });
  if (!table) {
    context.report.error(found.place, 'bands-are-a-table', { text: 'no table under Bands', fix: 'Write the bands as a pipe table.' });
    return NO_TABLE;
  }
  return tableRows(table, context.text);
}

function shapeMapping(context: ShapeContext): SalaryRecord['levelMapping'] {
  const table = section(context, 'Level mapping')?.nodes.find((node): node is Table => node.type === 'table');
  if (!table) return [];
  return tableRows(table, context.text).rows.flatMap(({ cells, line }) => {
    const [company = '', levels = '', role = ''] = cells;
    if (cells.length === 3) return [{ company, levels, role }];
    context.report.error({ line, column: 1 }, 'row-is-complete', { text: `${cells.length} cells, 3 expected`, fix: 'A row is Company · Levels · Role.' });
    return [];
  });
}

export function shapeSalary(data: FrontMatter<'salary'>, context: ShapeContext): SalaryRecord {
  refer(context, { kinds: ['company'], id: data.company, by: 'company', path: ['company'] });
  const script = shapeProse(context, 'Script');
  const blanks = [...script.markdown.matchAll(/\{([a-z][a-z0-9-]*)\}/g)].map((match) => match[1] ?? '');
  return {
    kind: 'salary',
    id: data.id,
    slug: context.slug,
    title: context.outline.title,
    sources: data.sources,
    company: data.company,
    role: data.role,
    levels: data.levels,
    stockYears: data.stockYears,
    signOn: data.signOn,
    summary: shapeProse(context, 'Summary'),
    table: shapeBands(context),
    levelMapping: shapeMapping(context),
    levers: shapeEntries(context, 'Levers'),
    script,
    blanks: [...new Set(blanks)],
    notes: shapeProse(context, 'Notes'),
  };
}
