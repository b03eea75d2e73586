import { draftQuestion, type QuestionDraft } from './draft-question.ts';
import { markdownProse, markdownText, slugOf, uniqueSlugs } from './markdown-text.ts';
import type { GuideEntry, PlainGuide } from './plain-guide.ts';
import { splitEntry } from './split-entry.ts';

export interface DraftFile {
  /** below a content folder, as `guides/acme-data-engineer.md` */
  path: string;
  text: string;
}

interface Part {
  slug: string;
  name: string;
  questions: QuestionDraft[];
}

interface Skill {
  slug: string;
  name: string;
  text: string;
}

/** Everything of a guide that needs an id of its own. */
interface Plan {
  source: string;
  company: { slug: string; name: string };
  role: string;
  areas: Part[];
  common: Part[];
  skills: { mustHave: Skill[]; niceToHave: Skill[] };
}

const UNKNOWN = 'unknown';
const yaml = (text: string): string => JSON.stringify(text.slice(0, 300));

function skillOf(nameSkill: (words: string) => string): (text: string) => Skill {
  return (text) => {
    const { title, text: rest } = splitEntry({ line: 0, text }) ?? { title: text.replace(/\.$/, '').slice(0, 120), text: '' };
    return { slug: nameSkill(title), name: title, text: rest };
  };
}

function planOf(guide: PlainGuide): Plan {
  const company = guide.company ?? UNKNOWN;
  const source = `${slugOf(`${company} ${guide.role ?? guide.title}`)}-role-guide`.slice(0, 80);
  const [nameArea, nameQuestion] = [uniqueSlugs(), uniqueSlugs()];
  const part = (name: string, titles: readonly string[]): Part => {
    const slug = nameArea(name);
    const questions = titles.map((title): QuestionDraft => {
      const own = nameQuestion(title);
      return { id: `q-${own}`, slug: own, area: slug, title, source };
    });
    return { slug, name, questions };
  };
  const groups = Map.groupBy(guide.commonQuestions, ({ group }) => group);
  const skill = skillOf(uniqueSlugs());
  return {
    source,
    company: { slug: slugOf(company), name: company },
    role: guide.role ?? UNKNOWN,
    areas: guide.areas.map(({ name, questions }) =>
      part(
        name,
        questions.map(({ title }) => title),
      ),
    ),
    common: [...groups].map(([group, questions]) =>
      part(
        group === '' ? 'Common questions' : group,
        questions.map(({ title }) => title),
      ),
    ),
    skills: { mustHave: guide.skills.mustHave.map(skill), niceToHave: guide.skills.niceToHave.map(skill) },
  };
}

function bankFile({ areas, common, skills, source, role, company }: Plan): DraftFile {
  const parts = [...areas, ...common].map(({ slug, name }) => `  - { slug: ${slug}, name: ${yaml(name)} }`);
  const known = [...skills.mustHave, ...skills.niceToHave].map(({ slug, name }) => `  - { slug: ${slug}, name: ${yaml(name)} }`);
  const lines = [
    '---',
    'id: bank',
    parts.length === 0 ? 'areas: []' : 'areas:',
    ...parts,
    known.length === 0 ? 'skills: []' : 'skills:',
    ...known,
    'sources:',
    `  - { id: ${source}, name: ${yaml(`Role guide: ${role}, ${company.name}`)}, url: null, period: null }`,
    '---',
    '',
    '# The bank',
    '',
  ];
  return { path: 'bank.md', text: lines.join('\n') };
}

function companyFile({ company, source }: Plan): DraftFile {
  const head = ['---', `id: ${company.slug}`, `name: ${yaml(company.name)}`, `sources: [${source}]`, '---', ''];
  return { path: `companies/${company.slug}.md`, text: [...head, `# ${markdownText(company.name)}`, '', '## Summary', ''].join('\n') };
}

const partLines = ({ slug, name, questions }: Part): string[] => [
  `  - slug: ${slug}`,
  `    name: ${yaml(name)}`,
  `    questions: [${questions.map(({ id }) => id).join(', ')}]`,
];

const listOf = (key: string, lines: readonly string[]): string[] => (lines.length === 0 ? [`${key}: []`] : [`${key}:`, ...lines]);

