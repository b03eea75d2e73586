import type { ImportedQuestion, ImportMessage } from '../bank.ts';
import { escapeLines } from '../html/escape-text.ts';
import { htmlToMarkdown } from '../html/html-to-markdown.ts';
import { importError, importWarning } from '../message.ts';
import { newQuestion } from '../question/new-question.ts';
import { splitStem } from '../question/split-stem.ts';

export interface Note {
  line: number;
  endLine: number;
  /** in the order of its note type; the first asks */
  fields: readonly string[];
  tags: readonly string[];
  /** `Programming::Linux` */
  deck: string;
  isHtml: boolean;
}

const CLOZE = /\{\{c(\d{1,4})::((?:(?!\{\{c\d|\}\}).)*)\}\}/gs;
const MARKUP = /[<&]/;
const SOUND = /\[sound:[^\]\n]{1,300}\]/g;
const IMAGE = /!\[[^\]\n]{0,300}\]\((?!https?:)([^)\n]{1,300})\)/g;
const DEFAULT_DECK = 'Default';

const paragraphs = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n');

interface Blanks {
  text: string;
  words: string[];
}

/** Takes what is hidden out of a text, inner ones first: `{{c1::word::hint}}` leaves a blank, or its hint. */
function takeBlanks(text: string): Blanks {
  const words: string[] = [];
  const left = text.replace(CLOZE, (_, _number: string, inner: string) => {
    const [word = '', hint] = inner.split('::');
    words.push(word);
    return hint === undefined ? '_____' : `_____ (${hint})`;
  });
  return { text: left, words };
}

function reader(note: Note, messages: ImportMessage[]): (field: string) => string {
  return (field) => {
    if (!note.isHtml) return escapeLines(field.trim());
    if (!MARKUP.test(field)) return escapeLines(field.trim());
    const { markdown, dropped } = htmlToMarkdown(field);
    for (const name of dropped) messages.push(importWarning(note.line, 'html-is-safe', `Left out: ${name}, which could run.`));
    return markdown;
  };
}

/** Pictures and sounds of a package are files of their own, which do not come in. */
function mediaMessages({ line }: Note, text: string): ImportMessage[] {
  const files = [...[...text.matchAll(IMAGE)].map(([, file = '']) => file), ...(text.match(SOUND) ?? [])];
  return files.length === 0 ? [] : [importWarning(line, 'media-is-apart', `Does not come in with its text: ${files.join(', ').slice(0, 200)}.`)];
}

const deckPath = (deck: string): string[] =>
  deck === DEFAULT_DECK
    ? []
    : deck
        .split('::')
        .map((part) => part.trim())
        .filter((part) => part !== '');

/** The question of a note, however many cards it makes: its first field asks, the others answer; a cloze note asks for its blanks. */
export function noteQuestion(note: Note): { question: ImportedQuestion | null; messages: ImportMessage[] } {
  const messages: ImportMessage[] = [];
  const read = reader(note, messages);
  const [front = '', ...others] = note.fields;
  const { text, words } = takeBlanks(front);
  const { title, prompt } = splitStem(read(text));
  if (title === '')
    return { question: null, messages: [...messages, importError(note.line, 'note-has-question', 'A note without anything in its first field.')] };
  const blanks = words.map(read);
  const listed = blanks.length > 1 ? blanks.map((word, index) => `${index + 1}. ${word.replace(/\s+/g, ' ')}`).join('\n') : (blanks[0] ?? '');
  const answerText = paragraphs([listed, ...others.map(read)]);
  messages.push(...mediaMessages(note, `${title}\n${prompt}\n${answerText}`));
  const question = newQuestion({
    line: note.line,
    endLine: note.endLine,
    title,
    prompt,
    answered: answerText.trim() !== '',
    answerText,
    path: deckPath(note.deck),
    tags: [...note.tags],
  });
  return { question, messages };
}
