import type { Mapped } from '../fragment.ts';
import type { QuestionRecord } from '../records.ts';
import { HEADINGS } from '../vocabulary.ts';
import { writeCode } from './write-code.ts';
import { writeListItem } from './write-list-item.ts';
import { writeHeading } from './write-plain-text.ts';

/** A question as its JSON has it: markdown in place of fragments. */
export type QuestionJson = Mapped<QuestionRecord, string>;

/** The parts of a record that stand under headings. */
export type SectionField = 'prompt' | 'choices' | 'answer' | 'hints' | 'rubric' | 'probes' | 'pitfalls' | 'references' | 'code';

/** A stretch of a written question: what was written before it ends where it begins. */
export interface Piece {
  text: string;
  /** which part of the record it writes, its heading included */
  field: SectionField | 'title' | null;
  /** which choice, hint, dimension or probe; null for none */
  index: number | null;
  /** in a rubric: which anchor of the dimension; null for none */
  anchor: number | null;
}

interface Item {
  text: string;
  before: string;
  index: number | null;
  anchor: number | null;
}

const wholly = (text: string): Item[] => (text === '' ? [] : [{ text, before: '', index: null, anchor: null }]);
const inLines = (texts: readonly string[]): Item[] => texts.map((text, index) => ({ text, before: index === 0 ? '' : '\n', index, anchor: null }));

const choicesOf = ({ choices = [] }: QuestionJson): string[] =>
  choices.map(({ text, isRight }) => writeListItem(null, [{ head: isRight ? '[x]' : '[ ]', text }]));
const hintsOf = ({ hints }: QuestionJson): string[] => hints.map(({ id, text }, index) => writeListItem(index + 1, [{ head: `\`${id}\``, text }]));

const probesOf = ({ probes }: QuestionJson): string[] =>
  probes.map(({ id, prompt, surfaces }, index) =>
    writeListItem(index + 1, [{ head: `\`${id}\``, text: prompt }, ...(surfaces === '' ? [] : [{ head: '**Surfaces:**', text: surfaces }])]),
  );

function rubricOf({ rubric }: QuestionJson): Item[] {
  return rubric.flatMap(({ dimension, anchors }, index) => [
    { text: `### ${dimension}`, before: index === 0 ? '' : '\n\n', index, anchor: null },
    ...anchors.map(({ id, level, text }, anchor) => ({
      text: writeListItem(null, [{ head: `**${level}** \`${id}\``, text }]),
      before: anchor === 0 ? '\n\n' : '\n',
      index,
      anchor,
    })),
  ]);
}

interface Section {
  field: SectionField;
  items: Item[];
}

function sectionsOf(record: QuestionJson): Record<string, Section> {
  const { prompt, answer, pitfalls, references, code } = record;
  const ofCode =
    code === null
      ? {}
      : Object.fromEntries(Object.entries(writeCode(code)).map(([heading, text]) => [heading, { field: 'code' as const, items: wholly(text) }]));
  return {
    Prompt: { field: 'prompt', items: wholly(prompt) },
    Choices: { field: 'choices', items: inLines(choicesOf(record)) },
    Answer: { field: 'answer', items: wholly(answer) },
    Hints: { field: 'hints', items: inLines(hintsOf(record)) },
    Rubric: { field: 'rubric', items: rubricOf(record) },
    Probes: { field: 'probes', items: inLines(probesOf(record)) },
    Pitfalls: { field: 'pitfalls', items: wholly(pitfalls) },
    References: { field: 'references', items: wholly(references) },
    ...ofCode,
  };
}

function piecesOf(heading: string, { field, items }: Section): Piece[] {
  const head = { text: `\n\n## ${heading}`, field, index: null, anchor: null };
  return [head, ...items.map(({ text, before, index, anchor }, at) => ({ text: `${at === 0 ? '\n\n' : before}${text}`, field, index, anchor }))];
}

/**
 * The body of a question of our format, from its title on, in pieces that say what they write.
 * @param codeText the headings of the code part with what stands below them, in place of the record's
 */
export function questionPieces(record: QuestionJson, codeText = ''): Piece[] {
  const sections = sectionsOf(codeText === '' ? record : { ...record, code: null });
  const written = (HEADINGS.question ?? []).flatMap(({ heading, required }) => {
    const section = sections[heading];
    return section !== undefined && (required || section.items.length > 0) ? piecesOf(heading, section) : [];
  });
  return [
    { text: writeHeading(1, record.title), field: 'title', index: null, anchor: null },
    ...written,
    ...(codeText === '' ? [] : [{ text: `\n\n${codeText}`, field: 'code' as const, index: null, anchor: null }]),
  ];
}
