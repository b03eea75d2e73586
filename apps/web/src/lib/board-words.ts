import { type Board, type BoardElement, BOXES } from './board.ts';

/** The words in which a board is told. */
export interface BoardWords {
  /** what a box is called that says nothing */
  kinds: Readonly<Record<(typeof BOXES)[number], string>>;
  /** where an end of an arrow touches nothing */
  nowhere: string;
  alone: (names: readonly string[]) => string;
  loose: (text: string) => string;
  strokes: (count: number) => string;
}

const canBeJoined = ({ kind }: BoardElement): boolean => kind === 'text' || (BOXES as readonly string[]).includes(kind);
const isBox = ({ kind }: BoardElement): boolean => (BOXES as readonly string[]).includes(kind);
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

function nameOf(element: BoardElement | undefined, words: BoardWords): string {
  const said = flat(element?.text ?? '');
  if (said !== '') return said;
  const kind = BOXES.find((one) => one === element?.kind);
  return kind === undefined ? words.nowhere : words.kinds[kind];
}

/** A line that tells of a board, and the things on it that the line is about. */
export interface BoardLine {
  ids: readonly string[];
  text: string;
}

/** What a board says, a line for each thing: what leads where, what stands alone, what is only written or drawn. */
export function tellBoard(board: Board, words: BoardWords): BoardLine[] {
  const byId = new Map(board.filter(canBeJoined).map((element) => [element.id, element]));
  const arrows = board.filter(({ kind }) => kind === 'arrow');
  const joined = new Set(arrows.flatMap(({ from = '', to = '' }) => [from, to]));
  const connections = arrows.map(({ id, from = '', to = '', text = '' }) => {
    const way = `${nameOf(byId.get(from), words)} → ${nameOf(byId.get(to), words)}`;
    return { ids: [id], text: flat(text) === '' ? way : `${way}: ${flat(text)}` };
  });
  const about = (elements: Board, text: string): BoardLine[] => (elements.length === 0 ? [] : [{ ids: elements.map(({ id }) => id), text }]);
  const alone = board.filter((element) => isBox(element) && !joined.has(element.id));
  const names = alone.map((element) => nameOf(element, words));
  const loose = board.filter(({ id, kind, text = '' }) => kind === 'text' && !joined.has(id) && flat(text) !== '');
  const strokes = board.filter(({ kind }) => kind === 'line' || kind === 'freehand');
  return [
    ...connections,
    ...about(alone, words.alone(names)),
    ...loose.map(({ id, text = '' }) => ({ ids: [id], text: words.loose(flat(text)) })),
    ...about(strokes, words.strokes(strokes.length)),
  ];
}

/** The same, only what is said. */
export const boardLines = (board: Board, words: BoardWords): string[] => tellBoard(board, words).map(({ text }) => text);
