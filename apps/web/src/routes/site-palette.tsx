import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { guideList } from '#src/lib/guide-queries.ts';
import type { Entry, EntryGroup } from '#src/features/palette/entry.ts';
import { Palette } from '#src/features/palette/palette.tsx';
import { salaryList } from '#src/features/pay/queries.ts';
import { articleList } from '#src/features/readings/queries.ts';
import { trackList } from '#src/features/tracks/queries.ts';
import { APPEARANCES, chooseAppearance } from '#src/lib/appearance.ts';
import { useContentLang, useInterface } from '#src/lib/messages.tsx';
import { usePerson } from '#src/lib/session.ts';
import { paths } from '#src/paths.ts';

/** Each language in its own words. */
const LANGUAGES = { en: 'English', 'zh-CN': '简体中文' } as const;

function useCommands(): Entry[] {
  const { messages, chooseLanguage } = useInterface();
  const { shell } = messages;
  return [
    ...APPEARANCES.map((value) => ({
      id: `appearance-${value}`,
      label: `${shell.appearance}: ${shell.appearances[value]}`,
      run: () => chooseAppearance(value),
    })),
    ...(['en', 'zh-CN'] as const).map((value) => ({
      id: `language-${value}`,
      label: `${shell.language}: ${LANGUAGES[value]}`,
      run: () => void chooseLanguage(value),
    })),
  ];
}

type Place = [path: string, label: string];

/** The screens of one's own: those that the person's roles have. */
function useOwnScreens(): Place[] {
  const { own, desk } = useInterface().messages.palette;
  const roles = usePerson()?.roles ?? [];
  const ofCandidate: Place[] = [
    [paths.me(), own.today],
    [paths.plan(), own.plan],
    [paths.review(), own.review],
    [paths.rounds(), own.rounds],
    [paths.newRound(), own.newRound],
    [paths.newLoop(), own.newLoop],
    [paths.stories(), own.stories],
    [paths.submissions(), own.submissions],
    [paths.progress(), own.progress],
    [paths.target(), own.target],
    [paths.sharing(), own.sharing],
  ];
  const ofMentor: Place[] = [
    [paths.desk(), desk],
    [paths.calibration(), own.calibration],
    [paths.myPeople(), own.myPeople],
  ];
  const ofAll: Place[] = [
    [paths.notifications(), own.notifications],
    [paths.settings(), own.settings],
  ];
  return [...(roles.includes('candidate') ? ofCandidate : []), ...(roles.includes('mentor') ? ofMentor : []), ...(roles.length > 0 ? ofAll : [])];
}

/** The screens that are gone to most: those for everyone, then one's own. */
function useScreens(): Place[] {
  const { shell, palette } = useInterface().messages;
  const own = useOwnScreens();
  return [
    [paths.home(), palette.home],
    [paths.guides(), shell.guides],
    [paths.questions(), shell.questions],
    [paths.salaries(), shell.pay],
    [paths.tracks(), shell.tracks],
    [paths.articles(), shell.readings],
    ...own,
  ];
}

/** The palette over everything there is to go to. Lists that cannot be had are left out: the screens can still be gone to. */
export function SitePalette({ onClosed }: { onClosed: () => void }) {
  const { messages } = useInterface();
  const { shell, palette } = messages;
  const lang = useContentLang();
  const navigate = useNavigate();
  const [guides, salaries, tracks, articles] = [useQuery(guideList()), useQuery(salaryList()), useQuery(trackList()), useQuery(articleList())];
  const to = (path: string, label: string): Entry => ({ id: path, label, run: () => void navigate(path) });
  const content = (path: string, label: string): Entry => ({ ...to(path, label), lang });

  const places: EntryGroup[] = [
    {
      id: 'screens',
      name: palette.screens,
      entries: useScreens().map(([path, label]) => to(path, label)),
    },
    { id: 'guides', name: shell.guides, entries: guides.data?.items.map(({ slug, title }) => content(paths.guide(slug), title)) ?? [] },
    {
      id: 'pay',
      name: shell.pay,
      entries: salaries.data?.items.map(({ slug, role, company }) => content(paths.salary(slug), `${role}, ${company.name}`)) ?? [],
    },
    { id: 'tracks', name: shell.tracks, entries: tracks.data?.items.map(({ slug, title }) => content(paths.track(slug), title)) ?? [] },
    { id: 'readings', name: shell.readings, entries: articles.data?.items.map(({ slug, title }) => content(paths.article(slug), title)) ?? [] },
    { id: 'commands', name: palette.commands, entries: useCommands() },
  ];
  return <Palette places={places} onClosed={onClosed} />;
}
