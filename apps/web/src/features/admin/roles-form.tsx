import { changeRoles, type PersonRow } from '@whetstone/contracts/admin';
import { type Role, ROLES } from '@whetstone/contracts/roles';
import { useId, useState } from 'react';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { Outcome } from './outcome.tsx';
import { usePersonChange } from './use-person-change.ts';

/** What a person may be, as boxes to tick; saved together, since every change signs the person out. */
export function RolesForm({ person }: { person: PersonRow }) {
  const { admin, adminPeople: words, account } = useMessages();
  const id = useId();
  const [isWrong, setWrong] = useState(false);
  const { change, undo, done, isPending, error } = usePersonChange((roles: Role[]) => call(changeRoles, { params: { id: person.id }, body: { roles } }));
  const said = done === null ? '' : (done.before === null ? admin.undoneAt : admin.savedAt)(done.at);
  const describedBy = [`${id}note`, isWrong ? `${id}wrong` : ''].join(' ').trim();
  return (
    <form
      key={person.roles.join()}
      className="space-y-2"
      onSubmit={(event) => {
        event.preventDefault();
        const values = new FormData(event.currentTarget).getAll('role');
        const roles = ROLES.filter((role) => values.includes(role));
        setWrong(roles.length === 0);
        if (roles.length > 0) change(roles, person.roles);
      }}
    >
      <fieldset aria-describedby={describedBy}>
        <legend className="font-semibold">{words.roles}</legend>
        <div className="flex flex-wrap gap-x-6">
          {ROLES.map((role) => (
            <label key={role} className="flex min-h-8 items-center gap-2">
              <input type="checkbox" name="role" value={role} defaultChecked={person.roles.includes(role)} className="size-5 accent-stone" />
              {account.roles[role]}
            </label>
          ))}
        </div>
      </fieldset>
      {isWrong && (
        <p id={`${id}wrong`} role="alert" className="text-sm text-error">
          {words.rolesWrong}
        </p>
      )}
      <p id={`${id}note`} className="label max-w-measure">
        {person.isYou ? words.rolesNoteYou : words.rolesNote}
      </p>
      <div className="flex flex-wrap items-center gap-4">
        <button type="submit" className="button" disabled={isPending}>
          {words.saveRoles}
        </button>
        <Outcome said={isPending ? admin.saving : said} error={error} onUndo={done?.before ? undo : undefined} />
      </div>
    </form>
  );
}
