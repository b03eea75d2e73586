import { seededRandom } from '@whetstone/sync/bench/seeded-random';
import { generateText } from './generate-bank.ts';
import { generateVocabulary } from './generate-words.ts';

const QUESTIONS_OF_A_FILE = 250;
const CHINESE_SHARE = 0.2;
const [TITLE_WORDS, ANSWER_WORDS, POINT_WORDS] = [9, 50, 8];

const CODE = "```js\nconst queue = [];\nqueue.push('first');\n```\n";

/** A bank in markdown as people keep them: headings that ask, paragraphs, lists and code below. The same number gives the same texts. */
export function generateMarkdown(questions: number): { path: string; text: string }[] {
  const [vocabulary, random] = [generateVocabulary(), seededRandom(5)];
  const question = (number: number): string => {
    const how = { isChinese: random() < CHINESE_SHARE, random };
    const say = (words: number): string => generateText(words, vocabulary, how);
    const points = Array.from({ length: number % 4 }, () => `- ${say(POINT_WORDS)}\n`).join('');
    return `## ${number}. ${say(TITLE_WORDS)}?\n\n${say(ANSWER_WORDS)}\n\n${points === '' ? '' : `${points}\n`}${number % 5 === 0 ? `${CODE}\n` : ''}`;
  };
  return Array.from({ length: Math.ceil(questions / QUESTIONS_OF_A_FILE) }, (_, at) => {
    const first = at * QUESTIONS_OF_A_FILE;
    const count = Math.min(QUESTIONS_OF_A_FILE, questions - first);
    return {
      path: `bank/part-${at + 1}.md`,
      text: `# Part ${at + 1}\n\n${Array.from({ length: count }, (__, index) => question(first + index + 1)).join('')}`,
    };
  });
}
