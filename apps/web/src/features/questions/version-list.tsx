import type { QuestionView } from '@whetstone/contracts/questions';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';

/** Every version there has been, newest first, each to be read at its own address and to be compared with the one before. */
export function VersionList({ slug, versions }: { slug: string; versions: QuestionView['versions'] }) {
  const { questions, common } = useMessages();
  return (
    <div>
      <h2 className="label font-semibold">{questions.versions}</h2>
      <ul className="text-[0.9375rem]">
        {versions.map(({ number, createdAt }, index) => (
          <li key={number}>
            <Link to={paths.questionVersion(slug, number)} className="link inline-block py-0.5">
              {common.versionOn(number, createdAt)}
            </Link>
            {index === 0 && <span className="label"> · {questions.currentVersion}</span>}
            {number > 1 && (
              <Link
                to={paths.questionChanges(slug, { from: number - 1, to: number })}
                aria-label={questions.changesIn(number)}
                className="link block py-0.5 ps-4 text-sm"
              >
                {questions.changes}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
