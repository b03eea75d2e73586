import type { ImportedQuestion } from '../bank.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Line } from './line.ts';
import { questionEvidence } from './question-evidence.ts';
import { titleOf } from './title-of.ts';

/** What opens the name of a text of instructions or of a collection rather than a question. */
const NO_QUESTION =
  /^(?:how to (?!.*[?？])|(?:design|list|name|find|show|state|create|build|check|count|print|select|write|implement|sort|share|solve|complete|merge|draw|set up|configure|develop|provide|remove|reverse|swap|generate|take|pick|rate|make)\b)/i;

/** The name of a file as a sentence, empty where it has fewer than three words or does not ask. */
function nameAsTitle(path: string): string {
  const name = (path.split('/').at(-1) ?? '').replace(/\.[a-z0-9]+$/i, '').replace(/^\d+[\s._-]+/, '');
  const words = (name.includes(' ') ? name : name.replace(/[-_]+/g, ' ')).trim();
  return NO_QUESTION.test(words) || (words.split(' ').length < 3 && questionEvidence(words) < 0.9) ? '' : words;
}

/**
 * A file of one question, whose title is that of its front matter or the name of the file: `why-do-caches-go-stale.md`.
 * @returns no question where neither asks
 */
export function questionOfFile({ title: written, titleAt, tags, lines: front }: FrontMatter, lines: readonly Line[], path: string): ImportedQuestion[] {
  const title = [written, nameAsTitle(path)].find((one) => questionEvidence(one) >= 0.8);
  if (title === undefined) return [];
  const body = lines.slice(front).filter(({ kind, tag }) => kind !== 'comment' && tag !== 'wrapper');
  const answerText = body
    .map(({ raw }) => raw)
    .join('\n')
    .trim();
  const endLine = lines.findLast(({ kind }) => kind !== 'blank')?.at ?? titleAt;
  return [
    {
      line: titleAt,
      endLine,
      title: titleOf(title).title,
      prompt: '',
      answered: answerText !== '',
      answerText,
      choices: [],
      followUps: [],
      path: [],
      tags,
      difficulty: null,
    },
  ];
}
