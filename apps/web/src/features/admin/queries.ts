import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { listPeople } from '@whetstone/contracts/admin';
import { getContentStatus, getOperatorSettings, listAudit, listFindings } from '@whetstone/contracts/administration';
import type { CallInput } from '@whetstone/contracts/call';
import { listInvites } from '@whetstone/contracts/invites';
import { call } from '#src/lib/call.ts';

/** What of an address belongs to a list. Values are sent as they stand there: the API judges them. */
export type Filters<Name extends string> = Partial<Record<Name, string>>;

export function filtersOf<Name extends string>(search: URLSearchParams, names: readonly Name[]): Filters<Name> {
  const filters: Filters<Name> = {};
  for (const name of names) {
    const value = search.get(name)?.trim();
    if (value) filters[name] = value;
  }
  return filters;
}

export const PEOPLE_FILTERS = ['q', 'role', 'state', 'page'] as const;
export const AUDIT_FILTERS = ['act', 'person', 'from', 'to'] as const;
export const FINDING_FILTERS = ['severity', 'page'] as const;
export type PeopleFilters = Filters<(typeof PEOPLE_FILTERS)[number]>;
export type AuditFilters = Filters<(typeof AUDIT_FILTERS)[number]>;
export type FindingFilters = Filters<(typeof FINDING_FILTERS)[number]>;

type QueryOf<E extends typeof listPeople | typeof listFindings | typeof listAudit | typeof listInvites> = NonNullable<CallInput<E>['query']>;

// Who administrates wants to see how it stands, and not how it stood a minute ago.
const staleTime = 0;

export const PEOPLE_KEY = ['admin', 'people'] as const;
export const INVITES_KEY = ['admin', 'invites'] as const;

export const peopleQuery = (filters: PeopleFilters) =>
  queryOptions({
    queryKey: [...PEOPLE_KEY, filters],
    queryFn: ({ signal }) => call(listPeople, { query: filters as QueryOf<typeof listPeople> }, signal),
    // A list that is read again in the background would take a row away while its way back is still offered.
    staleTime: Infinity,
  });

export const invitesQuery = (page: string | undefined) =>
  queryOptions({
    queryKey: [...INVITES_KEY, page ?? '1'],
    queryFn: ({ signal }) => call(listInvites, { query: page === undefined ? {} : { page } }, signal),
    staleTime,
  });

export const contentQuery = () => queryOptions({ queryKey: ['admin', 'content'], queryFn: ({ signal }) => call(getContentStatus, {}, signal), staleTime });

export const findingsQuery = (filters: FindingFilters) =>
  queryOptions({
    queryKey: ['admin', 'findings', filters],
    queryFn: ({ signal }) => call(listFindings, { query: filters as QueryOf<typeof listFindings> }, signal),
    staleTime,
  });

export const auditPages = (filters: AuditFilters) =>
  infiniteQueryOptions({
    queryKey: ['admin', 'audit', filters],
    queryFn: ({ pageParam, signal }) =>
      call(listAudit, { query: { ...filters, ...(pageParam === null ? {} : { cursor: pageParam }) } as QueryOf<typeof listAudit> }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    // Read once a visit: to ask what concerns one person is itself an act that they see.
    staleTime: Infinity,
  });

export const operatorQuery = () => queryOptions({ queryKey: ['admin', 'settings'], queryFn: ({ signal }) => call(getOperatorSettings, {}, signal), staleTime });
