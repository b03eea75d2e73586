import type { Rule } from './rule.ts';

/** Words for stages that guides use, and what a listed stage must say to count as the same. */
const STAGES: [string, RegExp][] = [
  ['recruiter screen', /recruit/i],
  ['phone screen', /phone|screen/i],
  ['online assessment', /assessment/i],
  ['take-home', /take-?home/i],
  ['onsite', /on-?site|loop/i],
  ['hiring manager', /hiring manager/i],
  ['HR round', /\bHR\b|values/i],
  ['team match', /team match/i],
];

export const stageIsListed: Rule = ({ record, outline, report }) => {
  const place = outline.sections.get('Process')?.place;
  if (record.kind !== 'guide' || !place) return;
  const text = record.process.markdown;
  const listed = record.stages.map((stage) => `${stage.name} ${stage.covers.join(' ')}`).join('\n');
  for (const [words, pattern] of STAGES) {
    if (text.toLowerCase().includes(words.toLowerCase()) && !pattern.test(listed)) {
      report.warning(place, 'stage-is-listed', { text: `mentions "${words}", which is in no stage`, fix: 'Add it to the stages of the front matter.' });
    }
  }
};
