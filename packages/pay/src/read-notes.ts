import type { PeriodMark } from './read-period.ts';
import { tokeniseCell, type Token } from './tokenise-cell.ts';

export interface Notes {
  /** The text without the brackets at its end. */
  main: string;
  /** A period that only the brackets give: `(4yr vest)`, `(monthly)`. */
  period: PeriodMark | null;
  /** Brackets with figures or currencies in them, which no column has room for. */
  unread: string[];
}

const LAST_BRACKET = / ?\(([^()]*)\)$/;

const isHarmless = (token: Token): boolean => token.kind === 'period' || token.kind === 'word';

/** Takes the brackets off the end of a normalised cell and reads what they say about the period. */
export function readNotes(text: string): Notes {
  const notes: Notes = { main: text, period: null, unread: [] };
  for (let match = LAST_BRACKET.exec(notes.main); match !== null; match = LAST_BRACKET.exec(notes.main)) {
    const [whole, inner = ''] = match;
    const tokens = tokeniseCell(inner) ?? [];
    const understood = tokens.length > 0 && tokens.every(isHarmless);
    const period = understood ? tokens.find((token) => token.kind === 'period') : undefined;
    notes.period ??= period?.mark ?? null;
    if (!understood && (/\d/.test(inner) || tokens.some((token) => token.kind === 'currency'))) notes.unread.unshift(inner);
    notes.main = notes.main.slice(0, -whole.length);
  }
  return notes;
}
