import type { QuestionVersionView } from '@whetstone/contracts/questions';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { Notice } from '#src/ui/notice.tsx';

/** Which of how many versions this is, and the ways from it to what changed. */
export function VersionNotice({ version }: { version: Pick<QuestionVersionView, 'slug' | 'number' | 'createdAt' | 'isCurrent' | 'versions'> }) {
  const { questions } = useMessages();
  const { slug, number, createdAt, isCurrent, versions } = version;
  const count = versions.length;
  const links = [
    { to: paths.question(slug), words: isCurrent ? questions.toQuestion : questions.toCurrent },
    ...(isCurrent ? [] : [{ to: paths.questionChanges(slug, { from: number, to: versions[0]?.number }), words: questions.changesSince(number) }]),
    ...(number > 1 ? [{ to: paths.questionChanges(slug, { from: number - 1, to: number }), words: questions.changesIn(number) }] : []),
  ];
  return (
    <Notice tone={isCurrent ? 'info' : 'warning'} title={isCurrent ? questions.sameVersionTitle(number, count) : questions.oldVersionTitle(number, count)}>
      {!isCurrent && <p>{questions.oldVersionText(createdAt)}</p>}
      <ul>
        {links.map(({ to, words }) => (
          <li key={to}>
            <Link to={to} className="link inline-block py-0.5">
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
