import { announcedBy, leaveOut, startState, type GuideState } from './guide-draft-state.ts';
import { guideLines, type GuideLine } from './guide-line.ts';
import { importMessage } from './import-message.ts';
import { joinLines } from './join-lines.ts';
import type { ReadGuide } from './plain-guide.ts';
import { readStages } from './read-stages.ts';
import { readTitle, type TitleParts } from './read-title.ts';
import { takeHeading } from './take-heading.ts';
import { takeLine } from './take-line.ts';

const ROLE_AT_COMPANY =
  /\b(?:[Aa]s|of|for|[Bb]ecoming|[Bb]eing) an? (?<role>(?:\p{Lu}[\p{L}\p{N}/+.-]*|\([^()]{1,20}\))(?: (?:\p{Lu}[\p{L}\p{N}/+.-]*|of|\([^()]{1,20}\))){0,5}) at (?<company>\p{Lu}[\p{L}\p{N}&.'’-]*(?: \p{Lu}[\p{L}\p{N}&.'’-]*){0,3})/u;

/** Role and company from the title, else from the first sentence that says "a … at …". */
function titleParts(lines: readonly GuideLine[]): TitleParts {
  const [first] = lines;
  const read = readTitle(first?.text ?? '');
  if (read.role !== null && read.company !== null) return read;
  for (const { text } of lines) {
    const { role, company } = ROLE_AT_COMPANY.exec(text)?.groups ?? {};
    if (role !== undefined && company !== undefined) return { role, company: company.replace(/[.'’]+$/, '') };
  }
  return read;
}

function takeTitle(state: GuideState, lines: readonly GuideLine[]): number {
  const [first] = lines;
  if (first?.kind !== 'heading' || announcedBy(lines, 0) !== null) return 0;
  state.guide.title = first.text;
  state.depth = Math.min(first.depth, 6);
  return 1;
}

function sayWhatIsMissing({ guide, messages }: GuideState): void {
  const missing = [
    ...(guide.role === null ? ['role and company'] : []),
    ...(guide.role !== null && guide.company === null ? ['company'] : []),
    ...(guide.areas.length === 0 ? ['evaluation areas'] : []),
    ...(guide.stages.length === 0 ? ['stages of the process'] : []),
    ...(guide.commonQuestions.length + guide.areas.flatMap(({ questions }) => questions).length === 0 ? ['questions'] : []),
  ];
  for (const part of missing) messages.push(importMessage(1, 'part-not-found', `No ${part} were found in this guide.`));
  for (const { line, question, answer } of guide.faq) {
    if (answer === '') messages.push(importMessage(line, 'answer-missing', `"${question}" has no answer.`));
  }
}

/**
 * A role guide as it was scraped from a page, without markdown, or the same in markdown: its areas with topics and example questions,
 * the common questions by group, skills, FAQ, tips and the stages of the process. It goes by structure: labels (`Example questions`,
 * `Must-have skills`), short lines without a full stop that head what follows, quoted lines, `Q:`. Lines that were broken where inline
 * code was lost are joined again. Every line that finds no place is quoted in a message.
 *
 * For a plain `.txt` guide among the files of a bank: its questions are `guide.areas[].questions` and `guide.commonQuestions`, each with
 * the line where it begins and a one-line title; a guide answers none of them. A text that is no guide gives no area and no question.
 *
 * @param text with line feeds only, as `decodeText` gives it; lines are its own, 1-based
 */
export function readPlainGuide(text: string): ReadGuide {
  const lines = guideLines(joinLines(text));
  const state = startState();
  Object.assign(state.guide, titleParts(lines));
  for (let index = takeTitle(state, lines); index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    if (line.kind === 'heading') {
      if (!takeHeading(state, lines, index)) leaveOut(state, line);
    } else if (line.kind === 'text' && line.isLabel && announcedBy(lines, index) !== null) {
      if (!takeHeading(state, lines, index)) takeLine(state, line);
    } else takeLine(state, line);
  }
  state.guide.process = state.processLines.map(({ text: words, kind }) => (kind === 'bullet' ? `- ${words}` : words));
  state.guide.stages = readStages(state.processLines);
  sayWhatIsMissing(state);
  return { guide: state.guide, messages: state.messages.toSorted((a, b) => a.line - b.line) };
}
