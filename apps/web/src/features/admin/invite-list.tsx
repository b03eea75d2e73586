import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type InviteView, revokeInvite } from '@whetstone/contracts/invites';
import { useRef, useState } from 'react';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { paths } from '#src/paths.ts';
import { Dialog } from '#src/ui/dialog.tsx';
import { Section } from '#src/ui/section.tsx';
import { Pager } from './pager.tsx';
import { INVITES_KEY, invitesQuery } from './queries.ts';

function InviteRow({ invite, onRevoke }: { invite: InviteView; onRevoke: () => void }) {
  const { adminInvites: words, account } = useMessages();
  const isOpen = invite.state === 'open';
  const facts = [words.madeAt(invite.createdAt), words.by(invite.madeBy), ...(isOpen ? [words.until(invite.expiresAt)] : [])];
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-1 py-2.5">
      <div className="min-w-0 flex-1 basis-60">
        <p>
          <span className="font-semibold">{account.roles[invite.role]}</span>{' '}
          <span className={`text-sm ${isOpen ? 'text-spark' : 'text-ink-soft'}`}>({words.states[invite.state]})</span>
        </p>
        <p className="label tabular-nums">{facts.join(' · ')}</p>
      </div>
      {isOpen && (
        <button type="button" className="button" aria-label={words.revokeOf(account.roles[invite.role], invite.createdAt)} onClick={onRevoke}>
          {words.revoke}
        </button>
      )}
    </li>
  );
}

function RevokeDialog({ invite, onClosed, onRevoked }: { invite: InviteView; onClosed: () => void; onRevoked: () => void }) {
  const { admin, adminInvites: words, account } = useMessages();
  const { mutate, isPending, error } = useMutation({ mutationFn: () => call(revokeInvite, { params: { id: invite.id } }) });
  const { text } = useRefusal(error);
  return (
    <Dialog label={words.revokeTitle} onClosed={onClosed} className="w-full max-w-lg">
      {(close) => (
        <div className="space-y-4 p-5">
          <h2 className="font-serif text-xl font-bold">{words.revokeTitle}</h2>
          <p>
            {account.roles[invite.role]}, {words.madeAt(invite.createdAt)}. {words.revokeText}
          </p>
          <p role="alert" className="text-error empty:hidden">
            {text}
          </p>
          <div className="flex flex-wrap gap-3">
            <button
              type="button"
              className="button"
              disabled={isPending}
              onClick={() =>
                mutate(undefined, {
                  onSuccess: () => {
                    close();
                    onRevoked();
                  },
                })
              }
            >
              {words.revoke}
            </button>
            <button type="button" className="button" onClick={close}>
              {admin.cancel}
            </button>
          </div>
        </div>
      )}
    </Dialog>
  );
}

/** Invites so far, the latest first, with what became of each. */
export function InviteList({ page: wanted }: { page: string | undefined }) {
  const { adminInvites: words } = useMessages();
  const queries = useQueryClient();
  const { items, total, page, pages } = useSuspenseQuery(invitesQuery(wanted)).data;
  const [asked, setAsked] = useState<InviteView | null>(null);
  const [isRevoked, setRevoked] = useState(false);
  const status = useRef<HTMLOutputElement>(null);
  const noteRevoked = (): void => {
    setRevoked(true);
    void queries.invalidateQueries({ queryKey: INVITES_KEY });
    // The button that the dialog would give the focus back to is gone with the invite.
    requestAnimationFrame(() => status.current?.focus());
  };
  return (
    <Section title={words.listed}>
      <p className="label mb-2 flex flex-wrap gap-x-4">
        <span className="font-semibold">{words.found(total)}</span>
        <output ref={status} tabIndex={-1}>
          {isRevoked ? words.revoked : ''}
        </output>
      </p>
      {total === 0 && <p className="border-t border-rule py-4">{words.none}</p>}
      <ul className="divide-y divide-rule border-y border-rule empty:hidden">
        {items.map((invite) => (
          <InviteRow key={invite.id} invite={invite} onRevoke={() => setAsked(invite)} />
        ))}
      </ul>
      <Pager page={page} pages={pages} to={(next) => paths.adminInvites({ page: next })} />
      {asked && <RevokeDialog invite={asked} onClosed={() => setAsked(null)} onRevoked={noteRevoked} />}
    </Section>
  );
}
