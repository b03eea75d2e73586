import type { Difficulty, QuestionKind, QuestionQuery } from '@whetstone/contracts/question-query';
import type { QuestionListItem, QuestionPage } from '@whetstone/contracts/questions';
import type { Deps } from '../../deps.ts';
import { checkFilters } from './check-filters.ts';
import { countWithout } from './count-without.ts';
import { formatCursor, parseCursor } from './cursor.ts';
import { markMatches } from './mark-matches.ts';
import { type FacetRow, type ValueNames, presentFacets, readValueNames } from './name-values.ts';
import { parseSearch } from './parse-search.ts';
import { type ResolvedSearch, resolveSearch } from './resolve-search.ts';
import { type SearchSqlInput, searchSql } from './search-sql.ts';

interface Row {
  id: string;
  slug: string;
  title: string;
  kind: QuestionKind;
  difficulty: Difficulty;
  minutes: number;
  areaSlug: string;
  skills: string[];
  isOurs: boolean;
  markedTitle: string | null;
  markedText: string | null;
}

interface Found {
  total: number;
  rows: Row[];
  facets: FacetRow[];
}

function presentRow({ areaSlug, skills, isOurs, markedTitle, markedText, ...row }: Row, names: ValueNames, han: readonly string[]): QuestionListItem {
  const order = [...names.skill.keys()];
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    kind: row.kind,
    area: { slug: areaSlug, name: names.area.get(areaSlug) ?? areaSlug },
    skills: skills.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)).map((slug) => ({ slug, name: names.skill.get(slug) ?? slug })),
    difficulty: row.difficulty,
    minutes: row.minutes,
    origin: isOurs ? 'ours' : 'source',
    highlight: markedTitle === null || markedText === null ? null : { title: markMatches(markedTitle, han), text: markMatches(markedText, han) },
  };
}

const NOTHING: Found = { total: 0, rows: [], facets: [] };

interface Results extends Found {
  /** what was searched for; null when what was typed says nothing, undefined when nothing was typed */
  query: string | null | undefined;
  search: Pick<ResolvedSearch, 'corrections' | 'missing' | 'han'>;
}

const NO_SEARCH: Results['search'] = { corrections: [], missing: [], han: [] };

type Page = Pick<SearchSqlInput, 'filters' | 'offset' | 'limit'>;

async function readPage({ db }: Deps, input: SearchSqlInput): Promise<Found> {
  const [found = NOTHING] = await db.$queryRaw<Found[]>(searchSql(input));
  return found;
}

/** All that match the filters, in the order of the bank. */
async function listAll(deps: Deps, page: Page, reading: Promise<ValueNames>): Promise<Results> {
  const areas = [...(await reading).area.keys()];
  return { ...(await readPage(deps, { ...page, query: null, areas })), query: undefined, search: NO_SEARCH };
}

/** What matches the filters and what was typed, the best first. It needs no names, so it does not wait for them. */
async function findTyped(deps: Deps, page: Page, typed: string): Promise<Results> {
  const search = await resolveSearch(deps, parseSearch(typed));
  if (search === null) return { ...NOTHING, query: null, search: NO_SEARCH };
  return { ...(await readPage(deps, { ...page, query: search.query, areas: [] })), query: search.query, search };
}

const cursorAfter = (end: number, total: number): string | null => (end < total ? formatCursor(end) : null);

/** One page of the public bank with the counts of every filter. What a person typed narrows it and puts the best first. */
export async function listQuestions(deps: Deps, { q = '', limit, cursor, ...filters }: QuestionQuery): Promise<QuestionPage> {
  const offset = cursor === undefined ? 0 : parseCursor(cursor);
  await checkFilters(deps, filters);
  const reading = readValueNames(deps);
  const page = { filters, offset, limit };
  const [names, found] = await Promise.all([reading, q.trim() === '' ? listAll(deps, page, reading) : findTyped(deps, page, q.trim())]);
  const { total, rows, facets, query, search } = found;
  const end = offset + rows.length;
  return {
    total,
    items: rows.map((row) => presentRow(row, names, search.han)),
    facets: presentFacets(facets, names, filters),
    without: total > 0 ? [] : await countWithout(deps, filters, query),
    corrections: search.corrections,
    missing: search.missing,
    nextCursor: rows.length > 0 ? cursorAfter(end, total) : null,
  };
}
