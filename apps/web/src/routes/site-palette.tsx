import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { guideList } from '#src/lib/guide-queries.ts';
import type { Entry, EntryGroup } from '#src/features/palette/entry.ts';
import { Palette } from '#src/features/palette/palette.tsx';
import { usePaletteTexts, wordsOf } from '#src/features/palette/palette-texts.ts';
import { salaryList } from '#src/features/pay/queries.ts';
import { articleList } from '#src/features/readings/queries.ts';
import { trackList } from '#src/features/tracks/queries.ts';
import { APPEARANCES, chooseAppearance } from '#src/lib/appearance.ts';
import { LANGUAGES } from '#src/lib/language.ts';
import { useContentLang, useInterface, useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { useScreens } from './palette-screens.ts';

/** Each language in its own words. */
const OWN_NAMES = { en: 'English', 'zh-CN': '简体中文' } as const;

function useCommands(openSheet: () => void): Entry[] {
  const { messages, chooseLanguage } = useInterface();
  const { shell } = messages;
  return [
    { id: 'sheet', label: shell.shortcuts, words: wordsOf(({ sheet }) => sheet), run: openSheet },
    ...APPEARANCES.map((value) => ({
      id: `appearance-${value}`,
      label: `${shell.appearance}: ${shell.appearances[value]}`,
      words: wordsOf(({ appearance, appearances }) => `${appearance} ${appearances[value]}`),
      run: () => chooseAppearance(value),
    })),
    ...LANGUAGES.map((value) => ({
      id: `language-${value}`,
      label: `${shell.language}: ${OWN_NAMES[value]}`,
      words: wordsOf(({ language, languages }) => `${language} ${languages[value]}`),
      run: () => void chooseLanguage(value),
    })),
  ];
}

/** What the content has, by its titles. Lists that cannot be had are left out: the screens can still be gone to. */
function useContentGroups(to: (path: string, label: string) => Entry): EntryGroup[] {
  const { shell } = useMessages();
  const lang = useContentLang();
  const [guides, salaries, tracks, articles] = [useQuery(guideList()), useQuery(salaryList()), useQuery(trackList()), useQuery(articleList())];
  const content = (path: string, label: string, words?: string): Entry => ({ ...to(path, label), words, lang });
  return [
    {
      id: 'guides',
      name: shell.guides,
      words: wordsOf((words) => words.guides),
      entries: guides.data?.items.map(({ slug, title, role, company }) => content(paths.guide(slug), title, `${role} ${company.name}`)) ?? [],
    },
    {
      id: 'pay',
      name: shell.pay,
      words: wordsOf((words) => words.pay),
      entries: salaries.data?.items.map(({ slug, title, role, company }) => content(paths.salary(slug), title, `${role} ${company.name}`)) ?? [],
    },
    {
      id: 'tracks',
      name: shell.tracks,
      words: wordsOf((words) => words.tracks),
      entries: tracks.data?.items.map(({ slug, title }) => content(paths.track(slug), title)) ?? [],
    },
    {
      id: 'readings',
      name: shell.readings,
      words: wordsOf((words) => words.readings),
      entries: articles.data?.items.map(({ slug, title }) => content(paths.article(slug), title)) ?? [],
    },
  ];
}

/** The palette over everything there is to go to. */
export function SitePalette({ onClosed, openSheet }: { onClosed: () => void; openSheet: () => void }) {
  const palette = usePaletteTexts();
  const navigate = useNavigate();
  const to = (path: string, label: string): Entry => ({ id: path, label, run: () => void navigate(path) });
  const screens = useScreens().map(([path, label, name]) => ({ ...to(path, label), words: wordsOf((words) => words[name]) }));
  const places: EntryGroup[] = [
    { id: 'screens', name: palette.screens, entries: screens },
    ...useContentGroups(to),
    { id: 'commands', name: palette.commands, entries: useCommands(openSheet) },
  ];
  return <Palette places={places} onClosed={onClosed} />;
}
