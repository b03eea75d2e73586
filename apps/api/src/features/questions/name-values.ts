import type { QuestionPage } from '@whetstone/contracts/questions';
import { DIFFICULTIES, QUESTION_KINDS } from '@whetstone/contracts/questions';
import type { Deps } from '../../deps.ts';
import type { FilterName } from './question-filters.ts';

export interface FacetRow {
  facet: FilterName;
  value: string;
  count: number;
}

/** Names of the values of a filter, in the order in which they are shown. */
export type ValueNames = Record<FilterName, ReadonlyMap<string, string>>;

const asIs = (values: readonly string[]): ReadonlyMap<string, string> => new Map(values.map((value) => [value, value]));

/** Reads what areas, skills and stages are called. */
export async function readValueNames({ db }: Deps): Promise<ValueNames> {
  const byPosition = { orderBy: { position: 'asc' } } as const;
  const [areas, skills, stages] = [
    await db.area.findMany(byPosition),
    await db.skill.findMany(byPosition),
    await db.guideSection.findMany({ where: { kind: 'stage', guide: { retiredAt: null } }, ...byPosition }),
  ];
  const named = (rows: { slug: string; name: string }[]): ReadonlyMap<string, string> => new Map(rows.map(({ slug, name }) => [slug, name]));
  return { area: named(areas), skill: named(skills), stage: named(stages), kind: asIs(QUESTION_KINDS), difficulty: asIs(DIFFICULTIES) };
}

/** The counts of every filter's values, named and in order. */
export function presentFacets(rows: readonly FacetRow[], names: ValueNames): QuestionPage['facets'] {
  const facet = (name: FilterName) => {
    const order = [...names[name].keys()];
    return rows
      .filter((row) => row.facet === name)
      .map(({ value, count }) => ({ value, name: names[name].get(value) ?? value, count }))
      .toSorted((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
  };
  return { area: facet('area'), kind: facet('kind'), skill: facet('skill'), difficulty: facet('difficulty'), stage: facet('stage') };
}
