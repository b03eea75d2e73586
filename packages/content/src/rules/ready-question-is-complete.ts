import type { QuestionRecord } from '../records.ts';
import type { Rule } from './rule.ts';

function missingParts(record: QuestionRecord): string[] {
  const parts: [string, boolean][] = [
    ['area', record.area !== ''],
    ['skill', record.skills.length > 0],
    ['rubric', record.rubric.length > 0],
    ['hint', record.hints.length > 0],
    ['probe', record.probes.length > 0],
  ];
  return parts.flatMap(([name, there]) => (there ? [] : [name]));
}

/** What is offered as ready can be studied, scored and probed. */
export const readyQuestionIsComplete: Rule = ({ record, outline, report }) => {
  if (record.kind !== 'question' || record.status !== 'ready') return;
  const place = outline.titlePlace;
  for (const part of missingParts(record)) {
    report.error(place, 'ready-question-is-complete', { text: `a ready question without ${part}`, fix: 'Add it, or set status: draft.' });
  }
  if (record.probes.length > 0 && (record.probes.length < 4 || record.probes.length > 6)) {
    report.warning(place, 'ladder-has-four-to-six-rungs', {
      text: record.probes.length === 1 ? 'one probe' : `${record.probes.length} probes`,
      fix: 'A ladder has four to six rungs.',
    });
  }
};
