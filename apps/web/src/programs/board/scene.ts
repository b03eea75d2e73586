import type { ExcalidrawElementSkeleton } from '@excalidraw/excalidraw/data/transform';
import type { ExcalidrawElement } from '@excalidraw/excalidraw/element/types';
import type { Board, BoardElement, BoardKind } from '#src/lib/board.ts';

/** As Excalidraw calls what may stand on a board. */
const TYPES = { rectangle: 'rectangle', ellipse: 'ellipse', diamond: 'diamond', arrow: 'arrow', line: 'line', text: 'text', freedraw: 'freehand' } as const;

/** The family that is of the system; each other would have to be fetched. */
export const FONT_FAMILY = 2;
export const FONT_SIZE = 18;
export const STROKE_WIDTH = 1;

/** How all looks that is drawn: nothing of this stands in an answer. */
const LOOK = { strokeColor: '#1e1e1e', backgroundColor: 'transparent', strokeWidth: STROKE_WIDTH, roughness: 0, roundness: null } as const;
const FONT = { fontFamily: FONT_FAMILY, fontSize: FONT_SIZE } as const;

/** Ids are made by chance and long; so much of one is enough among the things of one board. */
const ID_LENGTH = 8;
const NEAREST = 2;
const DEGREES = 180 / Math.PI;

const whole = (value: number): number => Math.round(value) || 0;
const idOf = (id: string): string => id.slice(0, ID_LENGTH).replaceAll(/[^\w-]/g, '_');

export const isKnown = ({ type }: ExcalidrawElement): boolean => type in TYPES;

type Points = readonly (readonly [number, number])[];

/** Points of a stroke without those that stand close together. The last one always counts. */
function thin(points: Points): Points {
  let last = points[0];
  return points.filter((point, at) => {
    if (last === undefined || at === 0 || at === points.length - 1) return true;
    const isFar = Math.hypot(point[0] - last[0], point[1] - last[1]) > NEAREST;
    if (isFar) last = point;
    return isFar;
  });
}

type Drawn = Extract<ExcalidrawElement, { points: unknown }>;
const flatten = (points: Points): number[] => points.flatMap(([x, y]) => [whole(x), whole(y)]);

function strokeOf({ points }: Drawn): Pick<BoardElement, 'points'> {
  const flat = flatten(thin(points));
  // A dot is a stroke to where it began.
  return { points: flat.length < 4 ? [...flat, ...flat] : flat };
}

function lineOf(element: Drawn): Pick<BoardElement, 'w' | 'h' | 'points' | 'from' | 'to'> {
  const { points, type } = element;
  const [endX, endY] = points.at(-1) ?? [0, 0];
  const [start, end] = type === 'arrow' ? [element.startBinding, element.endBinding] : [];
  return {
    w: whole(endX),
    h: whole(endY),
    ...(start && { from: idOf(start.elementId) }),
    ...(end && { to: idOf(end.elementId) }),
    ...(points.length > 2 && { points: flatten(points) }),
  };
}

/** The words of a text, or in a box or on an arrow. */
const labelsIn = (elements: readonly ExcalidrawElement[]): ReadonlyMap<string, string> =>
  new Map(elements.flatMap((element) => (element.type === 'text' ? [[element.containerId ?? element.id, element.originalText]] : [])));

function elementOf(element: ExcalidrawElement, text: string): BoardElement {
  const { id, x, y, width, height, angle } = element;
  const turned = whole(angle * DEGREES);
  return {
    id: idOf(id),
    kind: TYPES[element.type as keyof typeof TYPES],
    x: whole(x),
    y: whole(y),
    w: whole(width),
    h: whole(height),
    ...('points' in element && (element.type === 'freedraw' ? strokeOf(element) : lineOf(element))),
    ...(turned !== 0 && { angle: turned }),
    ...(text !== '' && { text }),
  };
}

/** What stands on the board, as it goes into an answer. */
export function boardOf(elements: readonly ExcalidrawElement[]): Board {
  const here = elements.filter((element) => !element.isDeleted && isKnown(element));
  const labels = labelsIn(here);
  const ofItself = here.filter((element) => element.type !== 'text' || element.containerId === null);
  return ofItself.map((element) => elementOf(element, labels.get(element.id) ?? ''));
}

const pairs = (flat: readonly number[]): [number, number][] =>
  Array.from({ length: Math.floor(flat.length / 2) }, (_pair, at) => [flat[2 * at] ?? 0, flat[2 * at + 1] ?? 0]);

const labelOf = (text: string | undefined) => (text === undefined ? {} : { label: { text, ...FONT } });

function skeletonOf({ id, kind, x, y, w, h, angle = 0, text, points }: BoardElement, arrows: Board): object {
  const base = { id, x, y, angle: angle / DEGREES, ...LOOK };
  const boundElements = arrows.filter((arrow) => arrow.from === id || arrow.to === id).map((arrow) => ({ id: arrow.id, type: 'arrow' }));
  if (kind === 'text') return { ...base, ...FONT, type: 'text', text: text ?? '', boundElements };
  if (kind === 'freehand') return { ...base, type: 'freedraw', width: w, height: h, points: pairs(points ?? []), pressures: [], simulatePressure: true };
  if (kind === 'arrow' || kind === 'line')
    return {
      ...base,
      ...labelOf(text),
      type: kind,
      width: Math.abs(w),
      height: Math.abs(h),
      points: points
        ? pairs(points)
        : [
            [0, 0],
            [w, h],
          ],
    };
  return { ...base, ...labelOf(text), type: kind, width: w, height: h, boundElements };
}

const CAN_BE_JOINED: ReadonlySet<BoardKind> = new Set(['rectangle', 'ellipse', 'diamond', 'text']);

/** The things of a board as Excalidraw takes them in. An arrow stays where it is, also where what it joined is gone. */
export function skeletonsOf(board: Board): ExcalidrawElementSkeleton[] {
  const boxes = new Set(board.filter(({ kind }) => CAN_BE_JOINED.has(kind)).map(({ id }) => id));
  const joined = board.map((element) => {
    const { from, to, ...rest } = element;
    return { ...rest, ...(from !== undefined && boxes.has(from) && { from }), ...(to !== undefined && boxes.has(to) && { to }) };
  });
  const arrows = joined.filter(({ kind }) => kind === 'arrow');
  return joined.map((element) => skeletonOf(element, arrows) as ExcalidrawElementSkeleton);
}

const bind = (elementId: string | undefined) => (elementId === undefined ? null : { elementId, focus: 0, gap: 4 });

/** The same things with each arrow joined to what it leads from and to: of these a skeleton keeps nothing. */
export function joinArrows(elements: readonly ExcalidrawElement[], board: Board): ExcalidrawElement[] {
  const arrows = new Map(board.filter(({ kind }) => kind === 'arrow').map((arrow) => [arrow.id, arrow]));
  return elements.map((element) => {
    const arrow = element.type === 'arrow' ? arrows.get(element.id) : undefined;
    return arrow ? ({ ...element, startBinding: bind(arrow.from), endBinding: bind(arrow.to) } as ExcalidrawElement) : element;
  });
}
