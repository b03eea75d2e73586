import { useMessages } from '#src/lib/messages.tsx';
import { usePaletteTexts } from './palette-texts.ts';
import type { useFound } from './use-found.tsx';

/** What stands between field and list: corrected words, a failure, and how much was found. */
export function PaletteNotices({ results, count }: { results: ReturnType<typeof useFound>; count: number }) {
  const palette = usePaletteTexts();
  const { questions } = useMessages();
  const { corrections, failure, isSearching } = results;
  const isEmpty = count === 0 && !isSearching;
  const said = isEmpty ? palette.none : palette.count(count);
  return (
    <>
      {corrections.map(({ given, used }) => (
        <p key={given} className="border-b border-rule px-3 py-2 text-sm">
          {questions.corrected(given, used.join(', '))}
        </p>
      ))}
      {failure && (
        <p role="alert" className="px-3 py-2 text-sm text-error">
          {palette.failures[failure]}
        </p>
      )}
      {!(failure && isEmpty) && <output className={isEmpty ? 'block px-3 py-4' : 'sr-only'}>{isSearching ? '' : said}</output>}
    </>
  );
}
