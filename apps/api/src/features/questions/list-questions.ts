import type { Difficulty, QuestionKind, QuestionListItem, QuestionPage, QuestionQuery } from '@whetstone/contracts/questions';
import type { Deps } from '../../deps.ts';
import { checkFilters } from './check-filters.ts';
import { formatCursor, parseCursor } from './cursor.ts';
import { markMatches } from './mark-matches.ts';
import { type FacetRow, type ValueNames, presentFacets, readValueNames } from './name-values.ts';
import { parseSearch } from './parse-search.ts';
import { type ResolvedSearch, resolveSearch } from './resolve-search.ts';
import { searchSql } from './search-sql.ts';

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

/** One page of the public bank with the counts of every filter. What a person typed narrows it and puts the best first. */
export async function listQuestions(deps: Deps, query: QuestionQuery): Promise<QuestionPage> {
  const { q, limit, cursor, ...filters } = query;
  const offset = cursor === undefined ? 0 : parseCursor(cursor);
  await checkFilters(deps, filters);
  const typed = q?.trim() ?? '';
  const search: ResolvedSearch | null = typed === '' ? null : await resolveSearch(deps, parseSearch(typed));
  const findsNothing = typed !== '' && search === null;
  const sql = searchSql({ filters, query: search?.query ?? null, offset, limit });
  const [names, [found = NOTHING]] = await Promise.all([readValueNames(deps), findsNothing ? [] : deps.db.$queryRaw<Found[]>(sql)]);
  const end = offset + found.rows.length;
  return {
    total: found.total,
    items: found.rows.map((row) => presentRow(row, names, search?.han ?? [])),
    facets: presentFacets(found.facets, names),
    corrections: search?.corrections ?? [],
    nextCursor: end < found.total && found.rows.length > 0 ? formatCursor(end) : null,
  };
}
