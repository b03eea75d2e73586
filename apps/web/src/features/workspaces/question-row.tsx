import type { WorkspaceQuestionItem } from '@whetstone/contracts/workspaces';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import type { Picking } from './use-picking.ts';

interface QuestionRowProps {
  workspaceId: string;
  question: WorkspaceQuestionItem;
  /** null for who only looks */
  picking: Picking | null;
}

function Facts({ question: { status, area, kind, difficulty, minutes, isSorted, file, line } }: Pick<QuestionRowProps, 'question'>) {
  const { workspaces, bulk: words, questions, common } = useMessages();
  const facts = [
    workspaces.statuses[status],
    area?.name,
    kind && questions.kinds[kind],
    difficulty && questions.difficulties[difficulty],
    minutes === null ? null : common.minutes(minutes),
    isSorted ? null : words.unsorted,
    file === null ? null : `${file}:${line}`,
  ];
  return <p className="label break-words">{facts.filter(Boolean).join(' · ')}</p>;
}

/** A question of a workspace: where it stands, and a box to pick it by. */
export function QuestionRow({ workspaceId, question, picking }: QuestionRowProps) {
  const { bulk: words } = useMessages();
  const { id, title } = question;
  return (
    <li data-question={id} className={`flex items-start gap-3 px-1 py-2 ${picking?.has(id) === true ? 'bg-stone-wash' : ''}`}>
      {picking !== null && (
        <input
          type="checkbox"
          aria-label={words.pick(title)}
          checked={picking.has(id)}
          onChange={({ nativeEvent }) => picking.pick(id, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
          className="mt-1 size-6 shrink-0 accent-stone"
        />
      )}
      <div className="min-w-0 flex-1">
        <Link data-row to={paths.workspaceQuestion(workspaceId, id)} className="link inline-block py-0.5 font-semibold break-words">
          <ContentText>{title}</ContentText>
        </Link>
        <Facts question={question} />
      </div>
    </li>
  );
}
