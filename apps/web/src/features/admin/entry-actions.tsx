import { useMutation } from '@tanstack/react-query';
import { createResetLink, deactivatePerson, type PersonRow, reactivatePerson } from '@whetstone/contracts/admin';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { NewLink } from '#src/ui/new-link.tsx';
import { Outcome } from './outcome.tsx';
import { usePersonChange } from './use-person-change.ts';

/** Shuts a person out, and lets them in again. Done at once, since it can be taken back. */
export function DeactivateButton({ person }: { person: PersonRow }) {
  const { admin, adminPeople: words } = useMessages();
  const { change, undo, done, isPending, error } = usePersonChange((isActive: boolean) =>
    call(isActive ? reactivatePerson : deactivatePerson, { params: { id: person.id } }),
  );
  const isActive = person.deactivatedAt === null;
  const said = done === null ? '' : (done.wanted ? words.reactivatedAt : words.deactivatedAt)(done.at);
  return (
    <div className="space-y-1">
      <div className="flex flex-wrap items-center gap-4">
        <button type="button" className="button" disabled={isPending} onClick={() => change(!isActive, isActive)}>
          {isActive ? words.deactivate : words.reactivate}
        </button>
        <Outcome said={isPending ? admin.saving : said} error={error} onUndo={done !== null && done.before !== null ? undo : undefined} />
      </div>
      <p className="label max-w-measure">{isActive ? words.deactivateNote : words.reactivateNote}</p>
    </div>
  );
}

/** A link for who has lost the ways in. */
export function ResetLinkButton({ person }: { person: PersonRow }) {
  const { admin, adminPeople: words } = useMessages();
  const { mutate, data, isPending, error } = useMutation({ mutationFn: () => call(createResetLink, { params: { id: person.id } }) });
  return (
    <div className="space-y-1">
      <div className="flex flex-wrap items-center gap-4">
        <button type="button" className="button" disabled={isPending} onClick={() => mutate()}>
          {words.reset}
        </button>
        <Outcome said="" error={error} />
      </div>
      <p className="label max-w-measure">{words.resetNote}</p>
      {data && <NewLink title={words.resetOf(person.name)} note={admin.linkOnce(data.expiresAt)} token={data.token} path={paths.reset()} />}
    </div>
  );
}
