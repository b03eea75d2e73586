import { describe, expect, it } from 'vitest';
import { readMarkdownBank } from './read-markdown-bank.ts';

const read = (lines: readonly string[], path?: string) => readMarkdownBank(lines.join('\n'), path).questions;
const titles = (lines: readonly string[], path?: string): string[] => read(lines, path).map(({ line, title }) => `${line} ${title}`);
const rules = (lines: readonly string[]): string[] => readMarkdownBank(lines.join('\n')).messages.map(({ line, rule }) => `${line} ${rule}`);

describe('a list of links that ask', () => {
  const away = (title: string): string => `- [${title}](https://films.example/${title.length})`;
  const ASKED = ['What is a pipe?', 'How does a shell start?', 'Why do jobs stop?'];

  it('is answered on other sites where nothing else asks', () => {
    const found = read(['## Shells', ...ASKED.map(away), away('Kinds of signals')]);
    expect(found.map(({ title, answered }) => `${title} ${answered}`)).toEqual([...ASKED, 'Kinds of signals'].map((title) => `${title} true`));
    expect(found[0]?.answerText).toContain('https://films.example');
  });

  it.each<[string, string[]]>([
    ['beside questions', ['### What is a mount?', 'A place.', '### What is a group?', 'Many.', '## More', ...ASKED.map(away)]],
    ['into the text itself', ['## Contents', ...ASKED.map((title) => `- [${title}](#a)`)]],
    ['among other reading', [...['A tour of shells', 'Pipes by hand', 'Ten jobs', 'On mounts', 'Group talk'].map(away), ...ASKED.map(away)]],
  ])('asks nothing %s', (_name, lines) => {
    expect(titles(lines).join('\n')).not.toContain('Why do jobs stop?');
  });

  it('does not keep the questions out that stand in a list below it', () => {
    const reading = ['Lifecycle', 'Modifiers', 'Phases', 'Effects', 'Semantics', 'State'].map(away);
    const asked = ['Explain a modifier to a child.', 'What is a phase?', 'What is state?', 'How does an effect end?'];
    expect(titles(['# Views', '', ...reading, '', 'Asked in rounds', '', ...asked.map((title) => `* **${title}**`)]).length).toBe(4);
  });
});

describe('contents without links', () => {
  it('give no questions of their own', () => {
    const entries = ['7. How does a shell start?', '9. Why do jobs stop?'];
    const body = entries.flatMap((title) => [`## ${title}`, 'Because it must.', '']);
    expect(titles(['- Shells', ...entries.map((title) => `  - ${title}`), '', '# Shells', ...body])).toEqual([
      '6 How does a shell start?',
      '9 Why do jobs stop?',
    ]);
  });
});

describe('contents with links', () => {
  const bank = (names: readonly string[]): string[] => [
    ...names.map((name, index) => `- [${name}](#${index})`),
    '',
    ...names.flatMap((name) => [`## ${name}`, 'So it is.', '']),
  ];

  it('of which half ask say that those beside them are questions, too, the first and the last', () => {
    const names = ['Pipes and their ends', 'What is a job?', 'How does a mount fail?', 'Describe a group to a child.', 'Signals by number'];
    expect(titles(bank(names)).map((title) => title.replace(/^\d+ /, ''))).toEqual(names);
  });

  it('of which few ask say nothing of the others', () => {
    const names = [
      'Introduction',
      'Pipes',
      'Jobs and groups',
      'Mounts',
      'What is a signal?',
      'Why do signals queue?',
      'Who sends signals?',
      'Pens',
      'Ink',
      'Paper',
    ];
    expect(titles(bank(names)).join('\n')).not.toContain('Introduction');
  });
});

describe('tasks in Chinese', () => {
  it('are told by their verbs', () => {
    const names = ['手写一个管道', '实现一个任务队列', '给定一个文件，输出行数', '设计一个信号处理函数'];
    expect(titles(names.flatMap((name) => [`### ${name}`, '这样。', ''])).length).toBe(4);
  });

  it('may be counted in Chinese numerals, which are no part of the title', () => {
    const names = ['什么是管道？', '如何停止任务？', '信号的种类有哪些？'];
    const lines = [
      '## 先看题目',
      ...names.map((name, index) => `${index + 1}、${name}\n`),
      ...names.flatMap((name, index) => [`## ${'一二三'[index]}、${name}`, '这样。', '']),
    ];
    expect(titles(lines).map((title) => title.replace(/^\d+ /, ''))).toEqual(names);
  });

  it('may speak of directories, though that is a word for contents', () => {
    const names = ['1. 列出目录和子目录里的所有文件', '2. 如何挂载一个磁盘？', '3. 什么是信号？'];
    expect(titles(['## 目录', '- 1', ...names.flatMap((name) => [`### ${name}`, '这样。', ''])])).toHaveLength(3);
  });

  it('are no names of topics that begin alike', () => {
    expect(titles(['实现原理', '设计模式', '输入设备', '介绍'].flatMap((name) => [`### ${name}`, '这样。', '']))).toEqual([]);
  });
});

