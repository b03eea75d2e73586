import type { MyQuestionView } from '@whetstone/contracts/attempts';
import { useState } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { keepWork } from '#src/work/engine.ts';
import { readWorkState } from '#src/work/work-state.ts';

interface AsideButtonProps {
  owner: string;
  question: { slug: string; title: string };
  card: NonNullable<MyQuestionView['card']>;
}

/** What is still on its way, else what the server has. */
function latestAside(slug: string, isSuspended: boolean): boolean {
  const pieces = readWorkState().entries.map(({ piece }) => piece);
  const last = pieces.findLast((piece) => (piece.kind === 'suspend' || piece.kind === 'resume') && piece.question === slug);
  return last === undefined ? isSuspended : last.kind === 'suspend';
}

/** Sets a question aside, or takes it up again. */
export function AsideButton({ owner, question, card }: AsideButtonProps) {
  const { studying, reviewing } = useMessages();
  const [isAside, setAside] = useState(() => latestAside(question.slug, card.isSuspended));
  const toggle = (): void => {
    const kind = isAside ? 'resume' : 'suspend';
    setAside(!isAside);
    keepWork(owner, { about: question, pieces: [{ kind, reviewId: crypto.randomUUID(), question: question.slug }] }).catch(() => setAside(isAside));
  };
  return (
    <div>
      <button type="button" className="button" onClick={toggle}>
        {isAside ? studying.takeUp : reviewing.leechAside}
      </button>
      <p className="label mt-1">{reviewing.leechAsideNote}</p>
    </div>
  );
}
