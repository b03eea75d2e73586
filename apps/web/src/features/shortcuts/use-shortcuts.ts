import { useEffect, useEffectEvent, useRef } from 'react';
import { matchPath, useLocation, useNavigate } from 'react-router';
import { runPageKey } from '#src/lib/page-keys.ts';
import { usePerson } from '#src/lib/session.ts';
import { PATTERNS } from '#src/paths.ts';
import { type Acting, type Shortcut, SHORTCUTS } from './shortcuts.ts';
import { areSingleKeysOn } from './single-keys.ts';

const SEQUENCE_MS = 1500;
const PRESSED = 'a, button, summary, select, input, label';
/** Screens with rows to move through. */
const LISTS = [
  PATTERNS.questions,
  PATTERNS.me,
  PATTERNS.evidence,
  PATTERNS.target,
  PATTERNS.desk,
  PATTERNS.bankImport,
  PATTERNS.workspace,
  PATTERNS.questionSet,
];
const FIELDS = 'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable], [role="textbox"]';

interface Overlays {
  openSheet: () => void;
  openPalette: () => void;
  /** one of them is being fetched */
  isOpening: () => boolean;
}

const isPaletteKey = (event: KeyboardEvent): boolean => event.key.toLowerCase() === 'k' && event.ctrlKey !== event.metaKey && !event.altKey && !event.shiftKey;

/** Whether a key is for somebody else: a field, a dialog, an input method, the browser. */
function isTaken(event: KeyboardEvent): boolean {
  const { target } = event;
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return true;
  if (target instanceof Element && target.closest(FIELDS) !== null) return true;
  return document.querySelector('dialog[open]') !== null;
}

/** Whether a key is the one that presses what has the focus, or is held down: neither is meant as a shortcut of the work. */
function isPress({ key, target, repeat }: KeyboardEvent): boolean {
  return repeat || ((key === ' ' || key === 'Enter') && target instanceof Element && target.closest(PRESSED) !== null);
}

function holdsAt({ where }: Shortcut, pathname: string): boolean {
  if (where === 'work') return matchPath(PATTERNS.study, pathname) !== null || matchPath(PATTERNS.review, pathname) !== null;
  if (where === 'list') return LISTS.some((pattern) => matchPath(pattern, pathname) !== null);
  if (where === 'desk') return matchPath(PATTERNS.desk, pathname) !== null || matchPath(PATTERNS.deskReview, pathname) !== null;
  if (where === 'question') return matchPath(PATTERNS.question, pathname) !== null;
  return true;
}

/** The shortcut that the keys pressed so far are, and whether they may become one. */
function findShortcut(pressed: readonly string[], pathname: string): { found: Shortcut | undefined; isBegun: boolean } {
  const begun = SHORTCUTS.filter((shortcut) => holdsAt(shortcut, pathname) && pressed.every((key, at) => shortcut.keys[at] === key));
  return { found: begun.find(({ keys }) => keys.length === pressed.length), isBegun: begun.length > 0 };
}

/** Listens for the shortcuts, wherever the focus is. */
export function useShortcuts({ openSheet, openPalette, isOpening }: Overlays): void {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const ofAccount = usePerson()?.settings.singleKeys;
  const pending = useRef({ keys: [] as string[], at: 0 });

  const take = (event: KeyboardEvent): Shortcut | undefined => {
    const key = event.shiftKey ? event.key : event.key.toLowerCase();
    const before = event.timeStamp - pending.current.at < SEQUENCE_MS ? pending.current.keys : [];
    // A key that does not go on from the last one begins anew.
    const pressed = findShortcut([...before, key], pathname).isBegun ? [...before, key] : [key];
    const { found, isBegun } = findShortcut(pressed, pathname);
    pending.current = { keys: isBegun && !found ? pressed : [], at: event.timeStamp };
    return found;
  };
  /** @returns whether there was something to do */
  const run = (found: Shortcut | undefined, event: KeyboardEvent): boolean => {
    if (found === undefined || (found.where === 'work' && isPress(event))) return false;
    const acting: Acting = { navigate, pathname, openSheet };
    return found.run(acting) !== false;
  };
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (isPaletteKey(event) && !event.isComposing) {
      event.preventDefault();
      openPalette();
      return;
    }
    if (event.key === 'Shift' || isOpening() || isTaken(event) || !(ofAccount ?? areSingleKeysOn())) return;
    if (run(take(event), event) || runPageKey(event.key)) event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => press(event);
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}
