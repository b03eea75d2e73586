import { countOf } from './plural.ts';

/** Answering a question of system design: sections and a whiteboard. */
export const enDesigning = {
  designing: {
    sections: {
      requirements: 'Requirements',
      estimates: 'Estimates',
      api: 'API',
      data: 'Data',
      failure: 'Failure',
      tradeOffs: 'Trade-offs',
    },
    sectionHints: {
      requirements: 'What it must do, for whom, how well',
      estimates: 'Requests, storage, bandwidth: the sums',
      api: 'Who calls what, and what comes back',
      data: 'What is stored where, by which key',
      failure: 'What breaks, and what is seen then',
      tradeOffs: 'What you chose against, and why',
    },
    notes: 'Anything else',
    loading: 'The form is being fetched …',
    board: 'Whiteboard',
    boardNote: 'Everything can be said in the notes; the board is for whoever likes to draw.',
    keys: 'Escape, then Tab, leaves the board. R draws a box, A an arrow; Enter writes into what is chosen, Ctrl with an arrow key adds a box beside it.',
    boardLoading: 'The whiteboard is being fetched …',
    boardAway: 'The whiteboard could not be fetched. It works again with a network, and then without one too. What was drawn is kept.',
    again: 'Try again',
    tooBig: 'The board has grown too big: your last changes to it are not in your answer. Take something away, long strokes first.',
    inWords: 'The board in words',
    inWordsCount: (count: number) => (count === 0 ? 'nothing drawn yet' : countOf(count, 'line', 'lines')),
    inWordsNote: 'This is how the board stands in your answer wherever it is read as text.',
    boardWords: {
      kinds: { rectangle: 'a rectangle', ellipse: 'an ellipse', diamond: 'a diamond' },
      nowhere: 'nothing',
      alone: (names: readonly string[]) => `Without a connection: ${names.join(', ')}`,
      loose: (text: string) => `Text: ${text}`,
      strokes: (count: number) => countOf(count, 'line or stroke', 'lines or strokes'),
    },
  },
};
