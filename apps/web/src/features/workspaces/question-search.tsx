import { WORKSPACE_STATUSES } from '@whetstone/contracts/workspaces';
import { useMessages } from '#src/lib/messages.tsx';
import type { QuestionFilter } from './question-filter.ts';

/** Narrows the questions of a workspace. */
export function QuestionSearch({ filter, onFilter }: { filter: QuestionFilter; onFilter: (filter: QuestionFilter) => void }) {
  const { workspaces: words, imports } = useMessages();
  const { q: _q, status: _status, ...kept } = filter;
  return (
    <search>
      <form
        className="mb-4 flex flex-wrap items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          const values = new FormData(event.currentTarget);
          const q = values.get('q');
          const status = WORKSPACE_STATUSES.find((one) => one === values.get('status'));
          onFilter({ ...kept, ...(typeof q === 'string' && q.trim() !== '' && { q: q.trim() }), ...(status && { status }) });
        }}
      >
        <label className="min-w-0 grow basis-64">
          <span className="label block">{imports.search}</span>
          <input type="search" name="q" defaultValue={filter.q} maxLength={200} className="search-field" />
        </label>
        <label>
          <span className="label block">{imports.status}</span>
          <select name="status" defaultValue={filter.status ?? ''} className="search-field">
            <option value="">{imports.anyStatus}</option>
            {WORKSPACE_STATUSES.map((status) => (
              <option key={status} value={status}>
                {words.statuses[status]}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="button">
          {imports.searchButton}
        </button>
      </form>
      {filter.import !== undefined && (
        <p className="label mb-3">
          {imports.ofImport}{' '}
          <button type="button" className="link min-h-6" onClick={() => onFilter({})}>
            {imports.allQuestions}
          </button>
        </p>
      )}
    </search>
  );
}
