import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { Dialog } from '#src/ui/dialog.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { isGone, type Levels } from './use-levels.ts';

/** Two people have given levels at once: both lists are kept until one is chosen. */
function Conflict({ levels: { theirs, count, takeTheirs, keepMine } }: { levels: Levels }) {
  const { assessments: words } = useMessages();
  if (theirs === null) return null;
  return (
    <div role="alert" className="mb-2">
      <Notice tone="warning" title={words.conflictTitle}>
        <p>{words.conflictText(theirs.levels.length, count)}</p>
        <p className="flex flex-wrap gap-3 pt-1">
          <button type="button" className="button bg-paper" onClick={takeTheirs}>
            {words.takeTheirs}
          </button>
          <button type="button" className="button bg-paper" onClick={keepMine}>
            {words.keepMine}
          </button>
        </p>
      </Notice>
    </div>
  );
}

/** Said to whoever is leaving while something cannot be saved. */
function Leaving({ levels: { leaving, unfinished, error, theirs } }: { levels: Levels }) {
  const { assessments: words, sets } = useMessages();
  if (!leaving.isWaiting || (unfinished === 0 && error === null && theirs === null)) return null;
  return (
    <Dialog label={sets.leaveTitle} onClosed={leaving.stay} className="m-auto w-[30rem]">
      {(close) => (
        <div className="space-y-4 p-4 sm:p-6">
          <h2 className="font-serif text-xl font-bold">{sets.leaveTitle}</h2>
          <p>{unfinished === 0 ? words.notSaved : words.unfinished(unfinished)}</p>
          <p className="flex flex-wrap gap-3">
            <button type="button" className="button" onClick={close}>
              {sets.stay}
            </button>
            <button type="button" className="button border-error text-error" onClick={leaving.leave}>
              {sets.leaveAnyway}
            </button>
          </p>
        </div>
      )}
    </Dialog>
  );
}

/** What stays in sight while one scores: whether the levels are with the server, and what keeps them from it. */
export function LevelsState({ levels }: { levels: Levels }) {
  const { assessments: words } = useMessages();
  const { isSaved, savedAt, unfinished, error, saveAgain } = levels;
  const { text } = useRefusal(error);
  const saved = savedAt === null ? '' : words.savedAt(savedAt);
  return (
    <div className="grade-bar mt-12 print:hidden">
      <Conflict levels={levels} />
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <p className="text-spark empty:hidden">{unfinished > 0 && words.unfinished(unfinished)}</p>
        <p role="alert" className="text-error empty:hidden">
          {text === null ? '' : `${words.notSaved} ${isGone(error) ? words.gone : text}`}
        </p>
        {text !== null && !isGone(error) && (
          <button type="button" className="button bg-paper" onClick={saveAgain}>
            {words.saveAgain}
          </button>
        )}
        <output className="label ms-auto">{isSaved ? saved : text === null && words.saving}</output>
      </div>
      <Leaving levels={levels} />
    </div>
  );
}
