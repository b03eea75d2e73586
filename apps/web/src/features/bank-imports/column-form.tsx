import { CallError } from '@whetstone/contracts/call';
import { COLUMN_ROLES, type ColumnRole, type ImportTableView } from '@whetstone/contracts/bank-imports';
import { useState } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Field } from '#src/ui/field.tsx';
import { Notice } from '#src/ui/notice.tsx';
import type { ImportKey } from './queries.ts';
import { useNamingColumns } from './use-naming-columns.ts';

interface ColumnFormProps {
  params: ImportKey;
  table: ImportTableView;
  revision: number;
}

interface ColumnProps {
  number: number;
  /** the first of them is its name */
  hasNames: boolean;
  cells: readonly string[];
  role: ColumnRole | null;
  error: string | undefined;
  onChoose: (role: ColumnRole | null) => void;
}

/** One column: its first cells, and what it holds. */
function Column({ number, hasNames, cells, role, error, onChoose }: ColumnProps) {
  const { imports: words } = useMessages();
  const samples = [...new Set(cells.slice(hasNames ? 1 : 0))].filter((cell) => cell !== '');
  const hint = samples.length === 0 ? words.columnIsEmpty : <Samples samples={samples} />;
  return (
    <Field label={words.column(number, hasNames ? (cells[0] ?? '') : '')} hint={hint} error={error}>
      {(control) => (
        <select
          {...control}
          value={role ?? ''}
          onChange={({ target }) => onChoose(COLUMN_ROLES.find((one) => one === target.value) ?? null)}
          className="search-field"
        >
          <option value="">{words.columnLeftOut}</option>
          {COLUMN_ROLES.map((one) => (
            <option key={one} value={one}>
              {words.columnRoles[one]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function Samples({ samples }: { samples: readonly string[] }) {
  return (
    <ul className="border-s border-rule ps-3">
      {samples.map((cell) => (
        <li key={cell} className="break-words">
          <ContentText>{cell}</ContentText>
        </li>
      ))}
    </ul>
  );
}

/** What is wrong with what was chosen, as a whole and by the place of a column. */
function useProblems(error: Error | null): { text: string | null; isTwice: (at: number) => boolean } {
  const { imports: words } = useMessages();
  const { text } = useRefusal(error);
  if (!(error instanceof CallError)) return { text, isTwice: () => false };
  const fields = new Set(error.fields.map(({ field }) => field));
  const isTwice = (at: number): boolean => fields.has(`roles.${at}`);
  if (error.code === 'conflict') return { text: words.conflict, isTwice };
  if (error.code !== 'invalid_request') return { text, isTwice };
  if (fields.has('roles')) return { text: words.noQuestionColumn, isTwice };
  return { text: [...fields].some((field) => field.startsWith('roles.')) ? text : words.columnsRefused, isTwice };
}

/** What the columns of a table hold, to be said by hand; all is read again by it. */
export function ColumnForm({ params, table: { file, columns, ...table }, revision }: ColumnFormProps) {
  const { imports: words } = useMessages();
  const naming = useNamingColumns(params);
  const [hasNames, setHasNames] = useState(table.hasNames);
  const [roles, setRoles] = useState(columns.map(({ role }) => role));
  const { text, isTwice } = useProblems(naming.error);
  const nameByFirstRow = (isIt: boolean): void => {
    setHasNames(isIt);
    if (isIt) setRoles(roles.map((role, at) => columns[at]?.named ?? role));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        naming.mutate({ revision, file, hasNames, roles });
      }}
    >
      <div role="alert" className="mb-4 empty:mb-0">
        {text !== null && <Notice tone="error" title={text} />}
      </div>
      <label className="flex min-h-8 items-center gap-3">
        <input type="checkbox" checked={hasNames} onChange={({ target }) => nameByFirstRow(target.checked)} className="size-5 shrink-0 accent-stone" />
        {words.hasNames}
      </label>
      <div className="mt-4 grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-3">
        {columns.map(({ cells }, at) => (
          <Column
            // columns are told apart by their place and nothing else
            // oxlint-disable-next-line react/no-array-index-key -- a column has no other name
            key={at}
            number={at + 1}
            hasNames={hasNames}
            cells={cells}
            role={roles[at] ?? null}
            error={isTwice(at) ? words.columnTwice : undefined}
            onChoose={(role) => setRoles(roles.with(at, role))}
          />
        ))}
      </div>
      <div className="mt-6 flex flex-wrap items-center gap-4">
        <button type="submit" className="button" disabled={naming.isPending}>
          {words.readAgain}
        </button>
        <output>{naming.isPending ? words.readingAgain : naming.data === undefined ? '' : words.readAgainGave(naming.data.counts.comesIn)}</output>
      </div>
      {revision > 0 && <p className="label mt-2">{words.readAgainLoses}</p>}
    </form>
  );
}
