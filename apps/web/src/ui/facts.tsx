import type { ReactNode } from 'react';

export interface Fact {
  name: string;
  value: ReactNode;
}

/** Names and values in the margin: in a row where the page is narrow, one below the other in a margin. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-3 lg:flex-col">
      {facts.map((fact) => (
        <div key={fact.name}>
          <dt className="label">{fact.name}</dt>
          <dd className="text-[0.9375rem]">{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
