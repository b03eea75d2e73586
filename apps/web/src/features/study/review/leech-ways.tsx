import type { DueItem } from '@whetstone/contracts/attempts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { Notice } from '#src/ui/notice.tsx';
import { NoteBox } from '../note-box.tsx';
import { myQuestion } from '../queries.ts';

interface LeechWaysProps {
  owner: string;
  item: DueItem;
  onSetAside: () => void;
}

function Note({ owner, item }: Omit<LeechWaysProps, 'onSetAside'>) {
  const { data, isPending } = useQuery(myQuestion(item.question.slug));
  if (isPending) return <div className="ghost h-24" />;
  return <NoteBox owner={owner} question={item.question} kept={data?.note?.text ?? ''} />;
}

/** For a question that was forgotten again and again: what may help more than one review more. */
export function LeechWays({ owner, item, onSetAside }: LeechWaysProps) {
  const { reviewing } = useMessages();
  const [isNoteOpen, setNoteOpen] = useState(false);
  return (
    <div className="mt-8">
      <Notice tone="warning" title={reviewing.leech(item.card.lapses)}>
        <p>{reviewing.leechText}</p>
        <p className="flex flex-wrap gap-2">
          <button type="button" className="button" onClick={onSetAside}>
            {reviewing.leechAside}
          </button>
          <button type="button" className="button" aria-expanded={isNoteOpen} onClick={() => setNoteOpen(!isNoteOpen)}>
            {reviewing.leechNote}
          </button>
          <Link to={paths.study(item.question.slug, { isAnew: true })} className="button">
            {reviewing.leechAnew}
          </Link>
        </p>
        <p className="label">{reviewing.leechAsideNote}</p>
        {isNoteOpen && <Note owner={owner} item={item} />}
      </Notice>
    </div>
  );
}
