import { describe, expect, it } from 'vitest';
import { readMarkdownBank } from './read-markdown-bank.ts';

/** Each question with its choices, the right ones with a star. */
const read = (...lines: string[]): string[] =>
  readMarkdownBank(lines.join('\n')).questions.map(
    ({ line, title, choices }) => `${line} ${title} [${choices.map(({ text, correct }) => text + (correct ? '*' : '')).join(', ')}]`,
  );

describe('forms of multiple choice', () => {
  it.each([
    ['in bold', '**QUESTION 1**', '**QUESTION 2**'],
    ['plain', 'Question #1', 'Question #2'],
    ['in Russian', '**Вопрос 1.**', '**Вопрос 2.**'],
  ])('have the question below a label %s', (_name, one, two) => {
    const lines = [
      one,
      'Which of these holds bytes?',
      'A. pipe',
      'B. job',
      '',
      '**Correct Answer:** A',
      '',
      two,
      'Which two stop a job?',
      'A. signal',
      'B. ink',
      'C. kernel',
      '',
      '**Correct Answer:** A, C',
    ];
    expect(read(...lines)).toEqual(['1 Which of these holds bytes? [pipe*, job]', '8 Which two stop a job? [signal*, ink, kernel*]']);
  });

  it('have their key in brackets within the title', () => {
    expect(read('1、下列哪个保存字节？( B )', 'A. 任务', 'B. 管道', '', '2．下列哪些可以停止任务？（AC）', 'A. 信号', 'B. 纸', 'C. 内核')).toEqual([
      '1 下列哪个保存字节？( ) [任务, 管道*]',
      '5 下列哪些可以停止任务？( ) [信号*, 纸, 内核*]',
    ]);
  });

  it('are no such where the letters in brackets are none of the choices', () => {
    expect(read('1. What is a group (GB)?', '   A. many', '   B. one', '', '   Answer: A')).toEqual(['1 What is a group (GB)? [many*, one]']);
  });

  it('have the right one in bold or ticked beside letters', () => {
    expect(read('1. What holds bytes?', '   - A) job', '   - B) **pipe**', '', '2. What stops a job?', '   - A) signal ✅', '   - B) ink')).toEqual([
      '1 What holds bytes? [job, pipe*]',
      '5 What stops a job? [signal*, ink]',
    ]);
  });

  it('are lettered in kana', () => {
    expect(
      read(
        '**問題1** バイトを保持するものはどれか。',
        'ア．ジョブ',
        'イ．パイプ',
        '',
        '**解答** イ',
        '',
        '**問題2** ジョブを止めるものはどれか。',
        'ア．シグナル',
        'イ．紙',
        '',
        '**解答** ア',
      ),
    ).toEqual(['1 バイトを保持するものはどれか。 [ジョブ, パイプ*]', '7 ジョブを止めるものはどれか。 [シグナル*, 紙]']);
  });
});