describe('letters of a key that stand together', () => {
  const asked = (key: string): string[] => ['1. Which of these hold bytes? (Choose two.)', '   - A. pipe', '   - B. job', '   - C. buffer', '', `   ${key}`];
  const right = (key: string): string => (read(asked(key))[0]?.choices ?? []).map(({ correct }) => (correct ? 'x' : '-')).join('');

  it.each(['Correct Answer: AC', '**Answer:** A C', 'Ответ: AC', '答案：AC', 'Answer: A; C', 'Réponses correctes : A et C'])('"%s" names two', (key) => {
    expect(right(key)).toBe('x-x');
  });

  it.each(['Answer: CAB', 'Answer: AD', 'Answer: Ac'])('"%s" is no list of them', (key) => {
    expect(right(key)).not.toBe('x-x');
  });
});

describe('a heading that says "Question" and no more', () => {
  it.each([
    ['Question', 'Answer'],
    ['Вопрос', 'Ответ'],
    ['问题', '回答'],
  ])('%s is asked by the text below it and answered by all that follows', (label, answer) => {
    const lines = [`### ${label}`, 'What is a pipe and who owns it?', '', `### ${answer}`, '### 1. A buffer', 'Of bytes.', '### 2. An owner', 'The kernel.'];
    const found = read(lines);
    expect(found.map(({ title }) => title)).toEqual(['What is a pipe and who owns it?']);
    expect(found[0]?.answerText).toContain('The kernel.');
  });

  it('is one of the headings of a text without an answer', () => {
    expect(titles(['## Problem', 'Pipes leak.', '## Plan', 'We mend them.'])).toEqual([]);
  });
});

describe('a text that is one question', () => {
  it.each([
    ['why-do-pipes-block.md', 'why do pipes block'],
    ['shells/03 What do you know about jobs.md', 'What do you know about jobs'],
    ['管道是什么？怎么用？.md', '管道是什么？怎么用？'],
  ])('bears the name of its file, %s', (path, title) => {
    expect(titles(['# Pipes', 'A buffer between two.', '## Kinds', 'Named and not.'], path)).toEqual([`1 ${title}`]);
  });

  it.each(['how-to-install-shells.md', 'list-of-all-shells.md', 'readme.md', 'pipes.md'])('is not told by a name such as %s', (path) => {
    expect(titles(['# Pipes', 'A buffer between two.', '## Kinds', 'Named and not.'], path)).toEqual([]);
  });

  it('bears its first heading, where that asks and nothing below does', () => {
    expect(titles(['# What is the difference between a job and a group?', '', 'A job has one.', '', '## Groups', 'They are many.'])).toEqual([
      '1 What is the difference between a job and a group?',
    ]);
  });

  it('has its answer under the one heading that says so', () => {
    const found = read([
      '# Keep secrets out of logs',
      '',
      'How would you do it?',
      '',
      '## Answer guide',
      'Redact them.',
      '',
      '## What to learn next',
      '- Pens',
    ]);
    expect(found.map(({ title, prompt }) => [title, prompt])).toEqual([['Keep secrets out of logs', 'How would you do it?']]);
  });
});

describe('numbers with nothing but a space behind them', () => {
  it('count up over headings that are questions', () => {
    const lines = ['How shells differ', 'Kinds of signals', 'The life of a job'].flatMap((title, index) => [`## ${index + 1} ${title}`, 'So it is.', '']);
    expect(titles(['# Shells', ...lines])).toEqual(['2 How shells differ', '5 Kinds of signals', '8 The life of a job']);
  });

  it('are words of a title where they do not', () => {
    expect(titles(['# Shells', '## 3 ways to pipe', 'One.', '## 10 kinds of jobs', 'Two.', '## 2 old shells', 'Three.'])).toEqual([]);
  });
});

describe('lines that ask without any markup', () => {
  it('are questions, and what stands between them their answers', () => {
    const found = read(['Shells', 'What is a pipe?', 'How does a job end?', '', 'Why do mounts fail?', '', 'The disk is gone.', '', 'What is a group?']);
    expect(found.map(({ line, title, answered }) => `${line} ${title} ${answered}`)).toEqual([
      '2 What is a pipe? false',
      '3 How does a job end? false',
      '5 Why do mounts fail? true',
      '9 What is a group? false',
    ]);
  });

  it('are rhetoric in an article', () => {
    const story = [
      'It began at noon.',
      'We saw the queue grow.',
      'Nobody had paged us.',
      'The graphs were flat.',
      'Then we looked at pipes.',
      'They were full.',
      'So we drained them.',
    ];
    expect(titles([...story, 'Why?', ...story, 'What now?', 'Who knew?'].flatMap((line) => [line, '']))).toEqual([]);
  });
});

