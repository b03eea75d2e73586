import type { SetChanges, SetVersionView } from '@whetstone/contracts/set-versions';
import { useMessages } from '#src/lib/messages.tsx';
import { ContentText } from '#src/ui/content-text.tsx';
import { Section } from '#src/ui/section.tsx';

type Change = SetChanges['moved'][number];

function Kind({ title, lines }: { title: string; lines: readonly { questionId: string; title: string; how?: string }[] }) {
  if (lines.length === 0) return null;
  return (
    <section className="mb-4">
      <h3 className="font-semibold">{title}</h3>
      <ul className="mt-1 divide-y divide-rule border-y border-rule">
        {lines.map((line) => (
          <li key={line.questionId} className="flex flex-wrap justify-between gap-x-6 py-1.5">
            <ContentText>{line.title}</ContentText>
            {line.how !== undefined && <span className="label tabular-nums">{line.how}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was changed from a version to the one that stands now. */
export function VersionChanges({ current, changes }: Pick<SetVersionView, 'current' | 'changes'>) {
  const { sets: words } = useMessages();
  const { added, removed, moved, minutes, versions } = changes;
  const isSame = Object.values(changes).every(({ length }) => length === 0);
  const withHow = (some: readonly Change[], say: (from: number, to: number) => string) => some.map((one) => ({ ...one, how: say(one.from, one.to) }));
  return (
    <Section id="changes" title={words.changesTitle} note={words.changesNote(current)}>
      {isSame && <p>{words.sameList}</p>}
      <Kind title={words.addedSince} lines={added} />
      <Kind title={words.removedSince} lines={removed} />
      <Kind title={words.movedSince} lines={withHow(moved, words.fromPlace)} />
      <Kind title={words.minutesSince} lines={withHow(minutes, words.fromMinutes)} />
      <Kind title={words.versionsSince} lines={withHow(versions, words.fromQuestionVersion)} />
    </Section>
  );
}
