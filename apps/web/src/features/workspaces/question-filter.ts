import { WORKSPACE_STATUSES } from '@whetstone/contracts/workspaces';

/** Which questions of a workspace are listed; it stands in the address. */
export type QuestionFilter = { q?: string; status?: (typeof WORKSPACE_STATUSES)[number]; import?: string };

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What an address says of it; what it cannot mean is left out. */
export function filterOf(search: URLSearchParams): QuestionFilter {
  const q = search.get('q')?.trim().slice(0, 200) ?? '';
  const status = WORKSPACE_STATUSES.find((one) => one === search.get('status'));
  const ofImport = search.get('import') ?? '';
  return { ...(q !== '' && { q }), ...(status && { status }), ...(UUID.test(ofImport) && { import: ofImport }) };
}