describe('labels beside questions', () => {
  const bank = [1, 2, 3, 4, 5].flatMap((number) => [
    `### Question ${number}: What does shell ${number} do?`,
    `It runs ${number}.`,
    '### How to say it in a round (spoken)',
    `**Interviewer:** What does shell ${number} do, then?`,
    '',
    `Say ${number}.`,
    '',
  ]);

  it('that repeat letter by letter are part of the answer, whatever their words', () => {
    const found = read(bank);
    expect(found.map(({ title }) => title)).toEqual([1, 2, 3, 4, 5].map((number) => `What does shell ${number} do?`));
    expect(found[2]?.answerText).toContain('Say 3.');
  });
});

describe('bullets beside numbered questions', () => {
  it('of which none asks are no questions in a text full of lists', () => {
    const words = ['a buffer between two', 'a place for files', 'one of many shells', 'the last of its kind', 'a name for a job'].map(
      (text) => `+ It is ${text}`,
    );
    const asked = ['What is a pipe?', 'What is a job?', 'What is a mount?', 'What is a group?'].map((text, index) => `${index + 1}. ${text}`);
    expect(titles([...words, '', ...asked]).map((title) => title.split(' ')[0])).toEqual(['7', '8', '9', '10']);
  });
});

describe('choices without letters', () => {
  const bank = (mark: (text: string) => string): string[] => [
    '### Question 1',
    '',
    'What holds bytes between two?',
    '',
    '* A job',
    `* ${mark('A pipe')}`,
    '',
    '> It is a buffer.',
    '',
    '### Question 2',
    '',
    'Jobs belong to ____.',
    '',
    `* ${mark('a group')}`,
    '* a mount',
    '* a disk',
  ];

  it.each<[string, (text: string) => string]>([
    ['bold', (text) => `**${text}**`],
    ['a tick', (text) => `${text} ✅`],
    ['a word in brackets', (text) => `${text} (correct)`],
  ])('have their key in %s', (_name, mark) => {
    expect(
      read([...bank(mark), '', '### Question 3', '', 'What is mounted?', '', `* ${mark('A disk')}`, '* A job']).map(({ title, choices }) => [title, choices]),
    ).toEqual([
      [
        'What holds bytes between two?',
        [
          { text: 'A job', correct: false },
          { text: 'A pipe', correct: true },
        ],
      ],
      [
        'Jobs belong to ____.',
        [
          { text: 'a group', correct: true },
          { text: 'a mount', correct: false },
          { text: 'a disk', correct: false },
        ],
      ],
      [
        'What is mounted?',
        [
          { text: 'A disk', correct: true },
          { text: 'A job', correct: false },
        ],
      ],
    ]);
  });

  it('are none in a list of questions of which some are in bold', () => {
    const lines = ['What is a pipe?', '**What is a job?**', 'What is a mount?'].map((text) => `- ${text}`);
    expect(titles(lines)).toHaveLength(3);
  });
});

describe('answers in a section of their own', () => {
  const ASKED = ['## Questions', '1. What is a pipe?', '2. Why do jobs stop?'];

  it.each<[string, string[]]>([
    ['a list', ['## Answers', '1. A buffer.', '2. A signal came.']],
    ['headings', ['## Lösungen', '### 1.', 'A buffer.', '### 2.', 'A signal came.']],
    ['lines in bold', ['**Ответы**', '', '**1.** A buffer.', '', '**2.** A signal came.']],
  ])('are applied by number from %s', (_name, key) => {
    const found = read([...ASKED, '', ...key]);
    expect(found.map(({ line, answered, answerText }) => [line, answered, answerText])).toEqual([
      [2, true, 'A buffer.'],
      [3, true, 'A signal came.'],
    ]);
  });

  it('name choices with a letter and say why, or have the letter on a line below', () => {
    const asked = ['### 1. What holds bytes?', 'A) a job', 'B) a pipe', '### 2. What stops a job?', 'A) a signal', 'B) a mount'];
    for (const key of [
      ['## Answer key', '**1. B** - it is a buffer.', '', '**2. A** - it may.'],
      ['## Respuestas', '**Pregunta 1**', '✅ **Respuesta correcta: B**', 'Es un buffer.', '**Pregunta 2**', '✅ **Respuesta correcta: A**'],
    ]) {
      const found = read([...asked, '', ...key]);
      expect(found.map(({ choices }) => choices.findIndex(({ correct }) => correct))).toEqual([1, 0]);
      expect(found[0]?.answerText).toMatch(/buffer/);
    }
  });

  it('are named where they fit no questions', () => {
    const lines = [...ASKED, '## Answers', '4. A buffer.', '5. A signal came.'];
    expect(read(lines).map(({ answered }) => answered)).toEqual([false, false]);
    expect(rules(lines)).toContain('4 key-is-applied');
  });

  it('answer each chapter from the section behind it', () => {
    const chapter = (asked: string, told: string): string[] => ['## Questions', `1. ${asked}`, '2. What else?', '## Answers', `1. ${told}`, '2. Nothing.'];
    expect(read([...chapter('What is a pipe?', 'A buffer.'), ...chapter('What is a job?', 'A group.')]).map(({ answerText }) => answerText)).toEqual([
      'A buffer.',
      'Nothing.',
      'A group.',
      'Nothing.',
    ]);
  });
});
