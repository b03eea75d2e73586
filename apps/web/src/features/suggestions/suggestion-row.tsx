import type { SuggestionView } from '@whetstone/contracts/suggestions';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { nameSuggestion } from './name-suggestion.ts';
import type { Answering } from './use-answering.ts';

interface SuggestionRowProps {
  suggestion: SuggestionView;
  answering: Answering;
}

/** Where one goes on from what was accepted; null for what is not there any more. */
function addressOf({ kind, question, guide, stage, area, minutes }: SuggestionView): string | null {
  switch (kind) {
    case 'question':
      return question && paths.study(question.slug);
    case 'stage':
      return guide && stage && paths.newRound({ guide: guide.slug, stage: stage.slug, minutes: minutes ?? 0 });
    case 'area':
      return area && paths.newRound({ area: area.slug, minutes: minutes ?? 0 });
    default:
      return paths.target();
  }
}

/** What comes of an accepted one: the way on, and the way back. */
function Accepted({ suggestion, answering }: SuggestionRowProps) {
  const messages = useMessages();
  const { suggesting } = messages;
  const to = addressOf(suggestion);
  const words = { question: suggesting.toQuestion, stage: suggesting.toRound, area: suggesting.toRound };
  const name = nameSuggestion(suggestion, messages);
  return (
    <p className="mt-2 flex flex-wrap items-center gap-x-5 gap-y-1">
      {to !== null && (
        <Link to={to} className="link inline-block py-0.5 font-semibold">
          {suggestion.kind in words ? words[suggestion.kind as keyof typeof words] : suggesting.toTarget}
        </Link>
      )}
      {suggestion.isUndoable && (
        <button
          type="button"
          className="link min-h-6 text-[0.9375rem]"
          aria-label={suggesting.undoOf(name)}
          onClick={() => answering.answer(suggestion.id, 'undo')}
        >
          {suggesting.undo}
        </button>
      )}
    </p>
  );
}

function Open({ suggestion: { id, kind }, name, answering }: SuggestionRowProps & { name: string }) {
  const { suggesting } = useMessages();
  return (
    <>
      <p className="label mt-1 max-w-measure">{suggesting.effects[kind]}</p>
      <p className="mt-3 flex flex-wrap gap-3">
        <button
          type="button"
          className="button"
          disabled={answering.isPending}
          aria-label={suggesting.acceptOf(name)}
          onClick={() => answering.answer(id, 'accept')}
        >
          {suggesting.accept}
        </button>
        <button
          type="button"
          className="button"
          disabled={answering.isPending}
          aria-label={suggesting.declineOf(name)}
          onClick={() => answering.answer(id, 'decline')}
        >
          {suggesting.decline}
        </button>
      </p>
    </>
  );
}

/** One suggestion: what, by whom and why; and what there is to do with it. */
export function SuggestionRow({ suggestion, answering }: SuggestionRowProps) {
  const messages = useMessages();
  const { suggesting } = messages;
  const { mentor, reason, state, createdAt } = suggestion;
  const name = nameSuggestion(suggestion, messages);
  return (
    <li className="py-4">
      <p className="font-semibold break-words">
        <ContentText>{name}</ContentText>
      </p>
      <p className="label break-words">
        {suggesting.by(mentor, createdAt)}
        {state !== 'open' && ` · ${suggesting.states[state]}`}
      </p>
      <p className="mt-1.5 max-w-measure border-s-2 border-rule ps-3 break-words whitespace-pre-wrap">{reason}</p>
      {state === 'open' && <Open suggestion={suggestion} name={name} answering={answering} />}
      {state === 'accepted' && <Accepted suggestion={suggestion} answering={answering} />}
    </li>
  );
}
