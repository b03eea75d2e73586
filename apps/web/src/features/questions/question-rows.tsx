import type { QuestionListItem } from '@whetstone/contracts/questions';
import type { Ref } from 'react';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Marked } from '#src/ui/marked.tsx';

function QuestionRow({ question, onOpen }: { question: QuestionListItem; onOpen?: ((address: string) => void) | undefined }) {
  const { questions, common } = useMessages();
  return (
    <li className="relative grid gap-x-6 border-t border-rule px-2 py-2.5 hover:bg-sheet sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <Link
          to={paths.question(question.slug)}
          data-row
          onClick={() => onOpen?.(paths.question(question.slug))}
          className="font-serif text-[1.0625rem] leading-snug font-semibold after:absolute after:inset-0 hover:text-stone"
        >
          <ContentText>{question.highlight ? <Marked segments={question.highlight.title} /> : question.title}</ContentText>
        </Link>
        {question.highlight && (
          <p className="mt-1 line-clamp-2 max-w-measure text-[0.9375rem] text-ink-soft">
            <ContentText>
              <Marked segments={question.highlight.text} />
            </ContentText>
          </p>
        )}
        <p className="label mt-0.5">
          {questions.kinds[question.kind]} · <ContentText>{question.area.name}</ContentText>
          {question.origin === 'ours' && ` · ${questions.ours}`}
          <span className="whitespace-nowrap sm:hidden"> · {common.minutes(question.minutes)}</span>
        </p>
      </div>
      <p className="label tabular-nums max-sm:hidden sm:pt-1">{common.minutes(question.minutes)}</p>
    </li>
  );
}

interface QuestionRowsProps {
  questions: readonly QuestionListItem[];
  ref?: Ref<HTMLUListElement>;
  /** before a row is left, with the address it leads to */
  onOpen?: (address: string) => void;
}

/** Questions in dense rows. Their difficulty is not shown: one should not know it before having tried. */
export function QuestionRows({ questions, ref, onOpen }: QuestionRowsProps) {
  return (
    <ul ref={ref} className="border-b border-rule">
      {questions.map((question) => (
        <QuestionRow key={question.id} question={question} onOpen={onOpen} />
      ))}
    </ul>
  );
}
