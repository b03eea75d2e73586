import { describe, expect, it } from 'vitest';
import { titleOf } from './title-of.ts';

describe('titleOf', () => {
  it.each<[string, string, 'label' | 'number' | 'none', number | null]>([
    ['What is a pipe?', 'What is a pipe?', 'none', null],
    ['12. What is a pipe?', 'What is a pipe?', 'number', 12],
    ['1.2.3 What is a pipe?', 'What is a pipe?', 'number', 3],
    ['(4) What is a pipe?', 'What is a pipe?', 'number', 4],
    ['**3)** What is a pipe?', 'What is a pipe?', 'number', 3],
    ['**3) What is a pipe?**', 'What is a pipe?', 'number', 3],
    ['Q7: What is a pipe?', 'What is a pipe?', 'label', 7],
    ['Question 7. What is a pipe?', 'What is a pipe?', 'label', 7],
    ['Question: What is a pipe?', 'What is a pipe?', 'label', null],
    ['P1. ¿Qué es un tubo?', '¿Qué es un tubo?', 'number', 1],
    ['第3题：什么是管道？', '什么是管道？', 'number', 3],
    ['[[⬆]](#top) <a name="pipes">Pipes</a>', 'Pipes', 'none', null],
    [':star: <b>What is a `pipe`?</b>', 'What is a `pipe`?', 'none', null],
    ['[What is a pipe?](pipes.md)', 'What is a pipe?', 'none', null],
    ['**Bold** and **bold**', '**Bold** and **bold**', 'none', null],
    ['3 ways to open a pipe', '3 ways to open a pipe', 'none', null],
    ['🤔?', '🤔?', 'none', null],
  ])('reads %j', (raw, title, marker, number) => {
    expect(titleOf(raw)).toEqual({ title, marker, number });
  });
});