function weeksIn(guide: PlainGuide): string {
  const text = [...guide.process, ...guide.faq.map(({ answer }) => answer)].join(' ');
  const [, low, high] = /\b(\d{1,2}) ?(?:to|-|–) ?(\d{1,2}) weeks\b/i.exec(text) ?? [];
  return low === undefined || high === undefined || Number(low) > Number(high) ? 'null' : `[${low}, ${high}]`;
}

function frontMatter(guide: PlainGuide, plan: Plan): string[] {
  const nameStage = uniqueSlugs();
  const stages = guide.stages.flatMap(({ name, rounds, covers }) => [
    `  - slug: ${nameStage(name)}`,
    `    name: ${yaml(name)}`,
    `    rounds: ${rounds === null ? 'null' : `[${rounds.min}, ${rounds.max}]`}`,
    '    minutes: null',
    `    covers: [${covers.map(yaml).join(', ')}]`,
    '    questions: []',
  ]);
  return [
    '---',
    `id: guide-${slugOf(`${plan.company.name} ${plan.role}`)}`,
    `company: ${plan.company.slug}`,
    `role: ${yaml(plan.role)}`,
    'salary: null',
    `sources: [${plan.source}]`,
    `weeks: ${weeksIn(guide)}`,
    ...listOf('stages', stages),
    ...listOf('areas', plan.areas.flatMap(partLines)),
    ...listOf('common', plan.common.flatMap(partLines)),
    '---',
  ];
}

/** A `##` heading with its parts, a blank line between them; nothing where there is none. */
const section = (heading: string, parts: readonly string[]): string[] => (parts.length === 0 ? [] : [`## ${heading}`, ...parts]);
const entry = ({ title, text }: Pick<GuideEntry, 'title' | 'text'>): string[] => [`### ${markdownText(title)}`, ...(text === '' ? [] : [markdownProse(text)])];

function topicItem(topic: string): string {
  const split = splitEntry({ line: 0, text: topic });
  return split === null ? `- **${markdownText(topic.replace(/\.$/, ''))}**` : `- **${markdownText(split.title)}**: ${markdownText(split.text)}`;
}

const skillItem = ({ slug, name, text }: Skill): string => `- **${markdownText(name)}** \`${slug}\`${text === '' ? '' : `: ${markdownText(text)}`}`;

function skillParts({ mustHave, niceToHave }: Plan['skills']): string[] {
  const part = (heading: string, skills: readonly Skill[]): string[] => (skills.length === 0 ? [] : [`### ${heading}`, skills.map(skillItem).join('\n')]);
  return [...part('Must have', mustHave), ...part('Nice to have', niceToHave)];
}

function guideFile(guide: PlainGuide, plan: Plan): DraftFile {
  const areas = guide.areas.flatMap(({ name, intro, topics }) => [
    `### ${markdownText(name)}`,
    ...(intro === '' ? [] : [markdownProse(intro)]),
    ...(topics.length === 0 ? [] : [topics.map(topicItem).join('\n')]),
  ]);
  const parts = [
    `# ${markdownText(`${plan.role} at ${plan.company.name}`)}`,
    ...section('Summary', guide.summary.length === 0 ? [''] : guide.summary.map(markdownProse)),
    ...section('Pillars', guide.pillars.flatMap(entry)),
    ...section('Process', guide.process.map(markdownProse)),
    ...section('Areas', areas),
    ...section('Responsibilities', guide.responsibilities.flatMap(entry)),
    ...section('Skills', skillParts(plan.skills)),
    ...section(
      'FAQ',
      guide.faq.flatMap(({ question, answer }) => entry({ title: question, text: answer })),
    ),
    ...section('Tips', guide.tips.flatMap(entry)),
  ];
  const path = `guides/${slugOf(`${plan.company.name} ${plan.role}`)}.md`;
  return { path, text: `${frontMatter(guide, plan).join('\n')}\n\n${parts.join('\n\n')}\n` };
}

/**
 * A read guide as files of our format: the guide, a draft of each question, the company, and a bank with the areas, skills and the source
 * they name. What the guide does not say stays empty, so that `content:check` names it: answers above all.
 */
export function draftGuide(guide: PlainGuide): DraftFile[] {
  const plan = planOf(guide);
  const questions = [...plan.areas, ...plan.common].flatMap((part) => part.questions);
  return [
    bankFile(plan),
    companyFile(plan),
    guideFile(guide, plan),
    ...questions.map((question): DraftFile => ({ path: `questions/${question.area}/${question.slug}.md`, text: draftQuestion(question) })),
  ];
}
