import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Section } from '#src/ui/section.tsx';

interface Way {
  to: string;
  name: string;
}

/** What one of a person's roles can do now: a sentence, the ways on, and what belongs to it. */
export function RolePart({ title, text, ways, children }: { title: string; text: string; ways: readonly Way[]; children?: ReactNode }) {
  return (
    <Section title={title}>
      <p className="max-w-measure leading-relaxed">{text}</p>
      <ul className="mt-4 flex flex-wrap gap-3">
        {ways.map(({ to, name }) => (
          <li key={to}>
            <Link to={to} className="button">
              {name}
            </Link>
          </li>
        ))}
      </ul>
      {children}
    </Section>
  );
}

interface PickListProps {
  title: string;
  lines: readonly { to: string; name: ReactNode; note: string }[];
}

/** A short list of things to begin with. */
export function PickList({ title, lines }: PickListProps) {
  return (
    <div>
      <h3 className="label mb-1 font-semibold">{title}</h3>
      <ul className="divide-y divide-rule border-y border-rule">
        {lines.map(({ to, name, note }) => (
          <li key={to} className="flex items-baseline justify-between gap-4 py-2">
            <Link to={to} className="link py-0.5">
              {name}
            </Link>
            <span className="label shrink-0">{note}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
