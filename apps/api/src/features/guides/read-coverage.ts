import type { CoverageRow, GuideView } from '@whetstone/contracts/guides';
import type { Deps } from '../../deps.ts';
import { known } from '../questions/known.ts';
import { PUBLIC_QUESTION } from '../questions/public-question.ts';

type Coverage = GuideView['coverage'];

interface Named {
  slug: string;
  name: string;
  position: number;
}

interface Covered {
  stages: ReadonlySet<string>;
  area: Named;
  skills: readonly Named[];
}

function countBy(questions: readonly Covered[], stages: readonly string[], { slug, name }: { slug: string; name: string }): CoverageRow {
  return { slug, name, total: questions.length, byStage: stages.map((stage) => questions.filter((question) => question.stages.has(stage)).length) };
}

function rowsOf(questions: readonly Covered[], stages: readonly string[], valuesOf: (question: Covered) => readonly Named[]): CoverageRow[] {
  const values = new Map(questions.flatMap(valuesOf).map((value) => [value.slug, value]));
  return [...values.values()]
    .toSorted((a, b) => a.position - b.position)
    .map((value) =>
      countBy(
        questions.filter((question) => valuesOf(question).some(({ slug }) => slug === value.slug)),
        stages,
        value,
      ),
    );
}

/** The public questions of a guide, counted by stage for every area and skill that they have. */
export async function readCoverage({ db }: Deps, guideId: string, stages: readonly string[]): Promise<Coverage> {
  const rows = await db.question.findMany({
    where: { ...PUBLIC_QUESTION, guideEntries: { some: { guideId } } },
    select: {
      area: true,
      skills: { select: { skill: true } },
      guideEntries: { where: { guideId, kind: 'stage' }, select: { sectionSlug: true } },
    },
  });
  const questions = rows.map(({ area, skills, guideEntries }) => ({
    area: known(area, 'area'),
    skills: skills.map(({ skill }) => skill),
    stages: new Set(guideEntries.map(({ sectionSlug }) => sectionSlug)),
  }));
  return {
    total: countBy(questions, stages, { slug: '', name: '' }),
    areas: rowsOf(questions, stages, ({ area }) => [area]),
    skills: rowsOf(questions, stages, ({ skills }) => skills),
  };
}
