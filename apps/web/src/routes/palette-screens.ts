import { useLocation } from 'react-router';
import { usePaletteTexts } from '#src/features/palette/palette-texts.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { usePerson } from '#src/lib/session.ts';
import type { enPalette } from '#src/messages/en-palette.ts';
import { paths } from '#src/paths.ts';

/** A screen, and the name of the other words it is found by. */
type Screen = [path: string, label: string, words: Exclude<keyof typeof enPalette.words, 'appearances' | 'languages'>];

/** The screens of one's own: those that the person's roles have. */
function useOwnScreens(): Screen[] {
  const { own, desk } = usePaletteTexts();
  const roles = usePerson()?.roles ?? [];
  const ofCandidate: Screen[] = [
    [paths.me(), own.today, 'today'],
    [paths.plan(), own.plan, 'plan'],
    [paths.review(), own.review, 'review'],
    [paths.rounds(), own.rounds, 'rounds'],
    [paths.newRound(), own.newRound, 'newRound'],
    [paths.newLoop(), own.newLoop, 'newLoop'],
    [paths.stories(), own.stories, 'stories'],
    [paths.submissions(), own.submissions, 'submissions'],
    [paths.progress(), own.progress, 'progress'],
    [paths.target(), own.target, 'target'],
    [paths.sharing(), own.sharing, 'sharing'],
  ];
  const ofMentor: Screen[] = [
    [paths.desk(), desk, 'desk'],
    [paths.calibration(), own.calibration, 'calibration'],
    [paths.myPeople(), own.myPeople, 'myPeople'],
  ];
  const ofAll: Screen[] = [
    [paths.notifications(), own.notifications, 'notifications'],
    [paths.settings(), own.settings, 'settings'],
  ];
  return [...(roles.includes('candidate') ? ofCandidate : []), ...(roles.includes('mentor') ? ofMentor : []), ...(roles.length > 0 ? ofAll : [])];
}

/** The way in, for who is known to be signed out. It leads back here. */
function useWayIn(): Screen[] {
  const { account } = useMessages();
  const { pathname, search } = useLocation();
  const isOut = usePerson() === null && pathname !== paths.signIn();
  return isOut ? [[paths.signIn(pathname + search), account.signIn, 'signIn']] : [];
}

/** The screens that are gone to most: those for everyone, then one's own or the way in. */
export function useScreens(): Screen[] {
  const { shell } = useMessages();
  const { home } = usePaletteTexts();
  const [own, wayIn] = [useOwnScreens(), useWayIn()];
  return [
    [paths.home(), home, 'home'],
    [paths.guides(), shell.guides, 'guides'],
    [paths.questions(), shell.questions, 'questions'],
    [paths.salaries(), shell.pay, 'pay'],
    [paths.tracks(), shell.tracks, 'tracks'],
    [paths.articles(), shell.readings, 'readings'],
    ...own,
    ...wayIn,
  ];
}
