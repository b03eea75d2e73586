import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { createMyFeed, deleteMyFeed } from '@whetstone/contracts/notifications';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { Field } from '#src/ui/field.tsx';
import { Section } from '#src/ui/section.tsx';
import { myFeed } from './queries.ts';

/** The private feed: an address that is made, shown once, and ended. */
export function FeedPart() {
  const { notifications: words } = useMessages();
  const queries = useQueryClient();
  const { createdAt } = useSuspenseQuery(myFeed()).data;
  const onSuccess = async (): Promise<void> => queries.invalidateQueries({ queryKey: myFeed().queryKey });
  const making = useMutation({ mutationFn: () => call(createMyFeed, {}), onSuccess });
  const ending = useMutation({
    mutationFn: () => call(deleteMyFeed, {}),
    onSuccess: async () => {
      making.reset();
      await onSuccess();
    },
  });
  const { text } = useRefusal(making.error ?? ending.error);
  return (
    <Section id="feed" title={words.feedTitle} note={words.feedText}>
      {making.data !== undefined && (
        <Field label={words.feedAddress} hint={words.feedOnce}>
          {(control) => (
            <input
              {...control}
              readOnly
              value={new URL(making.data.path, location.href).href}
              onFocus={({ target }) => target.select()}
              className="search-field"
            />
          )}
        </Field>
      )}
      {making.data === undefined && createdAt !== null && <p>{words.feedSince(createdAt)}</p>}
      <div className="mt-4 flex flex-wrap gap-3">
        <button type="button" className="button" onClick={() => making.mutate()}>
          {createdAt === null ? words.feedMake : words.feedRenew}
        </button>
        {createdAt !== null && (
          <button type="button" className="button" onClick={() => ending.mutate()}>
            {words.feedEnd}
          </button>
        )}
      </div>
      <output className="mt-2 block">{ending.isSuccess && createdAt === null ? words.feedEnded : ''}</output>
      <p role="alert" className="text-error">
        {text}
      </p>
    </Section>
  );
}
