import { matchPath, type NavigateFunction } from 'react-router';
import { FOCUS_SEARCH } from '#src/lib/focus-search.ts';
import type { Messages } from '#src/messages/en.ts';
import { PATTERNS, paths } from '#src/paths.ts';
import { moveRow, openRow } from './rows.ts';
import { stepsToBank } from './trail.ts';

/** What a shortcut may act on. */
export interface Acting {
  navigate: NavigateFunction;
  pathname: string;
  openSheet: () => void;
}

export interface Shortcut {
  /** as `event.key` calls them, one after the other */
  keys: readonly string[];
  where: keyof Messages['shortcuts']['groups'];
  name: keyof Messages['shortcuts']['names'];
  run: (acting: Acting) => void;
}

function search({ navigate, pathname }: Acting): void {
  const field = matchPath(PATTERNS.questions, pathname) ? document.querySelector<HTMLInputElement>('main input[type="search"]') : null;
  if (field === null) void navigate(paths.questions(), { state: FOCUS_SEARCH });
  else {
    field.focus();
    field.select();
  }
}

function toList({ navigate }: Acting): void {
  const steps = stepsToBank();
  void (steps === null ? navigate(paths.questions()) : navigate(steps));
}

const go = (letter: string, name: Shortcut['name'], to: string): Shortcut => ({
  keys: ['g', letter],
  where: 'go',
  name,
  run: ({ navigate }) => void navigate(to),
});

/** Every shortcut without Ctrl or ⌘: the listener and the sheet both come from here. */
export const SHORTCUTS: readonly Shortcut[] = [
  { keys: ['/'], where: 'everywhere', name: 'search', run: search },
  { keys: ['?'], where: 'everywhere', name: 'sheet', run: ({ openSheet }) => openSheet() },
  go('h', 'home', paths.home()),
  go('m', 'mine', paths.me()),
  go('g', 'guides', paths.guides()),
  go('q', 'questions', paths.questions()),
  go('p', 'pay', paths.salaries()),
  go('t', 'tracks', paths.tracks()),
  go('r', 'readings', paths.articles()),
  { keys: ['j'], where: 'bank', name: 'nextRow', run: () => moveRow(1) },
  { keys: ['k'], where: 'bank', name: 'previousRow', run: () => moveRow(-1) },
  { keys: ['o'], where: 'bank', name: 'openRow', run: openRow },
  { keys: ['u'], where: 'question', name: 'toList', run: toList },
];
