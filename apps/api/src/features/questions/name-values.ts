import { DIFFICULTIES, ORIGINS, QUESTION_KINDS } from '@whetstone/contracts/question-query';
import type { QuestionPage } from '@whetstone/contracts/questions';
import type { Deps } from '../../deps.ts';
import type { FilterName, Filters } from './question-filters.ts';

export interface FacetRow {
  facet: FilterName;
  value: string;
  count: number;
}

/** Names of the values of a filter, in the order in which they are shown. */
export type ValueNames = Record<FilterName, ReadonlyMap<string, string>> & {
  /** slugs of the stages of each guide */
  stagesOf: ReadonlyMap<string, readonly string[]>;
};

const asIs = (values: readonly string[]): ReadonlyMap<string, string> => new Map(values.map((value) => [value, value]));

interface NameRow {
  facet: 'area' | 'skill' | 'guide' | 'stage';
  slug: string;
  name: string;
  /** of a stage, the slug of its guide */
  guide: string;
}

/** What areas, skills, guides and stages are called: every list and search waits for it, and it changes with the content only. */
export async function readValueNames(deps: Deps): Promise<ValueNames> {
  return deps.perRevision ? deps.perRevision('value names', async () => readNow(deps)) : readNow(deps);
}

async function readNow({ db }: Deps): Promise<ValueNames> {
  const rows = await db.$queryRaw<NameRow[]>`
    SELECT facet, slug, name, guide FROM (
      SELECT 'area' AS facet, slug, name, '' AS guide, position FROM area
      UNION ALL SELECT 'skill', slug, name, '', position FROM skill
      UNION ALL SELECT 'guide', d.slug, v.title, '', 0
        FROM document d JOIN document_version v ON v.document_id = d.id AND v.number = d.current_version WHERE d.kind = 'guide' AND d.retired_at IS NULL
      UNION ALL SELECT 'stage', s.slug, s.name, d.slug, s.position
        FROM guide_section s JOIN document d ON d.id = s.guide_id WHERE s.kind = 'stage' AND d.retired_at IS NULL
    ) AS named ORDER BY position, name COLLATE "C", slug`;
  const named = (facet: NameRow['facet']): ReadonlyMap<string, string> =>
    new Map(rows.flatMap((row) => (row.facet === facet ? [[row.slug, row.name] as const] : [])));
  const stages = rows.filter(({ facet }) => facet === 'stage');
  const stagesOf = Map.groupBy(stages, ({ guide }) => guide);
  return {
    area: named('area'),
    skill: named('skill'),
    guide: named('guide'),
    stage: named('stage'),
    kind: asIs(QUESTION_KINDS),
    difficulty: asIs(DIFFICULTIES),
    origin: asIs(ORIGINS),
    stagesOf: new Map([...stagesOf].map(([guide, list]) => [guide, list.map(({ slug }) => slug)])),
  };
}

/**
 * The counts of every filter's values, named and in order. With 0 stand there too: what was asked for, so that it can be
 * seen and taken away, and the stages of the guide that was, so that one sees which have no question.
 */
export function presentFacets(rows: readonly FacetRow[], names: ValueNames, filters: Filters): QuestionPage['facets'] {
  const facet = (name: FilterName) => {
    const counts = new Map(rows.filter((row) => row.facet === name).map(({ value, count }) => [value, count]));
    const asked = filters[name];
    const stages = name === 'stage' && filters.guide !== undefined ? (names.stagesOf.get(filters.guide) ?? []) : [];
    const shown = new Set([...counts.keys(), ...stages, ...(asked === undefined ? [] : [asked])]);
    const order = [...names[name].keys()];
    return [...shown]
      .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
      .map((value) => ({ value, name: names[name].get(value) ?? value, count: counts.get(value) ?? 0 }));
  };
  return {
    area: facet('area'),
    kind: facet('kind'),
    skill: facet('skill'),
    difficulty: facet('difficulty'),
    origin: facet('origin'),
    guide: facet('guide'),
    stage: facet('stage'),
  };
}
