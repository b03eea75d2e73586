import { PERSON_STATES } from '@whetstone/contracts/admin';
import { ROLES } from '@whetstone/contracts/roles';
import { Link, useNavigate } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { Field } from '#src/ui/field.tsx';
import { filtersOf, PEOPLE_FILTERS, type PeopleFilters } from './queries.ts';
import { searchOf } from './search-of.ts';

/** Narrows the list; what is wanted stands in the address. */
export function PeopleFilters({ filters }: { filters: PeopleFilters }) {
  const { admin, adminPeople: words, account } = useMessages();
  const navigate = useNavigate();
  return (
    <search className="mb-5 block">
      <form
        key={JSON.stringify(filters)}
        className="grid items-end gap-x-4 gap-y-3 sm:grid-cols-2 md:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)_auto]"
        onSubmit={(event) => {
          event.preventDefault();
          void navigate(paths.adminPeople(filtersOf(searchOf(event.currentTarget), PEOPLE_FILTERS)));
        }}
      >
        <Field label={words.search}>
          {(control) => <input {...control} name="q" type="search" defaultValue={filters.q} maxLength={100} autoComplete="off" className="search-field" />}
        </Field>
        <Field label={words.role}>
          {(control) => (
            <select {...control} name="role" defaultValue={filters.role ?? ''} className="search-field">
              <option value="">{admin.any}</option>
              {ROLES.map((role) => (
                <option key={role} value={role}>
                  {account.roles[role]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={words.state}>
          {(control) => (
            <select {...control} name="state" defaultValue={filters.state ?? ''} className="search-field">
              <option value="">{admin.any}</option>
              {PERSON_STATES.map((state) => (
                <option key={state} value={state}>
                  {words.states[state]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <div className="flex flex-wrap items-center gap-4">
          <button type="submit" className="button min-h-11">
            {admin.find}
          </button>
          {Object.keys(filters).length > 0 && (
            <Link to={paths.adminPeople()} className="link inline-flex min-h-6 items-center">
              {admin.clear}
            </Link>
          )}
        </div>
      </form>
    </search>
  );
}
