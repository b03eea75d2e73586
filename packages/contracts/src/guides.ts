import * as z from 'zod/mini';
import { publicRead } from './endpoint.ts';
import { CompanyLink, EntryView, LinkView, QuestionLink, Range, SlugParams, SourceView, VersionInfo } from './shared.ts';

export const GuideListItem = z.object({
  slug: z.string(),
  title: z.string(),
  company: CompanyLink,
  role: z.string(),
  summaryHtml: z.string(),
  questionCount: z.int(),
  stageCount: z.int(),
  weeks: z.nullable(Range),
});

const Topic = z.object({ name: z.string(), bodyHtml: z.string() });
const Skill = z.object({ name: z.string(), skill: z.string(), bodyHtml: z.string() });

export const GuideView = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  company: CompanyLink,
  role: z.string(),
  /** plain words of the summary, for lists and previews */
  summary: z.string(),
  summaryHtml: z.string(),
  processHtml: z.string(),
  weeks: z.nullable(Range),
  salary: z.nullable(LinkView),
  pillars: z.array(EntryView),
  stages: z.array(
    z.object({
      slug: z.string(),
      name: z.string(),
      rounds: z.nullable(Range),
      minutes: z.nullable(z.int()),
      order: z.int(),
      covers: z.array(z.string()),
      /** which questions fit a stage is Whetstone's assignment, not the source's */
      questions: z.array(QuestionLink),
    }),
  ),
  areas: z.array(z.object({ slug: z.string(), name: z.string(), introHtml: z.string(), topics: z.array(Topic), questions: z.array(QuestionLink) })),
  commonQuestions: z.array(z.object({ slug: z.string(), group: z.string(), questions: z.array(QuestionLink) })),
  responsibilities: z.array(EntryView),
  skills: z.object({ mustHave: z.array(Skill), niceToHave: z.array(Skill) }),
  faq: z.array(z.object({ question: z.string(), answerHtml: z.string() })),
  tips: z.array(EntryView),
  sources: z.array(SourceView),
  version: VersionInfo,
});
export type GuideView = z.infer<typeof GuideView>;

export const listGuides = publicRead('/api/guides', z.object({ items: z.array(GuideListItem) }), { summary: 'All role guides', tags: ['Guides'] });
export const getGuide = publicRead('/api/guides/:slug', GuideView, { summary: 'One role guide', tags: ['Guides'], params: SlugParams });
