import type { BankContents } from '../bank.ts';
import { escapeText } from '../html/escape-text.ts';
import { readMarkdownBank } from '../markdown/read-markdown-bank.ts';
import { importWarning } from '../message.ts';
import { newQuestion } from '../question/new-question.ts';

// A page as it is copied from a browser: a question is a bullet in quotation marks, which may break over lines.
const QUOTED = /(?:^|\s)[-•*–]\s*["“]([^"“”]{3,2000})["”]/g;
const FAQ = /^\s*Q\s*[:.]\s*(.+\?)/;

const lineAt = (text: string): ((offset: number) => number) => {
  let line = 1;
  let at = 0;
  return (offset) => {
    for (let next = text.indexOf('\n', at); next !== -1 && next < offset; next = text.indexOf('\n', at)) {
      line += 1;
      at = next + 1;
    }
    return line;
  };
};

/**
 * The questions of a text without markup. Where bullets in quotation marks ask, those are its questions, and what is
 * asked and answered for the reader (`Q: …`) is named as such; any other text is read as markdown is.
 */
export function readPlainBank(text: string): BankContents {
  const lineOf = lineAt(text);
  const questions = [...text.matchAll(QUOTED)].map(({ 0: whole, 1: quoted = '', index }) => {
    const line = lineOf(index + whole.indexOf(quoted));
    return newQuestion({ line, endLine: line + quoted.split('\n').length - 1, title: escapeText(quoted.replace(/\s+/g, ' ').trim()) });
  });
  if (questions.length === 0) return readMarkdownBank(text);
  const messages = text.split('\n').flatMap((line, index) => {
    const asked = FAQ.exec(line)?.[1];
    return asked === undefined
      ? []
      : [importWarning(index + 1, 'faq-entry', `Asked and answered for the reader, not an interview question: "${asked.slice(0, 80)}"`)];
  });
  return { questions, messages };
}
