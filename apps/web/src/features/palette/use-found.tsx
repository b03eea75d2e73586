import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useContentLang } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { Marked } from '#src/ui/marked.tsx';
import { type Entry, type EntryGroup, findEntries } from './entry.ts';
import { usePaletteTexts } from './palette-texts.ts';
import { useQuestionSearch } from './use-question-search.ts';

export interface Shown extends Entry {
  view?: ReactNode;
  /** found by what was typed before, and shown only until there is something newer */
  isOld?: boolean;
}

export interface Found {
  id: string;
  name: string;
  entries: readonly Shown[];
}

/** The places and the questions that a text finds. */
export function useFound(places: readonly EntryGroup[], text: string) {
  const palette = usePaletteTexts();
  const lang = useContentLang();
  const navigate = useNavigate();
  const { page, failure, isSearching } = useQuestionSearch(text);
  const questions = (page?.items ?? []).map(({ slug, title, highlight }) => ({
    id: `question-${slug}`,
    label: title,
    lang,
    isOld: isSearching,
    view: highlight && <Marked segments={highlight.title} />,
    run: () => void navigate(paths.question(slug)),
  }));
  const all = { id: 'all', isOld: isSearching, label: palette.allResults(page?.total ?? 0), run: () => void navigate(paths.questions({ q: text })) };
  const found: Found[] = findEntries(places, text);
  if (questions.length > 0) found.push({ id: 'questions', name: palette.questions, entries: [...questions, all] });
  return { found, corrections: page?.corrections ?? [], failure, isSearching };
}
