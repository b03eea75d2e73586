import { importMessage } from './import-message.ts';
import type { GuideLine } from './guide-line.ts';
import type { GuideArea, GuideEntry, PlainGuide, ReadGuide } from './plain-guide.ts';
import { questionText } from './question-text.ts';
import { labelOf, sectionOf, type LabelName, type SectionName } from './section-of.ts';

/** Where the reader of a guide stands, and what it has read so far. */
export interface GuideState extends ReadGuide {
  section: SectionName;
  /** of the heading of the section */
  depth: number;
  label: LabelName | null;
  area: GuideArea | null;
  group: string | null;
  entry: GuideEntry | null;
  processLines: GuideLine[];
}

const emptyGuide = (): PlainGuide => ({
  title: '',
  company: null,
  role: null,
  summary: [],
  pillars: [],
  process: [],
  stages: [],
  areas: [],
  responsibilities: [],
  commonQuestions: [],
  skills: { mustHave: [], niceToHave: [] },
  faq: [],
  tips: [],
});

export const startState = (): GuideState => ({
  guide: emptyGuide(),
  messages: [],
  section: 'intro',
  depth: 1,
  label: null,
  area: null,
  group: null,
  entry: null,
  processLines: [],
});

/** Says that a line has no place in a guide. */
export function leaveOut(state: GuideState, { line, text }: { line: number; text: string }): void {
  const shown = text.length > 120 ? `${text.slice(0, 120)}…` : text;
  state.messages.push(importMessage(line, 'line-not-understood', `"${shown}" has no place in a guide and is left out.`));
}

export function addQuestion(state: GuideState, { line, text }: { line: number; text: string }): void {
  const question = { line, title: questionText(text) };
  if (state.section === 'areas' && state.area !== null) state.area.questions.push(question);
  else state.guide.commonQuestions.push({ group: state.group ?? '', ...question });
}

export function openSection(state: GuideState, section: SectionName, depth: number): void {
  Object.assign(state, { section, depth, label: null, area: null, group: null, entry: null });
}

// a longer block is no list of a guide, and looking through all of it at each heading would take the square of a file's lines
const LONGEST_BLOCK = 200;

/** What stands below a heading, up to the next one that opens something. */
export interface Block {
  hasTopics: boolean;
  hasExamples: boolean;
  bullets: GuideLine[];
  texts: GuideLine[];
  /** whether the line above the heading is one of a list */
  isAfterList: boolean;
}

/** Whether what follows a label is a list, or a line in quotes. */
const isListed = (label: GuideLine, next: GuideLine): boolean =>
  next.kind === 'bullet' || /^["“]/.test(next.text) || ((label.isLabel || labelOf(label.text) === 'examples') && next.text.endsWith('?'));

/** Any other line with a colon above a list announces more topics, unless it is the title of a section. */
const announcesTopics = (label: GuideLine, next: GuideLine): boolean => label.isLabel && next.kind === 'bullet' && sectionOf(label.text) === null;

/** What a line announces: it is a label only when a list or a quoted line follows. */
export function announcedBy(lines: readonly GuideLine[], index: number): LabelName | null {
  const [line, next] = lines.slice(index, index + 2);
  if (line === undefined || next === undefined || line.kind === 'bullet' || (line.kind === 'text' && !line.isLabel)) return null;
  if (!isListed(line, next)) return null;
  return labelOf(line.text) ?? (announcesTopics(line, next) ? 'topics' : null);
}

export function blockBelow(lines: readonly GuideLine[], index: number): Block {
  const block: Block = { hasTopics: false, hasExamples: false, bullets: [], texts: [], isAfterList: lines[index - 1]?.kind === 'bullet' };
  for (const [offset, line] of lines.slice(index + 1, index + 1 + LONGEST_BLOCK).entries()) {
    const label = announcedBy(lines, index + 1 + offset);
    block.hasTopics ||= label === 'topics';
    block.hasExamples ||= label === 'examples';
    if (line.kind === 'heading' && label !== 'topics' && label !== 'examples') break;
    if (line.kind === 'bullet') block.bullets.push(line);
    if (line.kind === 'text') block.texts.push(line);
  }
  return block;
}
