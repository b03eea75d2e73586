import { countOf } from './plural.ts';

const questions = (count: number): string => countOf(count, 'question', 'questions');

/** Questions that leave as a file, and what a format loses of them. */
export const enExports = {
  exports: {
    title: 'Export',
    noteOfWorkspace:
      'All questions of this workspace in their current versions, but for retired ones. What a format cannot carry is said before anything leaves.',
    noteOfSet:
      'The questions of this set in the versions that were chosen, in their order where a format has one. What a format cannot carry is said before anything leaves.',
    format: 'Format',
    formats: { markdown: 'Markdown', csv: 'CSV', gift: 'GIFT', qti: 'QTI 2.1', anki: 'Anki', docx: 'Text document (.docx)' },
    formatNotes: {
      markdown: 'Our own files, one for each question, in a zip. They can be checked, kept in git and synced back.',
      csv: 'A table, for spreadsheets.',
      gift: 'A text file that Moodle reads.',
      qti: 'A package that most learning platforms read.',
      anki: 'A package of cards (.apkg).',
      docx: 'To be read and printed. Nothing reads it back.',
    },
    counting: 'Counting what would be lost…',
    leave: (count: number) => (count === 0 ? 'No question leaves.' : `${questions(count)} will leave.`),
    lossTitle: (count: number, format: string) =>
      count === 0
        ? `${format} carries all of it.`
        : `${countOf(count, 'thing', 'things')} will not be carried by ${format} as ${count === 1 ? 'it is' : 'they are'}:`,
    happensTo: (count: number, all: number) =>
      count === all ? `All ${questions(all)}`.replace('All 1 question', 'The one question') : `${count} of ${questions(all)}`,
    list: (names: readonly string[]) => new Intl.ListFormat('en-GB').format(names.map((name, index) => (index === 0 ? name : name.toLowerCase()))),
    fields: {
      id: 'Id',
      title: 'Title',
      kind: 'Kind',
      area: 'Area',
      skills: 'Skills',
      difficulty: 'Difficulty',
      minutes: 'Minutes',
      status: 'State',
      visibility: 'Visibility',
      sources: 'Sources',
      prompt: 'Prompt',
      answer: 'Answer',
      choices: 'Choices',
      hints: 'Hints',
      rubric: 'Rubric',
      probes: 'Follow-ups',
      pitfalls: 'Pitfalls',
      references: 'References',
      code: 'Starter, solutions and tests',
      accepted: 'Accepted findings',
      setOrder: 'Order in the set',
      setMinutes: 'Minutes in the set',
      text: 'Texts',
      links: 'Links',
      characters: 'Characters',
    },
    why: {
      no_place: (format: string) => `left out, because ${format} has no place for that.`,
      stays_out: () => 'stays out, because nobody has said area, kind, difficulty and length yet.',
      no_source: () => 'none is named, and the check of our files asks for one.',
      other_version: () => 'read back as another version, because a text has headings or lists that do not fit into a file.',
      html: (format: string) => `become HTML, because ${format} has no markdown; code loses the name of its language.`,
      links: () => 'those to other files of the bank become words, because the files do not leave with them.',
      characters: () => 'control characters are left out, because XML cannot hold them.',
      apostrophe: () => 'get an apostrophe before them, because a spreadsheet would take them for a formula.',
      like_html: () => 'what looks like an HTML tag may be read as one, because nothing tells them apart.',
      one_line: () => 'those of several lines may be read as one line.',
      many_choices: () => 'left out with their key beyond the eighth, because the table has no more columns.',
      as_list: () => 'a list on the front, the right ones one on the back, because a card has two sides.',
      laid_out: () => 'laid out for reading: addresses of links and pictures are left out, and of raw HTML only its words stay.',
      as_written: () => 'stand as they are written where they nest too deep to be laid out.',
      within_deck: () => 'kept within each area only, because each area is a deck of its own.',
    },
    staysOut: {
      unsorted: (count: number) => `${questions(count)} ${count === 1 ? 'stays' : 'stay'} out: area, kind, difficulty or length is not stated yet.`,
      retired: (count: number) => `${questions(count)} ${count === 1 ? 'stays' : 'stay'} out: retired.`,
    },
    which: 'Which ones',
    more: (count: number) => `and ${count} more`,
    download: (format: string) => `Download: ${format}`,
    making: 'The file is being made…',
    made: 'The file is in your downloads.',
    cancel: 'Cancel',
    tooMuch: 'This is too much for one file. Export a set at a time, or use the command `pnpm bank:export`.',
  },
};
