import { type ReactNode, useId } from 'react';
import { useMessages } from '../lib/messages.tsx';
import { Details } from './details.tsx';
import { ScrollBox } from './scroll-box.tsx';

interface ChartTable {
  columns: readonly string[];
  /** the first cell of a row names it */
  rows: readonly (readonly string[])[];
}

interface ChartFigureProps {
  /** what the chart says, in a sentence */
  caption: ReactNode;
  /** opens the same figures as a table */
  tableTitle: string;
  table: ChartTable;
  /** the drawing, hidden from who cannot see it: caption and table say the same */
  children: ReactNode;
}

function Twin({ columns, rows }: ChartTable) {
  return (
    <table className="w-full max-w-2xl text-[0.9375rem] tabular-nums">
      <thead className="label">
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className="py-1 pe-4 text-start font-semibold">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr key={name} className="border-t border-rule">
            <th scope="row" className="py-1 pe-4 text-start font-normal whitespace-nowrap">
              {name}
            </th>
            {cells.map((cell, index) => (
              <td key={columns[index + 1]} className="py-1 pe-4 whitespace-nowrap">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A chart with the sentence that it says, and the same figures as a table. */
export function ChartFigure({ caption, tableTitle, table, children }: ChartFigureProps) {
  const { common } = useMessages();
  const captionId = useId();
  return (
    <figure aria-labelledby={captionId} className="break-inside-avoid">
      <figcaption id={captionId} className="mb-4 max-w-measure">
        {caption}
      </figcaption>
      <div aria-hidden="true">{children}</div>
      <div className="mt-2">
        <Details title={tableTitle}>
          <ScrollBox label={common.tableOf(tableTitle)}>
            <Twin {...table} />
          </ScrollBox>
        </Details>
      </div>
    </figure>
  );
}
