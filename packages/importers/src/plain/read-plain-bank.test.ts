import { describe, expect, it } from 'vitest';
import { briefMessages, briefQuestions } from '../testing/brief.ts';
import { readPlainBank } from './read-plain-bank.ts';

describe('a text without markup', () => {
  it('takes quoted bullets as its questions, joined over lines and parted on one, and names what is asked for the reader', () => {
    const text = 'Working at Acme\n- "What does\nfork() do?"\n- "Why is it\nslow?" - "Who knows?"\n- a plain item\nQ: Is it hard? Yes.\n';
    const read = readPlainBank(text);
    expect(briefQuestions([read])).toEqual(['2 What does fork() do? → ', '4 Why is it slow? → ', '5 Who knows? → ']);
    expect(briefMessages([read])).toEqual(['7 warning faq-entry']);
  });

  it('reads other text as markdown is read', () => {
    expect(briefQuestions([readPlainBank('1. What is a pipe?\n2. What is a port?\n3. What is a path?\n')])).toEqual([
      '1 What is a pipe? → ',
      '2 What is a port? → ',
      '3 What is a path? → ',
    ]);
  });
});
