import type { Difficulty, QuestionKind, QuestionListItem, QuestionPage, QuestionQuery } from '@whetstone/contracts/questions';
import type { Deps } from '../../deps.ts';
import { checkFilters } from './check-filters.ts';
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
  areaName: string;
  skills: string[];
  markedTitle: string | null;
  markedText: string | null;
}

interface Found {
  total: number;
  rows: Row[];
  facets: FacetRow[];
}

function presentRow({ areaSlug, areaName, skills, markedTitle, markedText, ...row }: Row, names: ValueNames, han: readonly string[]): QuestionListItem {
  const order = [...names.skill.keys()];
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    kind: row.kind,
    area: { slug: areaSlug, name: areaName },
    skills: skills.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)).map((slug) => ({ slug, name: names.skill.get(slug) ?? slug })),
    difficulty: row.difficulty,
    minutes: row.minutes,
    highlight: markedTitle === null || markedText === null ? null : { title: markMatches(markedTitle, han), text: markMatches(markedText, han) },
  };
}

const NOTHING: Found = { total: 0, rows: [], facets: [] };

const NO_SEARCH = { query: null, corrections: [], han: [] };

interface Results extends Found {
  corrections: ResolvedSearch['corrections'];
  han: string[];
}

/** What matches the filters and, if something was typed, the search. */
async function findQuestions(deps: Deps, typed: string, page: Omit<SearchSqlInput, 'query'>): Promise<Results> {
  const search = typed === '' ? null : await resolveSearch(deps, parseSearch(typed));
  if (typed !== '' && search === null) return { ...NOTHING, corrections: [], han: [] };
  const { query, corrections, han } = search ?? NO_SEARCH;
  const [found = NOTHING] = await deps.db.$queryRaw<Found[]>(searchSql({ ...page, query }));
  return { ...found, corrections, han };
}

/** One page of the public bank with the counts of every filter. What a person typed narrows it and puts the best first. */
export async function listQuestions(deps: Deps, { q = '', limit, cursor, ...filters }: QuestionQuery): Promise<QuestionPage> {
  const offset = cursor === undefined ? 0 : parseCursor(cursor);
  await checkFilters(deps, filters);
  const [names, { total, rows, facets, corrections, han }] = await Promise.all([
    readValueNames(deps),
    findQuestions(deps, q.trim(), { filters, offset, limit }),
  ]);
  const end = offset + rows.length;
  return {
    total,
    items: rows.map((row) => presentRow(row, names, han)),
    facets: presentFacets(facets, names),
    corrections,
    nextCursor: end < total && rows.length > 0 ? formatCursor(end) : null,
  };
}
