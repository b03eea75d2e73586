import type { Definition } from 'mdast';
import type { Mapped } from '../fragment.ts';
import type { QuestionRecord } from '../records.ts';
import { HEADINGS } from '../vocabulary.ts';
import { writeCode } from './write-code.ts';
import { missingDefinitions } from './write-definitions.ts';
import { type FileOfQuestion, writeFrontMatter } from './write-front-matter.ts';
import { writeListItem } from './write-list-item.ts';
import { writeHeading } from './write-plain-text.ts';

/** A question as its JSON has it: markdown in place of fragments. */
type Question = Mapped<QuestionRecord, string>;

export interface QuestionFile extends FileOfQuestion {
  /** link definitions of the file from which the record was read */
  definitions?: readonly Definition[];
}

const writeChoices = ({ choices = [] }: Question): string =>
  choices.map(({ text, isRight }) => writeListItem(null, [{ head: isRight ? '[x]' : '[ ]', text }])).join('\n');

const writeHints = ({ hints }: Question): string => hints.map(({ id, text }, index) => writeListItem(index + 1, [{ head: `\`${id}\``, text }])).join('\n');

const writeProbes = ({ probes }: Question): string =>
  probes
    .map(({ id, prompt, surfaces }, index) =>
      writeListItem(index + 1, [{ head: `\`${id}\``, text: prompt }, ...(surfaces === '' ? [] : [{ head: '**Surfaces:**', text: surfaces }])]),
    )
    .join('\n');

function writeRubric({ rubric }: Question): string {
  const dimensions = rubric.map(({ dimension, anchors }) => {
    const items = anchors.map(({ id, level, text }) => writeListItem(null, [{ head: `**${level}** \`${id}\``, text }]));
    return `### ${dimension}\n\n${items.join('\n')}`.trimEnd();
  });
  return dimensions.join('\n\n');
}

function bodies(record: Question): Record<string, string> {
  const { prompt, answer, pitfalls, references, code } = record;
  return {
    Prompt: prompt,
    Choices: writeChoices(record),
    Answer: answer,
    Hints: writeHints(record),
    Rubric: writeRubric(record),
    Probes: writeProbes(record),
    Pitfalls: pitfalls,
    References: references,
    ...(code === null ? {} : writeCode(code)),
  };
}

/**
 * Writes a question as a file of our format, in one canonical form: front matter in one order, headings in that of the
 * vocabulary. What is read from it is the same record, so that it makes no new version.
 * @param record whose texts are valid under their headings: a `##` in an answer would begin another section
 */
export function writeQuestion(record: Question, file: QuestionFile): string {
  const texts = bodies(record);
  const sections = (HEADINGS.question ?? []).flatMap(({ heading, required }) => {
    const text = texts[heading] ?? '';
    return text === '' && !required ? [] : [`## ${heading}${text === '' ? '' : `\n\n${text}`}`];
  });
  const body = sections.join('\n\n');
  const definitions = missingDefinitions(file.definitions ?? [], body);
  const parts = [writeFrontMatter(record, file), writeHeading(1, record.title), ...(definitions === '' ? [] : [definitions]), body];
  return `${parts.join('\n\n')}\n`;
}
