import type { MyQuestionView } from '@whetstone/contracts/attempts';
import type { ReactNode } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { AsideButton } from './aside-button.tsx';
import { AttemptList } from './attempt-list.tsx';
import { CardFacts } from './card-facts.tsx';
import { NoteBox } from './note-box.tsx';
import { StarButton } from './star-button.tsx';

interface StudyMarginProps {
  owner: string;
  question: { slug: string; title: string };
  attemptId: string;
  /** null where it could not be asked */
  mine: MyQuestionView | null;
  facts: ReactNode;
}

/** The card, and for one that does not stick or was set aside what can be done about it. */
function CardPart({ owner, question, card }: Pick<StudyMarginProps, 'owner' | 'question'> & Pick<MyQuestionView, 'card'>) {
  return (
    <>
      <CardFacts card={card} />
      {card !== null && (card.isLeech || card.isSuspended) && <AsideButton owner={owner} question={question} card={card} />}
    </>
  );
}

/** What a candidate has with the question, beside the sheet. */
export function StudyMargin({ owner, question, attemptId, mine, facts }: StudyMarginProps) {
  const { studying } = useMessages();
  return (
    <div className="space-y-6">
      <StarButton owner={owner} question={question} isStarred={mine?.isStarred ?? false} />
      <div className="space-y-3">
        {facts}
        {mine !== null && <CardPart owner={owner} question={question} card={mine.card} />}
      </div>
      <NoteBox owner={owner} question={question} kept={mine?.note?.text ?? ''} />
      {mine === null ? <p className="label">{studying.notThere}</p> : <AttemptList slug={question.slug} attempts={mine.attempts} current={attemptId} />}
    </div>
  );
}
