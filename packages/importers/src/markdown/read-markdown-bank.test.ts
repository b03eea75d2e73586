import { describe, expect, it } from 'vitest';
import { readMarkdownBank } from './read-markdown-bank.ts';

const join = (...lines: string[]): string => lines.join('\n');

/** Each question as `line, + or - for answered, title`. */
const briefs = (text: string): string[] => readMarkdownBank(text).questions.map(({ line, answered, title }) => `${line} ${answered ? '+' : '-'} ${title}`);

const findings = (text: string): string[] => readMarkdownBank(text).messages.map(({ line, severity, rule }) => `${line} ${severity} ${rule}`);

describe('the structures of banks', () => {
  it.each<[string, string, string[]]>([
    [
      'details whose summary asks, over one line or several',
      join(
        '<details>',
        '<summary><b>What is a pipe?</b></summary><br>',
        'A buffer.',
        '</details>',
        '<details><summary>',
        'What is a',
        'socket?',
        '</summary>',
        '</details>',
      ),
      ['2 + What is a pipe?', '6 - What is a socket?'],
    ],
    ['a details on one line', '<details><summary>What is a <code>pipe</code>?</summary>A buffer.</details>', ['1 + What is a <code>pipe</code>?']],
    ['bare details', join('<details>', 'What is a pipe?', '', 'A buffer.', '</details>'), ['2 + What is a pipe?']],
    [
      'details that are grouped in details',
      join(
        '<details><summary>Shells</summary>',
        '<details><summary>What is a pipe?</summary>',
        'A buffer.',
        '</details>',
        '<details><summary>What is a job?</summary>',
        'A group.',
        '</details>',
        '</details>',
      ),
      ['2 + What is a pipe?', '5 + What is a job?'],
    ],
    [
      'headings that ask, with headings inside the answer',
      join('# Bank', '## Shells', '### What is a pipe?', 'A buffer.', '#### Example', '`a | b`', '### Name two signals.', 'TERM and KILL.'),
      ['3 + What is a pipe?', '7 + Name two signals.'],
    ],
    [
      'headings with a number and an anchor, indented by some columns',
      join('## <a name="one"></a>1. What is a pipe?', 'A buffer.', '  ## 2. Pipes and sockets', 'They differ.', '## 3. What is a job?', 'A group.'),
      ['1 + What is a pipe?', '3 + Pipes and sockets', '5 + What is a job?'],
    ],
    [
      'headings in items, with headings of a higher level in their answers',
      join('1. ### What is a pipe?', '', '   A buffer.', '', '   ## Note', '   Bytes.', '', '2. ### What is a job?', '', '   A group.'),
      ['1 + What is a pipe?', '8 + What is a job?'],
    ],
    [
      'paragraphs in bold, some with a number',
      join('**1)** What is a pipe?', '', 'A buffer.', '', '**2) Jobs**. Say what a job is.', '', 'A group.', '', '**3) What is a signal?**', '', 'A message.'),
      ['1 + What is a pipe?', '5 + Jobs', '9 + What is a signal?'],
    ],
    [
      'bullets with follow-ups, of which one is indented by one column only',
      join('## Shells', '* What is a pipe?', '  * And who owns it?', '* Explain these:', ' * `fg`', '* What is a job?'),
      ['2 - What is a pipe?', '4 - Explain these:', '6 - What is a job?'],
    ],
    [
      'numbers that are aligned to the right',
      join(' 9. What is a pipe?', '10. What is a job?', '11. What is a signal?'),
      ['1 - What is a pipe?', '2 - What is a job?', '3 - What is a signal?'],
    ],
    [
      'numbered questions whose answers stand at the left margin',
      join('1. What is a pipe?', '', 'A buffer.', '', '2. What is a job?', '', 'A group.', '', '3. What is a signal?', '', 'A message.'),
      ['1 + What is a pipe?', '5 + What is a job?', '9 + What is a signal?'],
    ],
    [
      'numbered questions with a folded answer that has numbers of its own',
      join(
        ...[1, 2].flatMap((number) => [
          `${number}. What is thing ${number}?`,
          '',
          '<details><summary>Answer</summary>',
          '',
          '1. Why not a thing?',
          '2. It is one.',
          '',
          '</details>',
          '',
        ]),
      ),
      ['1 + What is thing 1?', '10 + What is thing 2?'],
    ],
    [
      'a question in bold with its answer behind it',
      join('- **What is a pipe?** A buffer between two processes.', '- **What is a job?** A group of processes of one shell.'),
      ['1 + What is a pipe?', '2 + What is a job?'],
    ],
    [
      'paragraphs behind a label, and code that belongs to them',
      join('Question: What is printed?', '```js', 'log(1)', '```', '', 'Question: And here?', '```js', 'log(2)', '```'),
      ['1 - What is printed?', '6 - And here?'],
    ],
    [
      'labels of other languages',
      join('سؤال: ما هو الأنبوب؟', '', '问题：什么是信号？', '', 'Otázka: Co je to roura?'),
      ['1 - ما هو الأنبوب؟', '3 - 什么是信号？', '5 - Co je to roura?'],
    ],
    [
      'questions and answers behind letters',
      join('Q: What is a pipe?', 'A: A buffer.', '', 'Q: What is a job?', 'A:'),
      ['1 + What is a pipe?', '4 - What is a job?'],
    ],
    [
      'headings that name a topic which the text asks about',
      join('## Shells', '#### Pipes', 'What is a pipe good for?', '#### Jobs', 'Tell me about jobs.', '#### Signals', 'Which one cannot be caught?'),
      ['2 - Pipes', '4 - Jobs', '6 - Signals'],
    ],
    [
      'raw HTML lists from right to left, with a list in a list',
      join('<div dir="rtl">', '<ul>', '<li>ما هو الأنبوب؟</li>', ' <ul><li>ومن يملكه؟</li></ul>', '<li>ما هي الإشارة؟</li>', '</ul>', '</div>'),
      ['3 - ما هو الأنبوب؟', '5 - ما هي الإشارة؟'],
    ],
    [
      'a series whose level slips',
      join(
        '### Q1. What is a pipe?',
        'A buffer.',
        '#### Q2. What is a job?',
        'A group.',
        '#### Q3. What is a signal?',
        'A message.',
        '### Q4. What is a mount?',
        'A place.',
      ),
      ['1 + What is a pipe?', '3 + What is a job?', '5 + What is a signal?', '7 + What is a mount?'],
    ],
    ['a title in the front matter', join('---', 'title: What is a pipe?', '---', '', 'A buffer.', '', '## Further', 'Bytes.'), ['2 + What is a pipe?']],
    [
      'text that is also a program',
      join("import Box from './box';", '', '<Box />', '', '- What is a pipe?', '- What is a job?', '', '<Box kind="end" />'),
      ['5 - What is a pipe?', '6 - What is a job?'],
    ],
    [
      'languages without a question mark',
      join('* Τι είναι σωλήνας;', '* Τι είναι σήμα;', '* Τι είναι διεργασία;'),
      ['1 - Τι είναι σωλήνας;', '2 - Τι είναι σήμα;', '3 - Τι είναι διεργασία;'],
    ],
    [
      'sentences of an unknown language that fold something out',
      join(...['en', 'to', 'tre', 'fire', 'fem'].map((word) => `<details><summary>Forklar et rør ${word}</summary>Et svar.</details>`)),
      ['1 + Forklar et rør en', '2 + Forklar et rør to', '3 + Forklar et rør tre', '4 + Forklar et rør fire', '5 + Forklar et rør fem'],
    ],
    [
      'two structures in one file',
      join(
        '## Warm-up',
        '- <b>What did you read today?</b>',
        '- <b>Name a shell you like.</b>',
        '## Shells',
        '<details><summary>What is a pipe?</summary>',
        'A buffer.',
        '</details>',
        '<details><summary>What is a job?</summary>',
        'A group.',
        '</details>',
      ),
      ['2 - What did you read today?', '3 - Name a shell you like.', '5 + What is a pipe?', '8 + What is a job?'],
    ],
  ])('reads %s', (_name, text, expected) => {
    expect(briefs(text)).toEqual(expected);
  });

  it('keeps code, follow-ups, path, tags and difficulty', () => {
    const text = join(
      '# Shells',
      '## Basics',
      '- What is printed?',
      '```sh',
      'echo 1',
      '```',
      '- What is a pipe? 🚀',
      '  - Who owns it?',
      '- What is a job?',
      '',
      '<!-- tags: (shell,jobs) -->',
      '<!-- expertise: (1) -->',
    );
    expect(readMarkdownBank(text).questions).toMatchObject([
      { prompt: '```sh\necho 1\n```', answered: false, endLine: 6, path: ['Shells', 'Basics'] },
      { followUps: ['Who owns it?'], difficulty: 'hard', endLine: 8 },
      { tags: ['shell', 'jobs'], difficulty: 'easy' },
    ]);
  });

  it('keeps what stands before the answer as the prompt', () => {
    const text = join('### What is printed?', '', '```sh', 'echo 1', '```', '', '#### Answer', '', 'One.', '', '#### Good to know', '', 'More.');
    expect(readMarkdownBank(text).questions).toMatchObject([{ prompt: '```sh\necho 1\n```', answerText: 'One.\n\n#### Good to know\n\nMore.', endLine: 13 }]);
  });
});

