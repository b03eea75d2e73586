import { beforeAll, describe, expect, it } from 'vitest';
import { QUESTION, checkOne, fixture, recordOf } from '../testing/corpus.ts';
import { replace } from '../testing/edit-text.ts';
import { type RenderFragment, createRenderer } from './render-fragment.ts';
import { renderQuestion } from './render-question.ts';

let render: RenderFragment;
beforeAll(async () => {
  render = await createRenderer();
});

function rendered(choices: string) {
  const text = choices === '' ? fixture(QUESTION) : replace('## Answer', `## Choices\n\n${choices}\n\n## Answer`)(fixture(QUESTION));
  return renderQuestion(recordOf('question', checkOne(QUESTION, text)), (fragment) => render(fragment, () => null));
}

const PROMPT = '<p>Say what <code>kill</code> sends.</p>';
const ANSWER = '<p>A number, and a table of what it does.</p>';

describe('renderQuestion', () => {
  it('puts the choices below the prompt without a mark, and the right ones before the answer', () => {
    const { prompt, answer } = rendered('- [ ] a **name**\n- [x] a number\n- [ ] a file');
    expect(prompt).toBe(`${PROMPT}\n<ol type="A">\n<li>a <strong>name</strong></li>\n<li>a number</li>\n<li>a file</li>\n</ol>`);
    expect(answer).toBe(`<p><strong>Right choice</strong></p>\n<ol type="A">\n<li value="2">a number</li>\n</ol>\n${ANSWER}`);
  });

  it('names every right one with the letter it has below the prompt', () => {
    expect(rendered('- [x] a number\n- [ ] a name\n- [x] an `int`').answer).toBe(
      `<p><strong>Right choices</strong></p>\n<ol type="A">\n<li value="1">a number</li>\n<li value="3">an <code>int</code></li>\n</ol>\n${ANSWER}`,
    );
  });

  it('shows a choice of several paragraphs whole, and nothing of what is not safe', () => {
    const { prompt } = rendered('- [x] one\n\n  two\n- [ ] <script>alert(1)</script><b onclick="x">three</b>');
    expect(prompt).toContain('<li><p>one</p>\n<p>two</p></li>\n<li><b>three</b></li>');
  });

  it('is prompt and answer alone where nothing is to be chosen', () => {
    expect(rendered('')).toMatchObject({ prompt: PROMPT, answer: ANSWER });
  });
});
