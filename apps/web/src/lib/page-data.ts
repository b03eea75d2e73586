import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { CallError } from '@whetstone/contracts/call';
import type { HydrationState } from 'react-router';

type Refusal = Pick<CallError, 'status'> & { body: ConstructorParameters<typeof CallError>[1] };

/** What a rendered page was made from, so that the browser can go on from it without asking again. */
export interface PageData {
  /** path and search for which the page was rendered */
  address: string;
  queries: (readonly [QueryKey, unknown])[];
  loaderData: NonNullable<HydrationState['loaderData']>;
  errors: Record<string, Refusal> | null;
}

const ELEMENT_ID = 'page-data';

function bodyOf({ code, message, fields, requestId }: CallError): Refusal['body'] {
  return code === 'unreachable' ? null : { code, message, fields, requestId: requestId ?? '' };
}

/** The errors of a page as data. Throws an error that is no refusal of the API: it cannot be told to the browser. */
export function describeErrors(errors: Record<string, unknown> | null): PageData['errors'] {
  if (errors === null) return null;
  const described: Record<string, Refusal> = {};
  for (const [route, error] of Object.entries(errors)) {
    if (!(error instanceof CallError)) throw error;
    described[route] = { status: error.status, body: bodyOf(error) };
  }
  return described;
}

/** The data as an element that no browser runs. */
export function writePageData(data: PageData): string {
  return `<script id="${ELEMENT_ID}" type="application/json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
}

/** What the server put into this page; null when it rendered none. */
export function readPageData(): PageData | null {
  const text = document.getElementById(ELEMENT_ID)?.textContent ?? '';
  return text === '' ? null : (JSON.parse(text) as PageData);
}

/** Whether one still stands where the page was rendered for. Who has gone back from a reloaded page meanwhile has the same page under another address. */
export const isStillHere = ({ address }: PageData): boolean => address === location.pathname + location.search;

/** The part of the data that the router starts from. */
export function hydrationOf({ loaderData, errors }: PageData): HydrationState {
  if (errors === null) return { loaderData };
  return { loaderData, errors: Object.fromEntries(Object.entries(errors).map(([route, { status, body }]) => [route, new CallError(status, body)])) };
}

export function fillQueries(client: QueryClient, { queries }: PageData): void {
  for (const [key, value] of queries) client.setQueryData(key, value);
}

export function listQueries(client: QueryClient): PageData['queries'] {
  const settled = client.getQueryCache().getAll();
  return settled.flatMap(({ queryKey, state }) => (state.status === 'success' ? [[queryKey, state.data] as const] : []));
}
