import type { PeriodMark } from './read-period.ts';
import { tokeniseCell } from './tokenise-cell.ts';

export interface Notes {
  /** The text without the brackets at its end. */
  main: string;
  /** A period that only the brackets give: `(4yr vest)`, `(monthly)`. */
  period: PeriodMark | null;
  /** Brackets with figures, currencies or odd periods in them, which no column has room for. */
  unread: string[];
}

const LAST_BRACKET = / ?\(([^()]*)\)$/;

// Figures, currencies and periods that no cell can hold: dropping these in silence could change what the figure means.
const MATTERS = /[\d\p{Sc}]|(?<!\p{L})[A-Z]{3}(?!\p{L})|quarter|fortnight|bi-?weekly|semi-?monthly/u;

/** The period a note gives, if any; `unread` when it says something else that matters. */
function readNote(note: string): Pick<Notes, 'period' | 'unread'> {
  const tokens = tokeniseCell(note);
  if (tokens === null || !tokens.every((token) => token.kind === 'period' || token.kind === 'word')) {
    return { period: null, unread: MATTERS.test(note) ? [note] : [] };
  }
  return { period: tokens.find((token) => token.kind === 'period')?.mark ?? null, unread: [] };
}

/** Takes the brackets off the end of a normalised cell and reads what they say about the period. */
export function readNotes(text: string): Notes {
  const notes: Notes = { main: text, period: null, unread: [] };
  for (let match = LAST_BRACKET.exec(notes.main); match !== null; match = LAST_BRACKET.exec(notes.main)) {
    const [whole, inner = ''] = match;
    const { period, unread } = readNote(inner);
    notes.period ??= period;
    notes.unread.unshift(...unread);
    notes.main = notes.main.slice(0, -whole.length);
  }
  return notes;
}
