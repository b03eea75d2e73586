import type { ReactNode } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { ScrollBox } from '#src/ui/scroll-box.tsx';

interface AnalysisTableProps {
  /** what its section is called */
  name: string;
  heads: readonly string[];
  /** rows */
  children: ReactNode;
}

/** Questions, one a row. */
export function AnalysisTable({ name, heads, children }: AnalysisTableProps) {
  const { common } = useMessages();
  return (
    <ScrollBox label={common.tableOf(name)}>
      <table className="w-full text-[0.9375rem] max-md:block" aria-label={name}>
        <thead className="max-md:sr-only">
          <tr className="label border-b border-rule-strong">
            {heads.map((head) => (
              <th key={head} scope="col" className="py-1 pe-6 text-start font-normal">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-md:block">{children}</tbody>
      </table>
    </ScrollBox>
  );
}
