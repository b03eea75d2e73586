import { useEffect, useEffectEvent } from 'react';

/** What the keys of a screen may do there. The keys themselves stand with all others, in features/shortcuts. */
export type PageAct = 'flip' | 'grade1' | 'grade2' | 'grade3' | 'grade4' | 'undo' | 'answer' | 'nextQuestion' | 'previousQuestion' | DeskAct;
type DeskAct = 'nextUnit' | 'previousUnit' | 'oneMore' | 'oneMoreBefore' | 'claimOrComment' | `evidence${1 | 2 | 3 | 4}`;
type Acts = Partial<Record<PageAct, () => void>>;

let find: ((act: PageAct) => (() => void) | undefined) | null = null;

/** Does what the screen that is shown has for a key. @returns false where it has nothing */
export function runPageAct(act: PageAct): boolean {
  const run = find?.(act);
  run?.();
  return run !== undefined;
}

/** Says what the keys of this screen do, for as long as it is shown. */
export function usePageActs(acts: Acts): void {
  const findNow = useEffectEvent((act: PageAct) => acts[act]);
  useEffect(() => {
    const own = (act: PageAct) => findNow(act);
    find = own;
    return () => {
      if (find === own) find = null;
    };
  }, []);
}

/** A key that one screen has for itself: it comes with that screen, and the sheet of shortcuts lists it while it is shown. */
export interface PageKey {
  key: string;
  name: string;
  run: () => void;
}

export interface PageKeys {
  title: string;
  keys: readonly PageKey[];
}

let ofPage: PageKeys | null = null;

/** The keys of the screen that is shown, where it has some of its own. */
export const listPageKeys = (): PageKeys | null => ofPage;

/** @returns false where the screen has nothing for the key */
export function runPageKey(pressed: string): boolean {
  const found = ofPage?.keys.find(({ key }) => key === pressed);
  found?.run();
  return found !== undefined;
}

/** Gives this screen keys of its own, for as long as it is shown: those of its latest render. */
export function usePageKeys(keys: PageKeys): void {
  useEffect(() => {
    ofPage = keys;
    return () => {
      if (ofPage === keys) ofPage = null;
    };
  });
}
