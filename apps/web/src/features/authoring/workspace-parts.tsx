import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { listQuestionWords } from '#src/work/last-words.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Section } from '#src/ui/section.tsx';
import { placeOf } from './begin-writing.ts';
import { OwnVersion } from './own-version.tsx';
import { conflictList, waitingQuestions } from './queries.ts';

interface LinkedLine {
  to: string;
  title: string;
  note?: string;
}

function LineList({ title, lines }: { title: string; lines: readonly LinkedLine[] }) {
  if (lines.length === 0) return null;
  return (
    <section className="mt-6">
      <h3 className="mb-1 font-semibold">{title}</h3>
      <ul className="divide-y divide-rule border-y border-rule">
        {lines.map(({ to, title: name, note }) => (
          <li key={to} className="flex flex-wrap items-baseline justify-between gap-x-6 py-2">
            <Link to={to} className="link min-w-0 flex-1 basis-72 py-0.5 break-words">
              <ContentText>{name}</ContentText>
            </Link>
            {note !== undefined && <span className="label break-all">{note}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What this browser keeps of questions of this workspace that were written and not saved. */
function unsavedLines(owner: string, id: string, untitled: string): LinkedLine[] {
  return listQuestionWords(owner, placeOf(id, '')).map(({ questionId, base, draft }) => {
    const title = typeof draft === 'object' && draft !== null && 'title' in draft && typeof draft.title === 'string' ? draft.title : '';
    return { to: paths.editQuestion(id, questionId, { isNew: base === 0 }), title: title.trim() === '' ? untitled : title };
  });
}

interface AuthoringPartProps {
  id: string;
  /** the id of the person */
  owner: string;
  mayEdit: boolean;
}

/** The way to writing, and what waits: for approval, for a choice between file and question, for being saved. */
export function AuthoringPart({ id, owner, mayEdit }: AuthoringPartProps) {
  const { authoring: words } = useMessages();
  const waiting = useSuspenseQuery(waitingQuestions(id)).data.items;
  const conflicts = useSuspenseQuery(conflictList(id)).data.items;
  const open = conflicts.filter(({ settled }) => settled === null);
  return (
    <Section id="authoring" title={words.authoringTitle}>
      {mayEdit && (
        <p className="flex flex-wrap gap-3">
          <Link to={paths.newQuestion(id)} className="button-primary">
            {words.write}
          </Link>
          <Link to={paths.bringBack(id)} className="button">
            {words.files}
          </Link>
        </p>
      )}
      {mayEdit && <OwnVersion id={id} />}
      {mayEdit && <LineList title={words.unsavedTitle} lines={unsavedLines(owner, id, words.untitled)} />}
      <LineList
        title={words.conflictsTitle}
        lines={open.map(({ id: conflictId, title, path, by, isMine }) => ({
          to: paths.fileConflict(id, conflictId),
          title,
          note: words.conflictLine(path, by, isMine),
        }))}
      />
      {waiting.length === 0 ? (
        <p className="label mt-6">{words.waitingEmpty}</p>
      ) : (
        <LineList title={words.waitingTitle} lines={waiting.map(({ id: questionId, title }) => ({ to: paths.workspaceQuestion(id, questionId), title }))} />
      )}
    </Section>
  );
}
