import { describe, expect, it } from 'vitest';
import { briefMessages, briefQuestions } from '../testing/brief.ts';
import { readGiftBank } from './read-gift-bank.ts';

const questions = (text: string): string[] => briefQuestions([readGiftBank(text)]);
const messages = (text: string): string[] => briefMessages([readGiftBank(text)]);

describe('GIFT', () => {
  it.each([
    ['choices', 'Pick one?{~red =green ~blue}', '1 Pick one? →  [red, green*, blue]'],
    ['several right choices by weight', 'Pick two?{~%50%red ~%50%green ~%-100%blue}', '1 Pick two? →  [red*, green*, blue]'],
    ['half credit beside a right choice', 'Pick?{~%50%nearly =yes ~no}', '1 Pick? → - nearly (50 %) [nearly, yes*, no]'],
    ['feedback', 'Pick?{=yes#Because. ~no}\n', '1 Pick? → - yes: Because. [yes*, no]'],
    ['a word that is missing', 'A {=pipe ~door} joins programs.', '1 A _____ joins programs. →  [pipe*, door]'],
    ['true or false', 'Pipes join programs.{T#Right.#They do.}', '1 Pipes join programs. → Right.\n\nThey do. [True*, False]'],
    ['signs in a text that are none of GIFT', '::T:: Is 1+1=2? {T}', '1 Is 1+1=2? →  [True*, False]'],
    ['one accepted word', 'What joins programs?{=pipe}', '1 What joins programs? → pipe'],
    ['several accepted words', 'What joins programs?{=pipe =%50%tube#Nearly.}', '1 What joins programs? → - pipe\n- tube (50 %): Nearly.'],
    ['a number', 'How many bits?{#8}', '1 How many bits? → 8'],
    ['a number with a tolerance', 'How much?{#3.14:0.01}', '1 How much? → 3.14 ± 0.01'],
    ['a range', 'How much?{#1..5}', '1 How much? → 1 to 5'],
    ['pairs', 'Match.{=ls -> list =c\\:d -> change \\= go}', '1 Match. → - ls → list\n- c:d → change = go'],
    ['an essay', 'Explain.{}', '1 Explain. → '],
    ['escapes', 'What is \\{a\\=1\\}?{=\\~5 ~\\#6}', '1 What is {a=1}? →  [~5*, #6]'],
    ['plain text that looks like markup', '[plain]What is a*b*c and <b>?{=x ~y}', String.raw`1 What is a\*b\*c and \<b>? →  [x*, y]`],
    ['markdown', '[markdown]What is **bold**?{=x ~`y`}', '1 What is **bold**? →  [x*, `y`]'],
    ['HTML', '[html]<p>What is <em>this</em>?</p>{=<code>x</code> ~y}', '1 What is *this*? →  [`x`*, y]'],
  ])('reads %s', (_what, text, expected) => {
    expect([questions(text), messages(text)]).toEqual([[expected], []]);
  });

  it('says which questions a bank answers', () => {
    expect(readGiftBank('Explain.{}\n\nPick?{=a ~b}\n\nTrue?{F}').questions.map(({ answered }) => answered)).toEqual([false, true, true]);
  });

  it('shows what is to be paired without giving the pairs away', () => {
    expect(readGiftBank('Match.{=z -> one =y -> zero}').questions[0]?.prompt).toBe('- z\n- y\n\nTo choose from: one · zero');
  });

  it('gives categories, names and tags to what follows them', () => {
    const text = '$CATEGORY: $course$/top/Linux/Files\n\n// [id:7] [tag:shell]\n\n::Pipe::What joins?{=pipe ~door}\n\n$CATEGORY: Net\nWhat is a port?{=x ~y}';
    expect(readGiftBank(text).questions).toMatchObject([
      { line: 5, path: ['Linux', 'Files', 'Pipe'], tags: ['shell'] },
      { line: 8, path: ['Net'], tags: [] },
    ]);
  });

  it('names a description, which is no question', () => {
    expect([questions('Take a pencil.\n\nWhy?{=a ~b}'), messages('Take a pencil.\n\nWhy?{=a ~b}')]).toEqual([
      ['3 Why? →  [a*, b]'],
      ['1 warning gift-description'],
    ]);
  });

  it('names an item that is not GIFT at its place and reads the others', () => {
    const text = 'One?{=a ~b}\n\nTwo?{=a\n~b\n\nThree?{=a ~b}';
    expect(questions(text)).toEqual(['1 One? →  [a*, b]', '6 Three? →  [a*, b]']);
    expect(messages(text)).toEqual([expect.stringMatching(/^[34] error gift-is-valid$/)]);
  });

  it('says what it leaves out of HTML', () => {
    expect(messages('[html]<p>Why?</p><script>x</script>{=a ~b}')).toEqual(['1 warning html-is-safe']);
  });

  it('keeps the code of a stem below its title', () => {
    const [question] = readGiftBank('[html]<p>What does it print?</p><pre>f();\ng();</pre>{}').questions;
    expect(question).toMatchObject({ title: 'What does it print? `f(); g();`', prompt: '```\nf();\ng();\n```' });
  });
});
