import type { PlainGuide } from './plain-guide.ts';

/** A guide as `guide:import --json` prints it: the fixed keys, and beside them the lines where things stand. */
export function presentGuide({ company, role, stages, areas, commonQuestions, skills, faq, tips }: PlainGuide) {
  return {
    company,
    role,
    stages,
    areas: areas.map(({ name, line, topics, questions }) => ({ line, name, topics, questions })),
    commonQuestions,
    skills,
    faq: faq.map(({ line, question, answer }) => ({ line, question, answer: answer === '' ? null : answer })),
    tips: tips.map(({ line, title }) => ({ line, title })),
  };
}
