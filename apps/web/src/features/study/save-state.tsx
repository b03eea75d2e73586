import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { useOnline } from '#src/lib/use-online.ts';
import type { Messages } from '#src/messages/en.ts';
import { paths } from '#src/paths.ts';
import { Icon } from '#src/ui/icon.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { problemOf } from '#src/work/problem-of.ts';
import { refusedOf, useWorkState, type WorkState } from '#src/work/work-state.ts';
import type { Answer } from './use-answer.ts';

type Words = Messages['studying']['states'];

function quietState({ draft, isKeeping }: Answer, { savedAt, entries }: WorkState, words: Words): string {
  if (draft.text !== draft.savedText) return words.writing;
  const isUnderWay = entries.some(({ piece, refusal }) => refusal === null && piece.kind === 'answer' && piece.attemptId === draft.attemptId);
  // What is not in the outbox yet is no more saved than what waits in it.
  if (isKeeping || isUnderWay) return words.sending;
  const at = savedAt[draft.attemptId] ?? (draft.headId === null ? null : draft.changedAt);
  return at === null ? words.empty : words.saved(at);
}

function Problem({ text }: { text: string }) {
  return (
    <span className="flex items-center gap-2 text-spark">
      <Icon name="warning" />
      {text}
    </span>
  );
}

/** Where the answer is kept. Only what went wrong is announced: nobody wants to hear “saved” at every pause. */
export function SaveState({ answer, isCandidate }: { answer: Answer; isCandidate: boolean }) {
  const { studying } = useMessages();
  const work = useWorkState();
  const isOnline = useOnline();
  const { draft, hasFailed } = answer;
  const words = studying.states;
  const problem = hasFailed ? words.failed : isCandidate ? problemOf(work, isOnline, words) : null;
  const quiet = isCandidate ? quietState(answer, work, words) : draft.text === '' ? words.empty : words.kept(draft.changedAt);
  return (
    <div className="text-[0.8125rem] leading-snug" data-save-state>
      <output>{problem !== null && <Problem text={problem} />}</output>
      {problem === null && <p className="text-ink-soft">{quiet}</p>}
      {!work.isLasting && <p className="text-ink-soft">{words.notLasting}</p>}
    </div>
  );
}

/** Something written for this question that the server did not take. */
export function RefusedNotice({ slug }: { slug: string }) {
  const { studying } = useMessages();
  const refused = refusedOf(useWorkState()).filter(({ about }) => about.slug === slug);
  return (
    <div role="alert">
      {refused.length > 0 && (
        <div className="mb-6">
          <Notice tone="error" title={studying.refusedTitle}>
            <p>{studying.refusedText}</p>
            <p>
              <Link to={paths.unsent()} className="link inline-block py-0.5 font-semibold">
                {studying.refusedWay}
              </Link>
            </p>
          </Notice>
        </div>
      )}
    </div>
  );
}
