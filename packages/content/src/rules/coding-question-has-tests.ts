import type { CodeTask } from '../records.ts';
import { LANGUAGES, type Language, languagesWith } from '../vocabulary.ts';
import type { Rule } from './rule.ts';

/** What one language lacks of all that calls a solution. */
function faultsIn(language: Language, { entry, cases }: CodeTask): string[] {
  const without = cases.filter(({ driver }) => driver !== null && !driver[language]);
  return [...(entry[language] ? [] : [`no entry for ${language}`]), ...without.map(({ name }) => `case "${name}" has no ${language} driver`)];
}

function faults(code: CodeTask): string[] {
  // Tests that could not be read are reported as such, and say nothing about what is in them.
  if (code.cases.length === 0) return [];
  const first = LANGUAGES.find((language) => code.starter[language] ?? code.reference[language]);
  const found = languagesWith(first ?? 'python').flatMap((language) => faultsIn(language, code));
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
