import type { ImportMessage } from '../bank.ts';
import type { Line } from './line.ts';
import { questionEvidence } from './question-evidence.ts';
import type { BrokenFence } from './scan-lines.ts';
import { titleOf } from './title-of.ts';

const HEADING = /^\s{0,3}#{2,6}\s+(.+)$/;

/** What was said about each fence that is not closed by its own mark, with the lines in it that look like questions. */
export function reportFences(fences: readonly BrokenFence[], lines: readonly Line[]): ImportMessage[] {
  return fences.map(({ at, resumedAt }): ImportMessage => {
    const message = { line: at, column: 1, severity: 'warning', rule: 'fence-is-closed' } as const;
    if (resumedAt !== null) return { ...message, text: `code fence opened at :${at} is never closed; the text is taken up again at :${resumedAt}` };
    const inside = lines.filter((line) => line.kind === 'code' && line.at > at && asks(line.raw)).map((line) => `:${line.at}`);
    const what = inside.length === 1 ? '1 question-like heading' : `${inside.length} question-like headings`;
    return { ...message, text: `code fence opened at :${at} is never closed${inside.length > 0 ? `, ${what} inside (${inside.join(', ')})` : ''}` };
  });
}

function asks(raw: string): boolean {
  const heading = HEADING.exec(raw)?.[1];
  return heading !== undefined && questionEvidence(titleOf(heading).title) >= 0.8;
}