describe('what is no question', () => {
  it.each<[string, string]>([
    ['a table of contents', join('## Contents', '* [What is a pipe?](#pipe)', '* [What is a job?](#job)')],
    ['contents in details', join('<details><summary>View contents</summary>', '', '* [What is a pipe?](#pipe)', '* [What is a job?](#job)', '', '</details>')],
    ['a table of links', join('| No. | Question |', '| --- | --- |', '| 1 | [What is a pipe?](#pipe) |')],
    ['contributors', join('#### Contributors', '* [ann](https://example.org/ann)', '* Ben', '* [cy](https://example.org/cy)')],
    ['links to other pages', join('* [Shells - an overview](https://example.org/a)', '* [Which shell is best?](https://example.org/b) by Ann')],
    ['comments in code', join('```sh', '# What is this?', '## What is that?', '```')],
    ['a legend', join('* Legend: 👶 easy ⭐ medium', '* Answers are by the community.')],
    ['a code of conduct', join('## Our standards', '* Use welcoming words.', '* Give and accept feedback.', '* Show empathy.')],
    ['a table of exercises', join('| Name | Topic |', '| --- | --- |', '| What is it? | [Exercise](a.md) |')],
  ])('leaves out %s', (_name, text) => {
    expect(briefs(text)).toEqual([]);
  });

  it('leaves out what frames the questions', () => {
    const text = join(
      '# Shells',
      '## Why this list?',
      'Because.',
      '## Contents',
      '* [Pipes](#pipes)',
      '## Pipes',
      ...Array.from({ length: 30 }, (_, index) => `* What is thing ${index}?`),
      '## References',
      '* [Which shell?](https://example.org)',
    );
    expect(briefs(text)).toHaveLength(30);
    expect(findings(text)).toEqual(['2 warning question-is-taken', '38 warning question-is-taken']);
  });

  it('names the headings of a file that asks nothing', () => {
    const text = join('# Shells', '## Pipes', 'They hold bytes.', '## Jobs', 'They are groups.');
    expect(briefs(text)).toEqual([]);
    expect(findings(text)).toEqual(['2 warning heading-asks', '4 warning heading-asks']);
  });

  it.each<[string, string]>([
    ['To be completed.', '-'],
    ['TODO', '-'],
    ['待补充', '-'],
    ['...', '-'],
    ['[⬆ Back to Top](#top)', '-'],
    ['![a shell](shell.png)', '+'],
    ['[here](https://example.org)', '+'],
    ['Yes', '+'],
  ])('takes %j for an answer or not: %s', (answer, sign) => {
    expect(briefs(`### What is a pipe?\n\n${answer}\n`)).toEqual([`1 ${sign} What is a pipe?`]);
  });
});

