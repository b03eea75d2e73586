import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { usePlainAnswer } from '#src/lib/use-plain-answer.ts';
import { tellStory } from '#src/work/tell-story.ts';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Details } from '#src/ui/details.tsx';
import { discard, keepWork } from '#src/work/engine.ts';
import type { Entry, Piece } from '#src/work/piece.ts';

/** The words that a piece holds; empty for one without any. */
function textOf(piece: Piece): string {
  if (piece.kind === 'answer') return piece.text;
  if (piece.kind === 'level') return piece.evidence;
  if (piece.kind === 'story') return [piece.content.title, tellStory(piece.content)].join('\n\n').trim();
  return piece.kind === 'note' ? piece.text : piece.kind === 'probe' ? piece.note : '';
}

/** Saves a refused answer or story under a number of its own. */
async function saveAgain({ seq, person, about, piece }: Entry): Promise<void> {
  if (piece.kind !== 'answer' && piece.kind !== 'story') return;
  await keepWork(person, { about, pieces: [{ ...piece, revisionId: crypto.randomUUID() }] });
  await discard(seq);
}

function Refused({ entry }: { entry: Entry }) {
  const { unsent } = useMessages();
  const { piece, refusal, seq } = entry;
  const words: Record<string, string> = unsent.refusals;
  return (
    <div className="mt-1 space-y-2">
      <p className="text-error">{words[refusal ?? ''] ?? unsent.refusals.other}</p>
      <p className="flex flex-wrap gap-3">
        {(piece.kind === 'answer' || piece.kind === 'story') && (
          <button type="button" className="button" onClick={() => void saveAgain(entry)}>
            {unsent.saveAgain}
          </button>
        )}
        <button type="button" className="button border-error text-error" onClick={() => void discard(seq)}>
          {unsent.discard}
        </button>
      </p>
    </div>
  );
}

/** Where one goes on with it. */
function placeOf({ slug, roundId, storyId }: Entry['about']): string {
  if (storyId !== undefined) return paths.story(storyId);
  return roundId === undefined ? paths.study(slug) : paths.round(roundId);
}

function Row({ entry }: { entry: Entry }) {
  const { unsent } = useMessages();
  const { piece, about, writtenAt, refusal } = entry;
  const plain = usePlainAnswer();
  const text = plain(textOf(piece));
  return (
    <li className="border-t border-rule py-2.5">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-semibold">{unsent.kinds[piece.kind]}</span>
        <Link to={placeOf(about)} className="link inline-block py-0.5">
          {about.storyId === undefined ? <ContentText>{about.title}</ContentText> : about.title}
        </Link>
        <span className="label ms-auto">{unsent.writtenAt(writtenAt)}</span>
      </p>
      {text !== '' && (
        <Details title={unsent.show}>
          <div className="max-w-measure font-serif whitespace-pre-wrap">{text}</div>
        </Details>
      )}
      {refusal !== null && <Refused entry={entry} />}
    </li>
  );
}

/** Pieces of work, each with its question, its time and its words. */
export function EntryList({ title, entries, children }: { title: string; entries: readonly Entry[]; children?: ReactNode }) {
  return (
    <section className="mb-10 max-w-[44rem]">
      <h2 className="mb-3 font-serif text-xl font-bold">{title}</h2>
      {children}
      <ol className="border-b border-rule">
        {entries.map((entry) => (
          <Row key={entry.seq} entry={entry} />
        ))}
      </ol>
    </section>
  );
}
