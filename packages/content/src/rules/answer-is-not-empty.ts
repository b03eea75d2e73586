import type { Rule } from './rule.ts';

export const answerIsNotEmpty: Rule = ({ record, outline, report }) => {
  if (record.kind !== 'question') return;
  for (const [name, fragment] of [
    ['Prompt', record.prompt],
    ['Answer', record.answer],
  ] as const) {
    const section = outline.sections.get(name);
    if (section && fragment.markdown.trim() === '')
      report.error(section.place, 'answer-is-not-empty', { text: `${name} is empty`, fix: 'Write it, or remove the file until it is written.' });
  }
};
