import type { StudyView } from '@whetstone/contracts/study-plan';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';

/** The targets there are, of which one is shown. */
export function TargetList({ targets, shown }: { targets: StudyView['targets']; shown: string }) {
  const { target } = useMessages();
  return (
    <nav aria-label={target.yours} className="mb-8">
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {targets.map(({ id, guide }) => (
          <li key={id}>
            <Link
              to={paths.target({ id })}
              aria-current={id === shown ? 'true' : undefined}
              className="link inline-block py-1 aria-[current]:font-semibold aria-[current]:text-ink"
            >
              <ContentText>{guide.name}</ContentText>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
