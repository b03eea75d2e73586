import { describe, expect, it } from 'vitest';
import { readMarkdownBank } from './read-markdown-bank.ts';

const join = (...lines: string[]): string => lines.join('\n');

/** Each question as `title | answer`. */
const briefs = (text: string): string[] => readMarkdownBank(text).questions.map(({ title, answerText }) => `${title} | ${answerText.trim()}`);

describe('where the title of an item ends', () => {
  it.each<[string, string, string[]]>([
    [
      'at a task where the others are answered below',
      join('1. What is a pipe?', '   A buffer.', '2. Explain jobs to me', '   Each is a group.', '3. What is a mount?', '   A place.'),
      ['What is a pipe? | A buffer.', 'Explain jobs to me | Each is a group.', 'What is a mount? | A place.'],
    ],
    [
      'at tasks that are all answered below, one of them wrapped',
      join(
        '1. Explain jobs to me',
        '   Each is a group.',
        '2. Describe the life of a pipe from its birth',
        '   to its end',
        '   The kernel holds it.',
        '3. Explain mounts to me',
        '   They are places.',
      ),
      [
        'Explain jobs to me | Each is a group.',
        'Describe the life of a pipe from its birth to its end | The kernel holds it.',
        'Explain mounts to me | They are places.',
      ],
    ],
    [
      'at bold and at full stops',
      join('1. **What is a pipe**', '   a buffer', '2. Explain the jobs.', '   Groups.', '3. What is a mount?', '   A place.'),
      ['What is a pipe | a buffer', 'Explain the jobs. | Groups.', 'What is a mount? | A place.'],
    ],
    [
      'at its last line where no other is answered',
      join('* Explain how the kernel decides which', '  Process is the next.', '* Describe the way of', '  a pipe.', '* What is a job?', '* What is a mount?'),
      ['Explain how the kernel decides which Process is the next. | ', 'Describe the way of a pipe. | ', 'What is a job? | ', 'What is a mount? | '],
    ],
    [
      'at choices',
      join('1. What a pipe is:', '   (a) a file', '   (b) a buffer', '2. What is a job?', '   (a) a group', '   (b) a file'),
      ['What a pipe is: | ', 'What is a job? | '],
    ],
    [
      'behind bold on the same line',
      join('1. **Explain pipes.** Buffers.', '2. **What is a job?** Groups.', '3. **Explain** what `fg` does?'),
      ['Explain pipes. | Buffers.', 'What is a job? | Groups.', '**Explain** what `fg` does? | '],
    ],
    [
      'behind a question mark and a dash or a label',
      join('* What is a pipe? - A buffer.', '* What is a job? Answer: a group.', '* What is a mount? And where?', '* Which one? - A or B?'),
      ['What is a pipe? | A buffer.', 'What is a job? | Answer: a group.', 'What is a mount? And where? | ', 'Which one? - A or B? | '],
    ],
  ])('is %s', (_name, text, expected) => {
    expect(briefs(text)).toEqual(expected);
  });
});
