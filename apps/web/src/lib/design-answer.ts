import { type Board, parseBoard, writeBoard } from './board.ts';

/** What an answer to a question of system design speaks about, in the order in which it is written. */
export const DESIGN_SECTIONS = ['requirements', 'estimates', 'api', 'data', 'failure', 'tradeOffs'] as const;
export type DesignSection = (typeof DESIGN_SECTIONS)[number];

const HEADINGS: Readonly<Record<DesignSection, string>> = {
  requirements: '## Requirements',
  estimates: '## Estimates',
  api: '## API',
  data: '## Data',
  failure: '## Failure',
  tradeOffs: '## Trade-offs',
};
const BOARD_FENCE = '```board';

/** The section that a line begins; undefined for any other line. */
export const sectionOfLine = (line: string): DesignSection | undefined => DESIGN_SECTIONS.find((name) => HEADINGS[name] === line);

export interface DesignAnswer {
  /** what belongs to no section */
  notes: string;
  sections: Partial<Record<DesignSection, string>>;
  board: Board;
}

const MARKS: ReadonlySet<string> = new Set([...Object.values(HEADINGS), BOARD_FENCE]);
const isMark = (line: string): boolean => MARKS.has(line);
const isLikeMark = (line: string): boolean => isMark(line.replace(/^\\+/, ''));

/** A line of somebody's own that looks like one of ours gets a backslash, as markdown has it. */
const escapeMarks = (text: string): string =>
  text
    .split('\n')
    .map((line) => (isLikeMark(line) ? `\\${line}` : line))
    .join('\n');
const withoutEscapes = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line.startsWith('\\') && isLikeMark(line) ? line.slice(1) : line))
    .join('\n');

/**
 * An answer with sections and a whiteboard is one text, as every answer is: markdown with a heading for each section, and a
 * fence for the board at its end. So revisions, differences, export and the outbox treat it like any other.
 */
export function formatDesignAnswer({ notes, sections, board }: DesignAnswer): string {
  const written = DESIGN_SECTIONS.flatMap((name) => {
    const text = sections[name] ?? '';
    return text === '' ? [] : [`${HEADINGS[name]}\n\n${escapeMarks(text)}`];
  });
  const drawn = board.length === 0 ? [] : [`${BOARD_FENCE}\n${writeBoard(board)}\n\`\`\``];
  return [...(notes === '' ? [] : [escapeMarks(notes)]), ...written, ...drawn].join('\n\n');
}

/** The parts that begin with the marks of a text, whether or not all stands as it should. */
function readParts(lines: readonly string[]): DesignAnswer {
  const starts = lines.flatMap((line, at) => (isMark(line) ? [at] : []));
  const textBetween = (start: number, end: number): string => withoutEscapes(lines.slice(start, end).join('\n'));
  const answer: DesignAnswer = { notes: textBetween(0, starts[0] === undefined ? lines.length : Math.max(0, starts[0] - 1)), sections: {}, board: [] };
  for (const [index, start] of starts.entries()) {
    const next = starts[index + 1];
    const name = sectionOfLine(lines[start] ?? '');
    if (name === undefined) answer.board = parseBoard(lines.slice(start + 1, -1).join('\n')) ?? [];
    else answer.sections[name] = textBetween(start + 2, next === undefined ? lines.length : next - 1);
  }
  return answer;
}

/** The parts of an answer. What does not stand as `formatDesignAnswer` writes it is a note: nothing is ever left out. */
export function parseDesignAnswer(text: string): DesignAnswer {
  const answer = readParts(text.split('\n'));
  return formatDesignAnswer(answer) === text ? answer : { notes: text, sections: {}, board: [] };
}
