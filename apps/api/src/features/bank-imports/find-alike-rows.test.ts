import { describe, expect, it } from 'vitest';
import { findAlikeRows } from './find-alike-rows.ts';

const OUTPUT = 'What is the output?';

describe('rows of a bank that look alike', () => {
  it('are not those that only have their title in common', () => {
    const rows = [
      { title: OUTPUT, prompt: 'let first = [1, 2]; first.push(3); print(first.length)' },
      { title: OUTPUT, prompt: 'for (const word of names) shout(word.toUpperCase())' },
      { title: OUTPUT, prompt: 'let first = [1, 2]; first.push(3); print(first.length);' },
    ];
    expect([...findAlikeRows([], rows)]).toEqual([[2, 0]]);
  });

  it('are those of one title without a prompt, and what the workspace calls the same', () => {
    const rows = [
      { title: 'What is a mutex?', prompt: '' },
      { title: 'What is a mutex', prompt: '' },
      { title: 'What is a queue?', prompt: 'Draw one that is bounded, and say who waits.' },
    ];
    expect([...findAlikeRows([{ title: 'A queue' }], rows)].toSorted(([a], [b]) => a - b)).toEqual([
      [1, 1],
      [2, 0],
    ]);
  });
});
