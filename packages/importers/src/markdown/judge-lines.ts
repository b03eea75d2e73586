import { isLinkOnly } from './link-only.ts';
import { type Line, lineAt } from './line.ts';
import type { Reading } from './reading.ts';
import { questionEvidence } from './question-evidence.ts';
import { titleOf } from './title-of.ts';
import type { Unit } from './unit.ts';

const LONGEST = 300;

const isText = ({ kind, quoted }: Line): boolean => kind === 'text' && !quoted;
const asks = (line: Line): boolean => isText(line) && line.text.length <= LONGEST && questionEvidence(line.text) >= 0.9 && !isLinkOnly(line.text);

/** A short line without a full stop that begins a paragraph or follows what asks: the name of a section in a text without markup. */
const isName = (lines: readonly Line[], index: number): boolean =>
  (!isText(lineAt(lines, index - 1)) || asks(lineAt(lines, index - 1))) &&
  lineAt(lines, index).text.length <= 60 &&
  !/[.。!！,;:：]$/.test(lineAt(lines, index).text);

/** Whether a line begins a paragraph, or follows another that asks or names a section: questions stand below each other without a blank line. */
function begins(lines: readonly Line[], index: number): boolean {
  const before = lineAt(lines, index - 1);
  return !isText(before) || asks(before) || isName(lines, index - 1);
}

/** The lines of a text without markup that ask, with what stands below them up to the next, where at least every third paragraph does. */
export function judgeLines({ lines, outline }: Reading): Unit[] {
  const fresh = lines.flatMap((line, index) => (isText(line) && begins(lines, index) ? [index] : []));
  const asking = fresh.filter((index) => asks(lineAt(lines, index)));
  if (asking.length < 3 || asking.length < fresh.length * 0.3) return [];
  // Where most paragraphs ask, tasks among them do as well.
  const isTask = (index: number): boolean => questionEvidence(lineAt(lines, index).text) >= 0.8 && !isText(lineAt(lines, index + 1));
  const asked = asking.length < fresh.length * 0.6 ? asking : fresh.filter((index) => asks(lineAt(lines, index)) || isTask(index));
  return asked.map((start, position) => {
    const line = lineAt(lines, start);
    const group = outline.under[start] ?? -1;
    const section = group === -1 ? lines.length : (outline.headingEnd.get(group) ?? lines.length);
    return {
      ...titleOf(line.text),
      shape: 'label',
      form: 'line',
      raw: line.text,
      at: line.at,
      start,
      bodyFrom: start + 1,
      end: Math.min(asked[position + 1] ?? lines.length, section),
      evidence: 1,
      group,
      details: null,
      rest: '',
    };
  });
}
