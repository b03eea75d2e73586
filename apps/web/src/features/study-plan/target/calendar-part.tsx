import { useMutation, useQueryClient } from '@tanstack/react-query';
import { createCalendar, deleteCalendar, downloadCalendar } from '@whetstone/contracts/study-plan';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { Field } from '#src/ui/field.tsx';
import { Section } from '#src/ui/section.tsx';
import { refreshStudy } from '../queries.ts';

/** The plan for other calendars: a file, or a private address that is made, shown once, and ended. */
export function CalendarPart({ since }: { since: string | null }) {
  const { target: words } = useMessages();
  const queries = useQueryClient();
  const onSuccess = async (): Promise<void> => refreshStudy(queries);
  const making = useMutation({ mutationFn: () => call(createCalendar, {}), onSuccess });
  const ending = useMutation({
    mutationFn: () => call(deleteCalendar, {}),
    onSuccess: async () => {
      making.reset();
      await onSuccess();
    },
  });
  const { text } = useRefusal(making.error ?? ending.error);
  return (
    <Section id="calendar" title={words.calendar} note={words.calendarNote}>
      {making.data !== undefined && (
        <div className="mb-4">
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
        </div>
      )}
      {making.data === undefined && since !== null && <p className="mb-4">{words.feedSince(since)}</p>}
      <div className="flex flex-wrap gap-3">
        <a href={downloadCalendar.url} download className="button">
          {words.download}
        </a>
        <button type="button" className="button" disabled={making.isPending} onClick={() => making.mutate()}>
          {since === null ? words.feedMake : words.feedRenew}
        </button>
        {since !== null && (
          <button type="button" className="button" onClick={() => ending.mutate()}>
            {words.feedEnd}
          </button>
        )}
      </div>
      <output className="mt-2 block">{ending.isSuccess && since === null ? words.feedEnded : ''}</output>
      <p role="alert" className="text-error">
        {text}
      </p>
    </Section>
  );
}
