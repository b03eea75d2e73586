import { useMutation, useQueryClient } from '@tanstack/react-query';
import { createSetLink, revokeSetLink, SET_CAPS, type SetLinkView, type SetView } from '@whetstone/contracts/question-sets';
import { useState } from 'react';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { paths } from '#src/paths.ts';
import { NewLink } from '#src/ui/new-link.tsx';
import { NumberField } from '#src/ui/number-field.tsx';
import { Section } from '#src/ui/section.tsx';
import { setById } from './queries.ts';

const USUAL_DAYS = 14;

interface SetLinksProps {
  view: SetView;
  /** saves what is not saved yet: a link is to what is shown */
  settle: () => Promise<SetView>;
  mayEdit: boolean;
}

function LinkRow({ link, onWithdraw }: { link: SetLinkView; onWithdraw: (() => void) | null }) {
  const { sets: words } = useMessages();
  const isOpen = link.state === 'open';
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2">
      <span className="min-w-0">
        {words.linkLine(link.createdAt, link.version)} <span className={isOpen ? 'text-spark' : 'text-ink-soft'}>({words.states[link.state]})</span>
        <span className="label block">{words.until(link.expiresAt)}</span>
      </span>
      {isOpen && onWithdraw !== null && (
        <button type="button" className="button" aria-label={words.withdrawOf(link.createdAt)} onClick={onWithdraw}>
          {words.withdraw}
        </button>
      )}
    </li>
  );
}

function useLinkChanges({ view, settle }: Omit<SetLinksProps, 'mayEdit'>) {
  const queries = useQueryClient();
  const params = { id: view.workspace.id, setId: view.id };
  const onSuccess = async (): Promise<void> => queries.invalidateQueries({ queryKey: setById(params).queryKey, exact: true });
  const make = useMutation({
    mutationFn: async (days: number) => {
      await settle();
      return call(createSetLink, { params, body: { days } });
    },
    onSuccess,
  });
  const withdraw = useMutation({ mutationFn: (linkId: string) => call(revokeSetLink, { params: { ...params, linkId } }), onSuccess });
  return { make, withdraw };
}

/** Links to the set for whoever is to read it without an account: one is made, and those that there are. */
export function SetLinks({ view, settle, mayEdit }: SetLinksProps) {
  const { sets: words } = useMessages();
  const [days, setDays] = useState<number | null>(USUAL_DAYS);
  const { make, withdraw } = useLinkChanges({ view, settle });
  const { text } = useRefusal(make.error ?? withdraw.error);
  const { data: made } = make;
  const isMadeOpen = made !== undefined && made.id !== withdraw.variables;
  return (
    <Section id="links" title={words.shareTitle} note={words.shareNote}>
      {mayEdit && (
        <form
          className="flex flex-wrap items-end gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            if (days !== null) make.mutate(days);
          }}
        >
          <NumberField label={words.days} value={days} min={1} max={SET_CAPS.linkDays} required onWrite={setDays} />
          <button type="submit" className="button" disabled={make.isPending}>
            {words.makeLink}
          </button>
        </form>
      )}
      <p role="alert" className="mt-2 text-error empty:hidden">
        {text}
      </p>
      {isMadeOpen && <NewLink title={words.madeLink} note={words.linkOnce(made.expiresAt)} token={made.token} path={paths.sharedSet()} />}
      <output className="label mt-2 block empty:hidden">{withdraw.isSuccess ? words.withdrawn : ''}</output>
      {view.links.length === 0 ? (
        <p className="label mt-4">{words.noLinks}</p>
      ) : (
        <ul className="mt-4 divide-y divide-rule border-y border-rule">
          {view.links.map((link) => (
            <LinkRow key={link.id} link={link} onWithdraw={mayEdit ? () => withdraw.mutate(link.id) : null} />
          ))}
        </ul>
      )}
    </Section>
  );
}
