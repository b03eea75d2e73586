import type { StudyView } from '@whetstone/contracts/study-plan';
import { Link, NavLink } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { nextStage } from './next-stage.ts';

/** Below the header of every page about oneself: the ways through one's study, and the date. */
export function StudyStrip({ study }: { study: StudyView | undefined }) {
  const { desk, rounds, stories, submissions } = useMessages();
  const next = study === undefined ? null : nextStage(study);
  const screens = [
    { to: paths.me(), name: desk.today },
    { to: paths.plan(), name: desk.plan },
    { to: paths.rounds(), name: rounds.title },
    { to: paths.stories(), name: stories.title },
    { to: paths.submissions(), name: submissions.nav },
    { to: paths.progress(), name: desk.progress },
    { to: paths.target(), name: desk.target },
  ];
  return (
    <div className="border-b border-rule bg-sheet print:hidden">
      <div className="page flex min-h-9 flex-wrap items-center gap-x-6">
        <nav aria-label={desk.navigation} className="-mx-1.5">
          <ul className="flex flex-wrap">
            {screens.map(({ to, name }) => (
              <li key={to}>
                <NavLink
                  to={to}
                  className="block px-1.5 py-1.5 text-sm text-ink-soft hover:text-stone aria-[current=page]:font-semibold aria-[current=page]:text-ink"
                >
                  {name}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        {study !== undefined && (
          <p className="ms-auto min-w-0 py-1.5 text-sm max-sm:w-full max-sm:border-t max-sm:border-rule">
            <Link to={next === null ? paths.target() : paths.plan()} className="hover:text-stone">
              {next === null ? (
                desk.noDate
              ) : (
                <>
                  <ContentText>{next.stage.name}</ContentText> {desk.inDate(next.daysLeft, next.on)}
                </>
              )}
            </Link>
          </p>
        )}
      </div>
    </div>
  );
}
