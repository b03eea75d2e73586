import { Link } from 'react-router';
import { Section } from '#src/ui/section.tsx';

interface Way {
  to: string;
  name: string;
  /** somebody waits for it */
  isDue?: boolean;
}

/** What one of a person's roles can do now: a sentence and the ways on. */
export function RolePart({ title, text, ways }: { title: string; text: string; ways: readonly Way[] }) {
  return (
    <Section title={title}>
      <p className="max-w-measure leading-relaxed">{text}</p>
      <ul className="mt-4 flex flex-wrap gap-3">
        {ways.map(({ to, name, isDue = false }) => (
          <li key={to}>
            <Link to={to} className={isDue ? 'button-primary' : 'button'}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
