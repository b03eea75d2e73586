import { useQuery } from '@tanstack/react-query';
import type { SharedSetView } from '@whetstone/contracts/question-sets';
import { useLinkToken } from '#src/features/account/use-link-token.ts';
import { ErrorPage } from '#src/features/errors/error-page.tsx';
import { sumMinutes } from '#src/features/question-sets/draft-item.ts';
import { sharedSet } from '#src/features/question-sets/queries.ts';
import { SetPlace } from '#src/features/question-sets/set-list.tsx';
import { useMessages } from '#src/lib/messages.tsx';
import { ContentText } from '#src/ui/content-text.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { Html } from '#src/ui/html.tsx';
import { Lead, PageHead } from '#src/ui/page.tsx';
import { TextSkeleton } from '#src/ui/skeleton.tsx';

function Dead({ text }: { text: string }) {
  const { sharedSet: words } = useMessages();
  return (
    <div className="page pb-16">
      <PageHead title={words.deadTitle}>
        <Lead>{text}</Lead>
      </PageHead>
    </div>
  );
}

function Prompts({ set }: { set: SharedSetView }) {
  const { sharedSet: words, questions, common } = useMessages();
  return (
    <div className="page pb-16">
      <PageHead title={set.name}>
        <p className="label mt-3">
          {set.guide !== null && (
            <>
              <SetPlace guide={set.guide} stage={set.stage} /> ·{' '}
            </>
          )}
          {words.facts(set.items.length, sumMinutes(set.items))}
        </p>
        <p className="label">{words.until(set.expiresAt)}</p>
        <p className="mt-4 print:hidden">
          <button type="button" className="button" onClick={() => print()}>
            {words.print}
          </button>
        </p>
      </PageHead>
      {set.items.length === 0 && <Empty>{words.empty}</Empty>}
      <ol className="space-y-8">
        {set.items.map(({ title, kind, minutes, promptHtml }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the list never changes, and two questions may have one title
          <li key={index} className="break-inside-avoid border-t border-rule-strong pt-2">
            <h2 className="font-serif text-xl font-bold">
              {index + 1}. <ContentText>{title}</ContentText>
            </h2>
            <p className="label mt-0.5 mb-2">{[...(kind === null ? [] : [questions.kinds[kind]]), common.minutes(minutes)].join(' · ')}</p>
            <Html html={promptHtml} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function ByLink({ token }: { token: string }) {
  const { sharedSet: words } = useMessages();
  const { data, isPending, isError, error } = useQuery(sharedSet(token));
  if (isPending) return <TextSkeleton />;
  if (isError) return <ErrorPage error={error} />;
  return data === null ? <Dead text={words.deadText} /> : <Prompts set={data} />;
}

/** A set for whoever was given a link to it: its prompts, and nothing that would answer them. */
export function Component() {
  const { sharedSet: words } = useMessages();
  const token = useLinkToken();
  return (
    <>
      <meta name="robots" content="noindex" />
      {token === null ? <Dead text={words.noToken} /> : <ByLink token={token} />}
    </>
  );
}
