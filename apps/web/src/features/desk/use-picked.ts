import { useEffect, useEffectEvent, useState } from 'react';
import { type Picked, selectedStretch } from './selected-stretch.ts';

interface Picking {
  /** what was marked or gone to; null without anything */
  picked: Picked | null;
  isByKeyboard: boolean;
}

const NOTHING: Picking = { picked: null, isByKeyboard: false };
const UNITS = '[data-work] [data-unit]';

const isSame = (a: Picked | null, b: Picked | null): boolean => a?.part === b?.part && a?.start === b?.start && a?.end === b?.end;

function stretchOf(unit: HTMLElement): Picked {
  const [start = 0, end = 0] = (unit.dataset['unit'] ?? '').split(' ').map(Number);
  return { part: Number(unit.closest<HTMLElement>('[data-work]')?.dataset['work']), start, end };
}

function goTo(unit: HTMLElement): void {
  unit.focus({ preventScroll: true });
  unit.scrollIntoView({ block: 'nearest' });
}

/** The unit with the focus, or the last that was gone to; -1 before the first. */
function indexIn(units: readonly HTMLElement[], last: Picked | null): number {
  const focused = units.findIndex((unit) => unit === document.activeElement);
  return focused === -1 && last !== null ? units.findIndex((unit) => isSame(stretchOf(unit), last)) : focused;
}

/** What of the answers is picked to be commented on: marked with the mouse or by touch, or gone to by keys. */
export function usePicked() {
  const [{ picked, isByKeyboard }, setPicking] = useState(NOTHING);
  const [last, setLast] = useState<Picked | null>(null);
  const look = useEffectEvent(() => {
    const selected = selectedStretch();
    if (selected === null && (picked === null || isByKeyboard)) return;
    if (!isSame(selected, picked)) setPicking({ picked: selected, isByKeyboard: false });
  });
  useEffect(() => {
    const listen = (): void => look();
    document.addEventListener('selectionchange', listen);
    return () => document.removeEventListener('selectionchange', listen);
  }, []);

  const move = (by: 1 | -1, isMore: boolean): void => {
    const units = [...document.querySelectorAll<HTMLElement>(UNITS)];
    const at = indexIn(units, last);
    const unit = units[at === -1 ? (by === 1 ? 0 : units.length - 1) : at + by];
    if (unit === undefined) return;
    const stretch = stretchOf(unit);
    const isJoined = isMore && picked?.part === stretch.part;
    getSelection()?.removeAllRanges();
    goTo(unit);
    setLast(stretch);
    setPicking({
      picked: isJoined ? { ...stretch, start: Math.min(picked.start, stretch.start), end: Math.max(picked.end, stretch.end) } : stretch,
      isByKeyboard: true,
    });
  };
  const clear = (): void => {
    getSelection()?.removeAllRanges();
    setPicking(NOTHING);
  };
  return { picked, isByKeyboard, move, clear };
}
