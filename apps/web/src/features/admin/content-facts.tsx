import type { ContentStatus } from '@whetstone/contracts/administration';
import type { ReactNode } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Section } from '#src/ui/section.tsx';

function FactGrid({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt className="label">{name}</dt>
          <dd className="tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The last sync, and how many there are of each kind. */
export function ContentFacts({ status }: { status: ContentStatus }) {
  const { admin, adminContent: words } = useMessages();
  const { lastSync, revision, counts } = status;
  const names = Object.keys(words.countNames) as (keyof ContentStatus['counts'])[];
  return (
    <>
      <Section title={words.sync}>
        {lastSync === null ? (
          <Notice tone="warning" title={words.never} />
        ) : (
          <FactGrid
            facts={[
              [words.syncedAt, admin.at(lastSync.finishedAt)],
              [words.files, lastSync.files],
              ...(revision === null
                ? []
                : ([
                    [words.revision, words.revisionValue(revision.id, revision.createdAt)],
                    [words.changes, words.changesValue(revision)],
                  ] as const)),
            ]}
          />
        )}
      </Section>
      <Section title={words.counts}>
        <FactGrid facts={names.map((name) => [words.countNames[name], counts[name]] as const)} />
      </Section>
    </>
  );
}
