import type { ReviewComment } from '@whetstone/contracts/review-content';
import { timeOf, wordsOf } from '@whetstone/contracts/review-content';
import { quoteWords } from '#src/reviewed/quote-words.ts';
import { useMessages } from '#src/lib/messages.tsx';

interface BegunQuoteProps {
  /** the answer as it was handed in */
  text: string;
  anchor: ReviewComment['anchor'];
}

/** What a comment that is begun will be on. */
export function BegunQuote({ text, anchor }: BegunQuoteProps) {
  const { enclosed, designing } = useMessages();
  const [words, time] = [wordsOf({ anchor }), timeOf({ anchor })];
  if (time !== null) return enclosed.stretch(time.startMs, time.endMs);
  return words === null ? null : quoteWords(text, words, designing.boardWords);
}
