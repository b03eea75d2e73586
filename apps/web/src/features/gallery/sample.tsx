import type { ReactNode } from 'react';

/** A few parts that belong together, under the name of what they are. */
export function Sample({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="mt-10 first-of-type:mt-4">
      <h3 className="label mb-4 border-b border-rule pb-1 font-semibold">{title}</h3>
      <div className="space-y-4">{children}</div>
    </div>
  );
}
