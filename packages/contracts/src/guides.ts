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

/** How many questions of the guide each stage has of one area or skill: what the bank finds under the same filters. */
const CoverageRow = z.object({
  slug: z.string(),
  name: z.string(),
  total: z.int(),
  /** one count a stage, in the order of the stages */
  byStage: z.array(z.int()),
});
export type CoverageRow = z.infer<typeof CoverageRow>;

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
      /** rungs of all ladders of these questions */
      followUps: z.int(),
    }),
  ),
  areas: z.array(
    z.object({
      slug: z.string(),
      name: z.string(),
      introHtml: z.string(),
      topics: z.array(Topic),
      questions: z.array(QuestionLink),
      followUps: z.int(),
    }),
  ),
  coverage: z.object({ total: CoverageRow, areas: z.array(CoverageRow), skills: z.array(CoverageRow) }),
  commonQuestions: z.array(z.object({ slug: z.string(), group: z.string(), questions: z.array(QuestionLink) })),
  responsibilities: z.array(EntryView),
  skills: z.object({ mustHave: z.array(Skill), niceToHave: z.array(Skill) }),
  faq: z.array(z.object({ question: z.string(), answerHtml: z.string() })),
  tips: z.array(EntryView),
  sources: z.array(SourceView),
  version: VersionInfo,
});
export type GuideView = z.infer<typeof GuideView>;

export const listGuides = publicRead('/api/guides', z.object({ items: z.array(GuideListItem) }), {
  summary: 'All role guides',
  description: 'One entry a guide, with its company, role and how much it holds.',
  gives: 'Every guide, in the order in which they are shown.',
  tags: ['Guides'],
});
export const getGuide = publicRead('/api/guides/:slug', GuideView, {
  summary: 'One role guide',
  description: 'The interview process stage by stage, areas with their questions, skills, responsibilities, frequent questions and tips.',
  gives: 'The guide as it stands now.',
  tags: ['Guides'],
  params: SlugParams,
});
