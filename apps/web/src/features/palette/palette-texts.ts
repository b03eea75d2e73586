import type { Language } from '#src/lib/language.ts';
import { useInterface } from '#src/lib/messages.tsx';
import { enPalette } from '#src/messages/en-palette.ts';
import { zhCNPalette } from '#src/messages/zh-cn-palette.ts';

type PaletteTexts = typeof enPalette;
type PaletteWords = PaletteTexts['words'];

const TEXTS: Record<Language, PaletteTexts> = { en: enPalette, 'zh-CN': zhCNPalette };

export const usePaletteTexts = (): PaletteTexts => TEXTS[useInterface().language];

/** What people may call something, in every language: whoever looks for another one does not read this one. */
export function wordsOf(pick: (words: PaletteWords) => string): string {
  return Object.values(TEXTS)
    .map(({ words }) => pick(words))
    .join(' ');
}
