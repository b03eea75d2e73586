/** What may stand on a whiteboard. A box is what an arrow can lead from and to. */
export const BOXES = ['rectangle', 'ellipse', 'diamond'] as const;
const KINDS = [...BOXES, 'arrow', 'line', 'text', 'freehand'] as const;
export type BoardKind = (typeof KINDS)[number];

/** One thing on the board: where it stands, and what it says. How it looks is the same for all. */
export interface BoardElement {
  id: string;
  kind: BoardKind;
  x: number;
  y: number;
  /** of an arrow and a line the way from its beginning to its end, which may be negative */
  w: number;
  h: number;
  /** in degrees; none for what stands upright */
  angle?: number;
  text?: string;
  /** of an arrow: the boxes it joins */
  from?: string;
  to?: string;
  /** of what is bent or drawn freely: x and y by turns, counted from where it begins */
  points?: number[];
}

export type Board = readonly BoardElement[];

const FARTHEST = 1_000_000;
const MOST_ELEMENTS = 5_000;
const MOST_NUMBERS = 20_000;
const LONGEST_TEXT = 20_000;

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value) && Math.abs(value as number) <= FARTHEST;
const isKind = (value: unknown): boolean => (KINDS as readonly unknown[]).includes(value);
const isId = (value: unknown): value is string => typeof value === 'string' && /^[\w-]{1,40}$/.test(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= LONGEST_TEXT;
const isPoints = (value: unknown): value is number[] =>
  Array.isArray(value) && value.length <= MOST_NUMBERS && value.length >= 4 && value.length % 2 === 0 && value.every(isWhole);

/** What may be left out, in the order in which it is written. */
const OPTIONAL = { angle: isWhole, text: isText, from: isId, to: isId, points: isPoints } as const;
const PARTS: Readonly<Record<string, (value: unknown) => boolean>> = { id: isId, kind: isKind, x: isWhole, y: isWhole, w: isWhole, h: isWhole, ...OPTIONAL };

function readElement(value: unknown): BoardElement | null {
  if (typeof value !== 'object' || value === null) return null;
  const given = value as Record<string, unknown>;
  const parts = Object.entries(PARTS).filter(([name]) => !(name in OPTIONAL) || given[name] !== undefined);
  if (!parts.every(([name, isGood]) => isGood(given[name]))) return null;
  return Object.fromEntries(parts.map(([name]) => [name, given[name]])) as unknown as BoardElement;
}

/** A board that somebody has handed over; null for what is none. Nothing is taken on trust: it may come from anywhere. */
export function readBoard(value: unknown): Board | null {
  if (!Array.isArray(value) || value.length > MOST_ELEMENTS) return null;
  const elements = value.map(readElement);
  return elements.every((element) => element !== null) ? elements : null;
}

const KEYS = Object.keys(PARTS);

/** The board as text: JSON with a line for each element, so that two boards can be compared by lines. */
export const writeBoard = (board: Board): string => `[\n${board.map((element) => JSON.stringify(element, KEYS)).join(',\n')}\n]`;

/** The board in a text; null where it does not stand exactly as it is written. */
export function parseBoard(text: string): Board | null {
  try {
    const board = readBoard(JSON.parse(text));
    return board !== null && board.length > 0 && writeBoard(board) === text ? board : null;
  } catch {
    return null;
  }
}
