import type { FrontMatter } from '../parse/front-matter-schemas.ts';
import type { QuestionRecord } from '../records.ts';
import { type ShapeContext, refer } from './context.ts';
import { shapeChoices } from './shape-choices.ts';
import { shapeCode } from './shape-code.ts';
import { shapeProse } from './shape-entries.ts';
import { shapeHints, shapeProbes, shapeRubric } from './shape-ladder.ts';

export function shapeQuestion(data: FrontMatter<'question'>, context: ShapeContext): QuestionRecord {
  if (data.area !== null) refer(context, { kinds: ['area'], id: data.area, by: 'area', path: ['area'] });
  const choices = shapeChoices(context);
  data.skills.forEach((id, index) => refer(context, { kinds: ['skill'], id, by: 'skills', path: ['skills', index] }));
  return {
    kind: 'question',
    id: data.id,
    slug: context.slug,
    title: context.outline.title,
    sources: data.sources,
    questionKind: data.kind,
    area: data.area ?? '',
    skills: data.skills,
    difficulty: data.difficulty,
    minutes: data.minutes,
    status: data.status,
    visibility: data.visibility,
    prompt: shapeProse(context, 'Prompt'),
    ...(choices.length > 0 ? { choices } : {}),
    answer: shapeProse(context, 'Answer'),
    hints: shapeHints(context),
    rubric: shapeRubric(context),
    probes: shapeProbes(context),
    pitfalls: shapeProse(context, 'Pitfalls'),
    references: shapeProse(context, 'References'),
    code: shapeCode(context),
  };
}
