import type { SetView } from '@whetstone/contracts/question-sets';
import { useMessages } from '#src/lib/messages.tsx';
import { Notice } from '#src/ui/notice.tsx';
import type { SetItems } from './use-set-items.ts';

type Titled = Pick<SetView['items'][number], 'questionId' | 'title'>;

/** The titles of the questions that one list has and the other has not. */
const onlyIn = (one: readonly Titled[], other: readonly Titled[]): string[] => {
  const there = new Set(other.map(({ questionId }) => questionId));
  return one.filter(({ questionId }) => !there.has(questionId)).map(({ title }) => title);
};

function Only({ label, titles }: { label: string; titles: readonly string[] }) {
  if (titles.length === 0) return null;
  return (
    <p>
      <span className="font-semibold">{label}</span> {titles.join('; ')}
    </p>
  );
}

/** Two people have changed the questions at once: both lists are kept until one is chosen. */
export function ConflictNotice({ theirs, state: { items, takeTheirs, keepMine } }: { theirs: SetView; state: SetItems }) {
  const { sets: words } = useMessages();
  return (
    <div role="alert" className="mb-4">
      <Notice tone="warning" title={words.conflictTitle}>
        <p>{words.conflictText(theirs.items.length, items.length)}</p>
        <Only label={words.onlyTheirs} titles={onlyIn(theirs.items, items)} />
        <Only label={words.onlyMine} titles={onlyIn(items, theirs.items)} />
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
