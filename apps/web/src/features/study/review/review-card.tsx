import { useQuery } from '@tanstack/react-query';
import type { DueItem } from '@whetstone/contracts/attempts';
import { type ReactNode, useId } from 'react';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Disclosure } from '#src/ui/disclosure.tsx';
import { Html } from '#src/ui/html.tsx';
import { Kbd } from '#src/ui/kbd.tsx';
import { takeFocus } from '#src/ui/take-focus.ts';
import { useWorkState } from '#src/work/work-state.ts';
import { GradeButtons } from '../grade-buttons.tsx';
import { myQuestion } from '../queries.ts';
import type { Turn } from './session.ts';
import { AnswerText } from '../answer-text.tsx';
import type { Reviewing } from './use-review.ts';

interface ReviewCardProps {
  turn: Turn;
  reviewing: Reviewing;
  leech: ReactNode;
}

/** Where each grade leads. After a first grade in this session only the server knows, once it has heard of it. */
function useDates({ item, isAgain }: Turn): DueItem['gradeDates'] {
  const { slug } = item.question;
  const isHeard = useWorkState().entries.every(({ about }) => about.slug !== slug);
  const { data } = useQuery({ ...myQuestion(slug), enabled: isAgain && isHeard });
  if (!isAgain) return item.gradeDates;
  return isHeard ? (data?.gradeDates ?? []) : [];
}

function Answer({ item }: { item: DueItem }) {
  const { reviewing, studying } = useMessages();
  return (
    <section className="mt-8 border-t-2 border-ink pt-4">
      <h3 ref={takeFocus} tabIndex={-1} className="label mb-3 font-semibold outline-none">
        {reviewing.modelAnswer}
      </h3>
      <Html html={item.answerHtml} />
      {item.lastAnswer && (
        <div className="mt-6 border-t border-rule">
          <Disclosure level="row" title={reviewing.myAnswer} aside={studying.revisionAt(item.lastAnswer.createdAt)}>
            <AnswerText text={item.lastAnswer.text} className="max-w-measure" />
          </Disclosure>
        </div>
      )}
    </section>
  );
}

/** One question: its prompt, and turned over its answer with the grades. */
export function ReviewCard({ turn, reviewing: { session, flip, grade }, leech }: ReviewCardProps) {
  const { reviewing, studying } = useMessages();
  const titleId = useId();
  const { question, card, promptHtml } = turn.item;
  const dates = useDates(turn);
  return (
    <article aria-labelledby={titleId}>
      <div className="mb-4">
        <h2 id={titleId} ref={takeFocus} tabIndex={-1} className="font-serif text-2xl leading-snug font-bold outline-none">
          <ContentText>{question.title}</ContentText>
        </h2>
        <p className="label mt-1 flex flex-wrap gap-x-3">
          <ContentText>{question.area.name}</ContentText>
          <span>
            {reviewing.recallNow}: {studying.recallValue(card.recall)}
          </span>
          {turn.isAgain && <span className="font-semibold text-spark">{reviewing.again}</span>}
          <Link to={paths.study(question.slug)} className="link">
            {reviewing.openSheet}
          </Link>
        </p>
      </div>
      <Html html={promptHtml} />
      {session.isFlipped ? (
        <>
          <Answer item={turn.item} />
          {leech}
          <div className="grade-bar">
            <p className="mb-2 text-[0.9375rem] font-semibold">{reviewing.grade}</p>
            <GradeButtons legend={reviewing.grade} dates={dates} onGrade={grade} />
          </div>
        </>
      ) : (
        <div className="mt-8 flex flex-wrap items-center gap-x-4 gap-y-2">
          <button type="button" className="button" onClick={flip}>
            {reviewing.flip} <Kbd>{reviewing.flipKey}</Kbd>
          </button>
          <span className="label">{reviewing.think}</span>
        </div>
      )}
    </article>
  );
}
