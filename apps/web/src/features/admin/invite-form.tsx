import { useMutation, useQueryClient } from '@tanstack/react-query';
import { createInvite } from '@whetstone/contracts/invites';
import { type Role, ROLES } from '@whetstone/contracts/roles';
import { useId, useState } from 'react';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { usePerson } from '#src/lib/session.ts';
import { paths } from '#src/paths.ts';
import { NewLink } from '#src/ui/new-link.tsx';
import { Section } from '#src/ui/section.tsx';
import { Outcome } from './outcome.tsx';
import { INVITES_KEY } from './queries.ts';

function RoleChoice({ role, isFirst }: { role: Role; isFirst: boolean }) {
  const { adminInvites: words, account } = useMessages();
  const id = useId();
  return (
    <div className="flex gap-3 py-1">
      <input
        id={id}
        type="radio"
        name="role"
        value={role}
        defaultChecked={isFirst}
        aria-describedby={`${id}note`}
        className="mt-0.5 size-5 shrink-0 accent-stone"
      />
      <div>
        <label htmlFor={id} className="font-semibold">
          {account.roles[role]}
        </label>
        <p id={`${id}note`} className="label">
          {words.roleNotes[role]}
        </p>
      </div>
    </div>
  );
}

/** Makes invite links: of any role for admins, for candidates for others. */
export function InviteForm() {
  const { admin, adminInvites: words, account } = useMessages();
  const queries = useQueryClient();
  const isAdmin = usePerson()?.roles.includes('admin') ?? false;
  const [role, setRole] = useState<Role>('candidate');
  const { mutate, data, isPending, error } = useMutation({
    mutationFn: (wanted: Role) => call(createInvite, { body: { role: wanted } }),
    onSuccess: async () => queries.invalidateQueries({ queryKey: INVITES_KEY }),
  });
  return (
    <Section title={words.make}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const chosen = new FormData(event.currentTarget).get('role');
          const wanted = ROLES.find((one) => one === chosen) ?? 'candidate';
          setRole(wanted);
          mutate(wanted);
        }}
      >
        {isAdmin && (
          <fieldset className="mb-4">
            <legend className="mb-1 font-semibold">{words.role}</legend>
            {ROLES.map((one) => (
              <RoleChoice key={one} role={one} isFirst={one === 'candidate'} />
            ))}
          </fieldset>
        )}
        <div className="flex flex-wrap items-center gap-4">
          <button type="submit" className="button" disabled={isPending}>
            {words.create}
          </button>
          <Outcome said="" error={error} />
        </div>
      </form>
      {data && <NewLink title={words.made(account.roles[role])} note={admin.linkOnce(data.expiresAt)} token={data.token} path={paths.join()} />}
    </Section>
  );
}
