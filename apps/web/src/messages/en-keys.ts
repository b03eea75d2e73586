import { countOf } from './plural.ts';

/** What is said of the keyboard: the sheet of shortcuts and the palette. */
export const enKeys = {
  shortcuts: {
    title: 'Keyboard shortcuts',
    close: 'Close',
    andThen: 'then',
    paletteKey: 'Ctrl/⌘ K',
    singleKeys: 'Single-key shortcuts',
    singleKeysNote: 'When off, only Ctrl/⌘ K works. The choice is kept in this browser.',
    singleKeysAccountNote: 'When off, only Ctrl/⌘ K works. The choice is kept in your account.',
    groups: { everywhere: 'Everywhere', go: 'Go to', bank: 'In a list: the bank, Today', question: 'On a question' },
    names: {
      palette: 'Search or go to',
      search: 'Search the questions',
      sheet: 'Show this list',
      home: 'Home',
      mine: 'My page',
      guides: 'Guides',
      questions: 'Questions',
      pay: 'Pay',
      tracks: 'Tracks',
      readings: 'Readings',
      nextRow: 'Next row',
      previousRow: 'Previous row',
      openRow: 'Open the row',
      toList: 'Back to the list',
    },
  },
  palette: {
    title: 'Search or go to',
    hint: 'A page, a command or words of a question',
    close: 'Close',
    home: 'Home',
    screens: 'Screens',
    questions: 'Questions',
    commands: 'Commands',
    allResults: (count: number) => (count === 1 ? 'Show the result in the bank' : `All ${count} results`),
    none: 'Nothing found. Fewer words may find more.',
    count: (count: number) => countOf(count, 'entry', 'entries'),
    failures: {
      offline: 'Offline: the questions cannot be searched. The pages listed can still be gone to.',
      failed: 'The questions could not be searched. Try again in a moment.',
    },
  },
};
