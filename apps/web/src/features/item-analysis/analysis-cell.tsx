import type { ReactNode } from 'react';

/** A figure in its column; where there is no room for columns they stand below each other, and each says what it is. */
export function AnalysisCell({ head, children }: { head: string; children: ReactNode }) {
  return (
    <td className="py-3 pe-6 align-top last:pe-0 max-md:block max-md:py-1.5 max-md:pe-0 md:min-w-52">
      <span aria-hidden="true" className="label block md:hidden">
        {head}
      </span>
      {children}
    </td>
  );
}
