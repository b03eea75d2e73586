import type { ReactNode } from 'react';
import { Icon } from '#src/ui/icon.tsx';

/** A line above all screens that asks for something. */
export function Banner({ children }: { children: ReactNode }) {
  return (
    <span className="block border-b border-spark bg-spark-wash">
      <span className="page flex flex-wrap items-center gap-x-3 gap-y-1 py-2 text-sm">
        <Icon name="warning" className="text-spark" />
        {children}
      </span>
    </span>
  );
}
