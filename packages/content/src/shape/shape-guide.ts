import type { Place } from '../finding.ts';
import type { FrontMatter } from '../parse/front-matter-schemas.ts';
import { type Section, dividedOnly } from '../parse/outline.ts';
import type { GuideRecord, GuideSkill } from '../records.ts';
import { type ShapeContext, refer, section } from './context.ts';
import { shapeEntries, shapeProse, shapeTopics } from './shape-entries.ts';

type Data = FrontMatter<'guide'>;

function referAll(data: Data, context: ShapeContext): void {
  refer(context, { kinds: ['company'], id: data.company, by: 'company', path: ['company'] });
  if (data.salary) refer(context, { kinds: ['salary'], id: data.salary, by: 'salary', path: ['salary'] });
  for (const kind of ['stages', 'areas', 'common'] as const) {
    data[kind].forEach((part, index) => {
      part.questions.forEach((id, position) => {
        refer(context, { kinds: ['question'], id, by: `${kind} ${part.slug}`, path: [kind, index, 'questions', position] });
      });
    });
  }
}

function shapeAreas(data: Data, context: ShapeContext): GuideRecord['areas'] {
  const found = section(context, 'Areas');
  const parts = new Map<string, Section>(dividedOnly(found?.nodes ?? [], 3, context.report).map((part) => [part.name, part]));
  const areas = data.areas.map((area, index) => {
    const part = parts.get(area.name);
    parts.delete(area.name);
    if (!part)
      context.report.error(context.placeOf(['areas', index]), 'area-is-described', {
        text: `area "${area.name}" has no ### heading under Areas`,
        fix: 'Add it, named alike.',
      });
    const nodes = part?.nodes ?? [];
    const intro = nodes.filter((node) => node.type !== 'list');
    const topics = shapeTopics(
      context,
      nodes.filter((node) => node.type === 'list'),
      'the topics',
    );
    return { ...area, intro: context.outline.fragment(intro), topics: topics.map(({ name, body }) => ({ name, body })) };
  });
  for (const part of parts.values()) {
    context.report.error(part.place, 'area-is-listed', { text: `area "${part.name}" is not in the front matter`, fix: 'Add it to areas, named alike.' });
  }
  return areas;
}

const SKILL_HEADINGS = ['Must have', 'Nice to have'] as const;

function shapeSkills(context: ShapeContext): GuideRecord['skills'] {
  const parts = dividedOnly(section(context, 'Skills')?.nodes ?? [], 3, context.report);
  const [mustHave = [], niceToHave = []] = SKILL_HEADINGS.map((heading) =>
    parts.filter(({ name }) => name === heading).flatMap((part) => skillsOf(context, part)),
  );
  for (const { name, place } of parts.filter((part) => !SKILL_HEADINGS.some((heading) => heading === part.name)))
    context.report.error(place, 'heading-is-known', { text: `unknown heading "${name}"`, fix: `Skills have: ${SKILL_HEADINGS.join(', ')}.` });
  return { mustHave, niceToHave };
}

function skillsOf(context: ShapeContext, { name: heading, nodes }: Section): GuideSkill[] {
  return shapeTopics(context, nodes, `the skills under ${heading}`).flatMap(({ name, id, body, line }) => {
    const place: Place = { line, column: 1 };
    if (id === null) {
      context.report.error(place, 'skill-has-id', { text: `skill "${name}" names no skill of the bank`, fix: 'Write its id as a code span after the name.' });
      return [];
    }
    context.references.push({ kinds: ['skill'], id, by: `skill "${name}"`, ...place });
    return [{ name, skill: id, body }];
  });
}

export function shapeGuide(data: Data, context: ShapeContext): GuideRecord {
  referAll(data, context);
  return {
    kind: 'guide',
    id: data.id,
    slug: context.slug,
    title: context.outline.title,
    sources: data.sources,
    company: data.company,
    role: data.role,
    salary: data.salary,
    weeks: data.weeks,
    summary: shapeProse(context, 'Summary'),
    process: shapeProse(context, 'Process'),
    pillars: shapeEntries(context, 'Pillars'),
    stages: data.stages,
    areas: shapeAreas(data, context),
    common: data.common,
    responsibilities: shapeEntries(context, 'Responsibilities'),
    skills: shapeSkills(context),
    faq: shapeEntries(context, 'FAQ'),
    tips: shapeEntries(context, 'Tips'),
  };
}
