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
    <section>
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

interface WaitingPartProps {
  id: string;
  /** the id of the person */
  owner: string;
  mayEdit: boolean;
}

/** What waits: for approval, for a choice between file and question, for being saved; nothing where nothing does. */
export function WaitingPart({ id, owner, mayEdit }: WaitingPartProps) {
  const { authoring: words } = useMessages();
  const waiting = useSuspenseQuery(waitingQuestions(id)).data.items;
  const open = useSuspenseQuery(conflictList(id)).data.items.filter(({ settled }) => settled === null);
  const unsaved = mayEdit ? unsavedLines(owner, id, words.untitled) : [];
  if (waiting.length + open.length + unsaved.length === 0) return null;
  return (
    <Section id="waiting" title={words.waitsTitle}>
      <div className="space-y-6">
        <LineList title={words.waitingTitle} lines={waiting.map(({ id: questionId, title }) => ({ to: paths.workspaceQuestion(id, questionId), title }))} />
        <LineList
          title={words.conflictsTitle}
          lines={open.map(({ id: conflictId, title, path, by, isMine }) => ({
            to: paths.fileConflict(id, conflictId),
            title,
            note: words.conflictLine(path, by, isMine),
          }))}
        />
        <LineList title={words.unsavedTitle} lines={unsaved} />
      </div>
    </Section>
  );
}

/** The ways by which questions come into a workspace; one stands out where it holds none yet. */
export function WaysIn({ id, isFirst }: { id: string; isFirst: boolean }) {
  const { authoring: words, imports } = useMessages();
  return (
    <div className="mb-6">
      <p className="flex flex-wrap gap-3">
        <Link to={paths.bringIn(id)} className={isFirst ? 'button-primary' : 'button'}>
          {imports.bringIn}
        </Link>
        <Link to={paths.newQuestion(id)} className="button">
          {words.write}
        </Link>
        <Link to={paths.bringBack(id)} className="button">
          {words.files}
        </Link>
      </p>
      <OwnVersion id={id} />
    </div>
  );
}
