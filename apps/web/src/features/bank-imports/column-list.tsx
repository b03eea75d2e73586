import type { ImportTableView, ImportView } from '@whetstone/contracts/bank-imports';
import { useState } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { ContentText } from '#src/ui/content-text.tsx';
import { Disclosure } from '#src/ui/disclosure.tsx';
import { Section } from '#src/ui/section.tsx';
import { ColumnForm } from './column-form.tsx';
import type { ImportKey } from './queries.ts';

/** Whether a table is worth a look: somebody has looked already, its first row told nothing, or a column with words is left out. */
const isOpen = ({ isByHand, hasNames, columns }: ImportTableView): boolean =>
  isByHand || !hasNames || columns.some(({ role, cells }) => role === null && cells.some((cell) => cell !== ''));

function TableTitle({ table: { file, others } }: { table: ImportTableView }) {
  const { imports: words } = useMessages();
  return (
    <>
      <span className="break-all">
        <ContentText>{file}</ContentText>
      </span>
      {others > 0 && <span className="label ms-2 font-sans font-normal">{words.columnsAlike(others)}</span>}
    </>
  );
}

function TableColumns({ params, table, revision }: { params: ImportKey; table: ImportTableView; revision: number }) {
  const { imports: words } = useMessages();
  const { columns } = table;
  // as it is when it is first seen: what is in somebody's hands does not fold away
  const [isUnfolded] = useState(isOpen(table));
  const title = <TableTitle table={table} />;
  const form = <ColumnForm params={params} table={table} revision={revision} />;
  if (isUnfolded)
    return (
      <>
        <h3 className="mb-2 font-serif text-lg font-bold">{title}</h3>
        {form}
      </>
    );
  return (
    <Disclosure level={3} title={title} aside={words.columnsRead(columns.filter(({ role }) => role !== null).length, columns.length)}>
      {form}
    </Disclosure>
  );
}

interface ColumnListProps {
  params: ImportKey;
  view: Pick<ImportView, 'revision'> & { tables: ImportTableView[] };
}

/** The tables of an import, what was read of each column, and the way to say it otherwise. */
export function ColumnList({ params, view: { tables, revision } }: ColumnListProps) {
  const { imports: words } = useMessages();
  if (tables.length === 0) return null;
  return (
    <Section id="columns" title={words.columnsTitle} note={words.columnsNote}>
      <ul className="space-y-8">
        {tables.map((table) => (
          <li key={table.file}>
            <TableColumns params={params} table={table} revision={revision} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
