import type { CodeTask } from '../records.ts';
import { LANGUAGES } from '../vocabulary.ts';
import type { Rule } from './rule.ts';

function faults(code: CodeTask): string[] {
  const found: string[] = [];
  // Tests that could not be read are reported as such, and say nothing about what is in them.
  if (code.cases.length === 0) return found;
  for (const language of LANGUAGES) {
    if (!code.entry[language]) found.push(`no entry for ${language}`);
    for (const test of code.cases) if (test.driver && !test.driver[language]) found.push(`case "${test.name}" has no ${language} driver`);
  }
  if (code.wrong.length === 0) found.push('no wrong solution');
  if (!code.cases.some((test) => test.visibility === 'hidden')) found.push('no hidden case');
  if (!code.cases.some((test) => test.visibility === 'visible')) found.push('no visible case');
  return found;
}

export const codingQuestionHasTests: Rule = ({ record, outline, report }) => {
  if (record.kind !== 'question') return;
  const coding = record.questionKind === 'coding';
  const place = outline.sections.get('Tests')?.place ?? outline.titlePlace;
  if (coding !== (record.code !== null)) {
    const text = coding ? 'a coding question without starter, reference and tests' : `a ${record.questionKind} question with code sections`;
    report.error(place, 'coding-question-has-tests', { text, fix: 'Make kind and headings agree.' });
  }
  for (const fault of record.code ? faults(record.code) : [])
    report.error(place, 'coding-question-has-tests', { text: fault, fix: 'See content/README.md on coding questions.' });
};
