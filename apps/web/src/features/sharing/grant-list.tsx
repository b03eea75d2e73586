import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type ConsentView, revokeConsent } from '@whetstone/contracts/consents';
import { useRef } from 'react';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { Empty } from '#src/ui/empty.tsx';
import { Section } from '#src/ui/section.tsx';
import { myConsents } from './queries.ts';

function LivingGrant({ consent, onRevoke }: { consent: ConsentView; onRevoke: () => void }) {
  const { sharing } = useMessages();
  const scope = sharing.scopes[consent.scope];
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-60">
        <p className="font-semibold break-words">{sharing.line(scope, consent.mentor.name)}</p>
        <p className="label">{sharing.fromTo(consent.givenAt, consent.expiresAt)}</p>
      </div>
      <button type="button" className="button" aria-label={sharing.revokeOf(scope, consent.mentor.name)} onClick={onRevoke}>
        {sharing.revoke}
      </button>
    </li>
  );
}

function EndedGrants({ ended }: { ended: readonly ConsentView[] }) {
  const { sharing } = useMessages();
  return (
    <div className="mt-8">
      <h3 className="font-serif text-lg font-bold">{sharing.endedTitle}</h3>
      <ul className="mt-2 divide-y divide-rule border-y border-rule">
        {ended.map(({ id, scope, mentor, revokedAt, expiresAt }) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-6 py-2">
            <span className="min-w-0 break-words">{sharing.line(sharing.scopes[scope], mentor.name)}</span>
            <span className="label">{revokedAt === null ? sharing.expiredOn(expiresAt) : sharing.revokedOn(revokedAt)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** All that was ever granted. Taking back needs no question: it can be granted again in the form above. */
export function GrantList() {
  const { sharing } = useMessages();
  const queries = useQueryClient();
  const { items } = useSuspenseQuery(myConsents()).data;
  const status = useRef<HTMLOutputElement>(null);
  const revoking = useMutation({
    mutationFn: (id: string) => call(revokeConsent, { params: { id } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: myConsents().queryKey });
      status.current?.focus();
    },
  });
  const { text } = useRefusal(revoking.error);
  const [living, ended] = [items.filter(({ state }) => state === 'living'), items.filter(({ state }) => state !== 'living')];
  return (
    <Section id="granted" title={sharing.livingTitle}>
      {living.length === 0 ? (
        <Empty>{sharing.livingEmpty}</Empty>
      ) : (
        <ul className="divide-y divide-rule border-y border-rule">
          {living.map((consent) => (
            <LivingGrant key={consent.id} consent={consent} onRevoke={() => revoking.mutate(consent.id)} />
          ))}
        </ul>
      )}
      <output ref={status} tabIndex={-1} className="mt-3 block outline-none">
        {revoking.isSuccess ? sharing.revoked : ''}
      </output>
      <p role="alert" className="text-error">
        {text}
      </p>
      {ended.length > 0 && <EndedGrants ended={ended} />}
    </Section>
  );
}
