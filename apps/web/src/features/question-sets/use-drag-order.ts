import { type PointerEvent, useEffect, useState } from 'react';

/** A row that is being dragged, and the place that it would have, counted from 0. */
interface Drag {
  id: string;
  from: number;
  to: number;
}

/** This near to the edge of the window, the page is moved on. */
const EDGE_PX = 56;
const STEP_PX = 14;

/** The place among the other rows: below all of which the middle is above the pointer. */
function placeUnder(y: number, id: string): number {
  const others = [...document.querySelectorAll<HTMLElement>('[data-set-item]')].filter(({ dataset }) => dataset['setItem'] !== id);
  return others.filter((row) => {
    const { top, height } = row.getBoundingClientRect();
    return top + height / 2 < y;
  }).length;
}

function moveOn(y: number): void {
  if (y < EDGE_PX) scrollBy(0, -STEP_PX);
  else if (y > innerHeight - EDGE_PX) scrollBy(0, STEP_PX);
}

/**
 * Rows are dragged by a handle, with mouse, pen or finger; Escape lets go. Nothing is changed before the row is let go.
 * By keyboard, rows are moved by keys and buttons.
 * @param place puts a row at a place, counted from 0
 */
export function useDragOrder(place: (id: string, to: number) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const isDragging = drag !== null;
  useEffect(() => {
    if (!isDragging) return undefined;
    const letGo = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setDrag(null);
    };
    addEventListener('keydown', letGo);
    return () => removeEventListener('keydown', letGo);
  }, [isDragging]);
  return {
    drag,
    handleOf: (id: string, from: number) => ({
      onPointerDown: (event: PointerEvent<HTMLElement>): void => {
        if (event.button !== 0) return;
        // no text is selected on the way
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrag({ id, from, to: from });
      },
      onPointerMove: ({ clientY }: PointerEvent<HTMLElement>): void => {
        if (drag === null) return;
        moveOn(clientY);
        const to = placeUnder(clientY, id);
        if (to !== drag.to) setDrag({ ...drag, to });
      },
      onPointerUp: ({ clientY }: PointerEvent<HTMLElement>): void => {
        if (drag !== null) place(id, placeUnder(clientY, id));
        setDrag(null);
      },
      onPointerCancel: (): void => setDrag(null),
    }),
  };
}

export type DragOrder = ReturnType<typeof useDragOrder>;
