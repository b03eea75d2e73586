import { matchPath, type NavigateFunction } from 'react-router';
import { FOCUS_SEARCH } from '#src/lib/focus-search.ts';
import { stepsBackTo } from '#src/lib/places.ts';
import { type PageAct, runPageAct } from '#src/lib/page-keys.ts';
import type { Messages } from '#src/messages/en.ts';
import { PATTERNS, paths } from '#src/paths.ts';
import { findListLink, moveRow, openRow } from './rows.ts';

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
  /** `false` says that there was nothing to do, and leaves the key to the browser */
  run: (acting: Acting) => unknown;
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
  const link = findListLink();
  const steps = stepsBackTo(link?.pathname ?? PATTERNS.questions);
  if (steps !== null) void navigate(steps);
  else if (link !== null) link.click();
  else void navigate(paths.questions());
}

const go = (letter: string, name: Shortcut['name'], to: string): Shortcut => ({
  keys: ['g', letter],
  where: 'go',
  name,
  run: ({ navigate }) => void navigate(to),
});

/** A key of the screens on which one works: they say themselves what it does. */
const onPage = (key: string, name: Shortcut['name'], act: PageAct): Shortcut => ({ keys: [key], where: 'work', name, run: () => runPageAct(act) });

/** The same of the mentor desk. */
const onDesk = (key: string, name: Shortcut['name'], act: PageAct): Shortcut => ({ keys: [key], where: 'desk', name, run: () => runPageAct(act) });

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
  go('v', 'review', paths.review()),
  go('o', 'rounds', paths.rounds()),
  go('d', 'desk', paths.desk()),
  { keys: ['j'], where: 'list', name: 'nextRow', run: () => moveRow(1) },
  { keys: ['k'], where: 'list', name: 'previousRow', run: () => moveRow(-1) },
  { keys: ['o'], where: 'list', name: 'openRow', run: openRow },
  { keys: ['u'], where: 'question', name: 'toList', run: toList },
  onPage(' ', 'flip', 'flip'),
  onPage('enter', 'flip', 'flip'),
  onPage('1', 'again', 'grade1'),
  onPage('2', 'hard', 'grade2'),
  onPage('3', 'good', 'grade3'),
  onPage('4', 'easy', 'grade4'),
  onPage('u', 'undo', 'undo'),
  onPage('a', 'toAnswer', 'answer'),
  onPage('n', 'nextQuestion', 'nextQuestion'),
  onPage('b', 'previousQuestion', 'previousQuestion'),
  onDesk('j', 'nextUnit', 'nextUnit'),
  onDesk('k', 'previousUnit', 'previousUnit'),
  onDesk('J', 'oneMore', 'oneMore'),
  onDesk('K', 'oneMore', 'oneMoreBefore'),
  onDesk('c', 'claimOrComment', 'claimOrComment'),
  ...([1, 2, 3, 4] as const).map((number) => onDesk(String(number), 'evidence', `evidence${number}`)),
];
