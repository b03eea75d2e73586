import { type Line, lineAt } from './line.ts';
import { opensChoices } from './option-of.ts';
import { questionEvidence } from './question-evidence.ts';
import { titleOf } from './title-of.ts';
import { answerLabelLength, opensAnswer } from './vocabulary.ts';

/** The lines of a title: from the one of its item to the one before `bodyFrom`. */
export interface TitleLines {
  start: number;
  bodyFrom: number;
}

const ENDS_QUESTION = /(?:[?？؟]|<br\s*\/?>|\\| {2})[*_)"”]*$/;
const ENDS_STATEMENT = /[.!。！][*_)"”]*$/;
const WHOLE_BOLD = /^(?:\*\*(?:(?!\*\*).)+\*\*|__(?:(?!__).)+__|<b>(?:(?!<\/b>).)+<\/b>)[.:：]?$/u;
/** A capital, or a letter of a script that has none. */
const BEGINS_ANEW = /^[^\p{L}\p{N}]*[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u;

/** Whether a line goes on with a title: no option of a choice, and no answer behind its label. */
const goesOn = (lines: readonly Line[], index: number): boolean => {
  const { kind, quoted, text } = lineAt(lines, index);
  return kind === 'text' && !quoted && !opensAnswer(text) && !opensChoices(lines, index);
};

/** The text of an item, with the lines that go on without a blank line between; a question mark, a hard break or bold around the whole ends it. */
export function joinTitle(lines: readonly Line[], start: number, last = lines.length): { bodyFrom: number; raw: string } {
  const parts = [lineAt(lines, start).text];
  const furthest = WHOLE_BOLD.test(parts[0] ?? '') ? start + 1 : last;
  let end = start + 1;
  while (end < furthest && goesOn(lines, end) && ((end === start + 1 && parts[0] === '') || !ENDS_QUESTION.test(lineAt(lines, end - 1).raw))) {
    parts.push(lineAt(lines, end).text);
    end += 1;
  }
  return { bodyFrom: end, raw: parts.join(' ').trim() };
}

/** Lines over which a title may be wrapped and still have an answer right below it. */
const MOST_LINES = 4;

/** Where a title of several lines would end if its last lines were the answer: behind a task or a full stop, before a line that begins anew; -1 if nowhere. */
function likelyEnd(lines: readonly Line[], { start, bodyFrom }: TitleLines): number {
  if (bodyFrom - start < 2 || questionEvidence(joinTitle(lines, bodyFrom - 1).raw) >= 0.9) return -1;
  for (let end = start + 1; end < bodyFrom && end <= start + MOST_LINES; end += 1) {
    const { raw } = joinTitle(lines, start, end);
    const ends = raw !== '' && (ENDS_STATEMENT.test(raw) || questionEvidence(titleOf(raw).title) >= 0.8);
    if (ends && BEGINS_ANEW.test(lineAt(lines, end).text)) return end;
  }
  return -1;
}

/**
 * Which titles of a list end before their last line, and where. A wrapped title and a task with its answer right below look the same;
 * what tells them apart is whether the others are answered on the next line.
 */
export function earlierEnds<T extends TitleLines>(lines: readonly Line[], titles: readonly T[]): Map<T, number> {
  const wrapped = titles.filter(({ start, bodyFrom }) => bodyFrom - start > 1);
  const answered = titles.filter(({ start, bodyFrom }) => bodyFrom - start === 1 && goesOn(lines, bodyFrom)).length;
  const likely = wrapped.flatMap((title): [T, number][] => {
    const end = likelyEnd(lines, title);
    return end === -1 ? [] : [[title, end]];
  });
  const enough = answered >= (answered + wrapped.length) * 0.3 || (likely.length >= 2 && likely.length >= wrapped.length * 0.75);
  return new Map(enough ? likely : []);
}

const BOLD_LEAD = /^(\*\*(?:(?!\*\*).)+\*\*|__(?:(?!__).)+__|<b>(?:(?!<\/b>).)+<\/b>)\s*[:：–—-]?\s*(\S.*)$/su;
const ASKED_LEAD = /^([^?？؟]+[?？؟][*_)"”]*)\s*(?:[–—→:：-]\s+)?(\S.*)$/su;
const DIVIDES = /^\s*(?:[–—→-]\s|[:：]\s)/u;
const ENDS_LEAD = /[?？؟.。!！:：][*_]*(?:<\/b>)?$/u;

/** Whether a text in bold is a question by itself, with an answer of several words or behind a full stop. */
function leads(lead: string, rest: string): boolean {
  const evidence = questionEvidence(titleOf(lead).title);
  if (ENDS_LEAD.test(lead)) return evidence >= 0.5;
  return evidence >= 0.8 && rest.split(/\s+/).length > 3;
}

/** Longer texts are not looked at closely. */
const LONGEST = 4_000;

interface Lead {
  head: string;
  rest: string;
}

function boldLead(raw: string): Lead | null {
  const [, bold = '', behind = ''] = BOLD_LEAD.exec(raw) ?? [];
  return bold !== '' && leads(bold, behind) ? { head: bold, rest: behind } : null;
}

/** A question mark with a dash, a colon or an answer label behind it, and no further question there. */
function askedLead(raw: string): Lead | null {
  const [, asked = '', answer = ''] = ASKED_LEAD.exec(raw) ?? [];
  if (answer === '' || questionEvidence(answer) >= 0.9) return null;
  const divided = answerLabelLength(answer) > 0 || DIVIDES.test(raw.slice(asked.length));
  return divided ? { head: asked, rest: answer } : null;
}

/** A question and its answer behind it on the same line, or the whole line. */
export const splitLead = (raw: string): Lead => (raw.length > LONGEST ? null : (boldLead(raw) ?? askedLead(raw))) ?? { head: raw, rest: '' };
