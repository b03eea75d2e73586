import { AUDIT_ACTS } from '@whetstone/contracts/audit-acts';
import { Link, useNavigate } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { Field } from '#src/ui/field.tsx';
import { AUDIT_FILTERS, type AuditFilters as Filters, filtersOf } from './queries.ts';
import { searchOf } from './search-of.ts';

/** Narrows the log; what is wanted stands in the address. */
export function AuditFilters({ filters }: { filters: Filters }) {
  const { admin, adminAudit: words } = useMessages();
  const navigate = useNavigate();
  return (
    <search className="mb-6 block">
      <form
        key={JSON.stringify(filters)}
        className="grid items-start gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto_auto]"
        onSubmit={(event) => {
          event.preventDefault();
          void navigate(paths.adminAudit(filtersOf(searchOf(event.currentTarget), AUDIT_FILTERS)));
        }}
      >
        <Field label={words.act}>
          {(control) => (
            <select {...control} name="act" defaultValue={filters.act ?? ''} className="search-field">
              <option value="">{admin.any}</option>
              {AUDIT_ACTS.map((act) => (
                <option key={act} value={act}>
                  {words.acts[act]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={words.person} hint={words.personNote}>
          {(control) => (
            <input
              {...control}
              name="person"
              defaultValue={filters.person}
              maxLength={100}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              className="search-field"
            />
          )}
        </Field>
        <Field label={words.from}>{(control) => <input {...control} name="from" type="date" defaultValue={filters.from} className="search-field" />}</Field>
        <Field label={words.to}>{(control) => <input {...control} name="to" type="date" defaultValue={filters.to} className="search-field" />}</Field>
        <div className="flex flex-wrap items-center gap-4 sm:col-span-full">
          <button type="submit" className="button">
            {admin.find}
          </button>
          {Object.keys(filters).length > 0 && (
            <Link to={paths.adminAudit()} className="link inline-flex min-h-6 items-center">
              {admin.clear}
            </Link>
          )}
        </div>
      </form>
    </search>
  );
}
