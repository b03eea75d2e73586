import type { GuideView } from '@whetstone/contracts/guides';
import type { SourceView } from '@whetstone/contracts/shared';
import type { CurrentDocument } from '../content/get-document.ts';
import { plainWords } from '../content/plain-words.ts';
import { presentOwner, presentVersion } from '../content/present-document.ts';
import type { rendered } from '../content/rendered.ts';
import type { QuestionLinkRow } from '../questions/list-question-links.ts';

type Guide = ReturnType<typeof rendered<'guide'>>;

interface Parts {
  document: CurrentDocument;
  guide: Guide;
  links: ReadonlyMap<string, QuestionLinkRow>;
  sources: SourceView[];
  coverage: GuideView['coverage'];
  /** by question */
  followUps: ReadonlyMap<string, number>;
  salarySlug: string | null;
}

const entries = (list: Guide['tips']) => list.map(({ title, body }) => ({ title, bodyHtml: body }));
const skills = (list: Guide['skills']['mustHave']) => list.map(({ name, skill, body }) => ({ name, skill, bodyHtml: body }));

export function presentGuide({ document, guide, links, sources, coverage, followUps, salarySlug }: Parts): GuideView {
  const questions = (ids: string[]) =>
    ids.flatMap((id) => {
      const link = links.get(id);
      return link ? [{ id: link.id, slug: link.slug, title: link.title }] : [];
    });
  const rungs = (ids: string[]): number => ids.reduce((sum, id) => sum + (followUps.get(id) ?? 0), 0);
  return {
    id: document.id,
    slug: document.slug,
    title: guide.title,
    company: presentOwner(document),
    role: guide.role,
    summary: plainWords(guide.summary),
    summaryHtml: guide.summary,
    processHtml: guide.process,
    weeks: guide.weeks,
    salary: salarySlug === null ? null : { slug: salarySlug, name: guide.role },
    pillars: entries(guide.pillars),
    stages: guide.stages.map((stage, index) => ({
      slug: stage.slug,
      name: stage.name,
      rounds: stage.rounds,
      minutes: stage.minutes,
      order: index + 1,
      covers: stage.covers,
      questions: questions(stage.questions),
      followUps: rungs(stage.questions),
    })),
    areas: guide.areas.map(({ slug, name, intro, topics, questions: ids }) => ({
      slug,
      name,
      introHtml: intro,
      topics: topics.map((topic) => ({ name: topic.name, bodyHtml: topic.body })),
      questions: questions(ids),
      followUps: rungs(ids),
    })),
    coverage,
    commonQuestions: guide.common.map(({ slug, name, questions: ids }) => ({ slug, group: name, questions: questions(ids) })),
    responsibilities: entries(guide.responsibilities),
    skills: { mustHave: skills(guide.skills.mustHave), niceToHave: skills(guide.skills.niceToHave) },
    faq: guide.faq.map(({ title, body }) => ({ question: title, answerHtml: body })),
    tips: entries(guide.tips),
    sources,
    version: presentVersion(document),
  };
}