describe('choices', () => {
  const choicesOf = (text: string): string[] =>
    readMarkdownBank(text).questions.map(({ choices }) => choices.map(({ text: words, correct }) => `${correct ? '+' : '-'}${words}`).join(' '));

  it.each<[string, string]>([
    [
      'letters and a heading',
      join(
        '###### 1. What is logged?',
        '- A: one',
        '- B: two',
        '',
        '<details><summary><b>Answer</b></summary>',
        '',
        '#### Answer: B',
        '',
        'Because.',
        '</details>',
      ),
    ],
    [
      'Arabic letters',
      join('###### 1. ماذا يطبع؟', '- أ: one', '- ب: two', '', '<details><summary><b>الاجابة</b></summary>', '', '#### الاجابة الصحيحة: ب', '', '</details>'),
    ],
    ['a label in a language nobody listed', join('### 1. Wat?', '- A: one', '- B: two', '', '#### Vasts: B', '')],
    ['boxes', join('#### Q1. What is logged?', '- [ ] one', '- [x] two')],
    ['boxes with images between them', join('#### Q1. What is logged?', '- [ ] one', '', '![one](one.png)', '', '- [x] two')],
    ['letters in a paragraph, and a sentence', join('**1. What is logged?**', '', 'a) one', 'b) two', '', 'The correct answer is b.')],
    ['a letter of another script that looks the same', join('### 1. Что?', '- A: one', '- B: two', '', '#### Ответ: В', '')],
  ])('reads %s', (_name, text) => {
    expect(choicesOf(text.replace(/!\[.*\n/, ''))).toEqual(['-one +two']);
    expect(readMarkdownBank(text).questions[0]?.choices.map(({ correct }) => correct)).toEqual([false, true]);
    expect(readMarkdownBank(text).questions[0]?.answered).toBe(true);
  });

  it('keeps two questions of one title apart by what they show', () => {
    const question = (number: number): string => join(`### ${number}. What is logged?`, '- A: one', `- B: ${number}`, '', '#### Answer: A', '');
    expect(readMarkdownBank(join(question(1), question(2)))).toMatchObject({ questions: [{ line: 1 }, { line: 7 }], messages: [] });
  });
});

describe('what is reported', () => {
  it.each<[string, string, string[], string[]]>([
    [
      'a fence that is never closed',
      join('### What is a pipe?', '```sh', 'a | b', '', '### What is a job?', 'A group.'),
      ['1 + What is a pipe?'],
      ['2 warning fence-is-closed'],
    ],
    [
      'a fence that another shows to be open',
      join('### What is a pipe?', '```sh', 'a | b', '', '### What is a job?', '```sh', 'jobs', '```', 'A group.'),
      ['1 + What is a pipe?', '5 + What is a job?'],
      ['2 warning fence-is-closed'],
    ],
    [
      'a fence in an item, which ends with it',
      join('1. ### What is a pipe?', '', '    ```sh', '    a | b', '', '2. ### What is a job?', '', '    A group.'),
      ['1 + What is a pipe?', '6 + What is a job?'],
      ['3 warning fence-is-closed'],
    ],
    [
      'unclosed details',
      join('<details><summary>What is a pipe?</summary>', 'A buffer.', '<details><summary>What is a job?</summary>', 'A group.', '</details>'),
      ['1 + What is a pipe?', '3 + What is a job?'],
      ['1 warning details-is-closed'],
    ],
    [
      'an unclosed comment',
      join('### What is a pipe?', 'A buffer.', '<!-- later', '### What is a job?'),
      ['1 + What is a pipe?'],
      ['3 warning comment-is-closed'],
    ],
    [
      'a follow-up that is indented by one column',
      join('* What is a pipe?', ' * Who owns it?', '* What is a job?'),
      ['1 - What is a pipe?', '3 - What is a job?'],
      ['2 warning follow-up-is-indented'],
    ],
    [
      'the same question in other letters',
      join('### What is a pipe?', 'One.', '### what  is a PIPE ?', 'Two.'),
      ['1 + What is a pipe?'],
      ['3 warning question-is-new'],
    ],
    [
      'the same question in another section',
      join('## Shells', '* What is a pipe?', '* What is a job?', '## Systems', '* What is a pipe?', '* What is a signal?'),
      ['2 - What is a pipe?', '3 - What is a job?', '5 - What is a pipe?', '6 - What is a signal?'],
      ['5 warning question-is-new'],
    ],
    ['a title that is a text', `### ${'very '.repeat(1_000)}long?\n\nYes.`, [], ['1 error title-is-short']],
    ['front matter that is not closed', join('---', 'title: A', '', '### What is a pipe?', 'A buffer.'), [], ['1 error front-matter-is-closed']],
    ['an image outside of the bank', join('### What is a pipe?', '![a](../../../etc/passwd)'), ['1 + What is a pipe?'], ['2 error image-is-safe']],
  ])('reports %s', (_name, text, questions, messages) => {
    expect(briefs(text)).toEqual(questions);
    expect(findings(text)).toEqual(messages);
  });
});
