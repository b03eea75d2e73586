/** A question of a generated bank. */
export interface MadeQuestion {
  title: string;
  /** an empty one is no answer */
  answer: string;
  choices: string[];
  /** index of the right choice */
  right: number;
  followUps: string[];
}

export interface RenderedBank {
  text: string;
  /** 1-based line of each title */
  lines: number[];
}

/** Lines that grow, and on which of them the titles stand. */
class Page {
  readonly lines: string[] = [];
  readonly titles: number[] = [];

  add(...lines: string[]): void {
    this.lines.push(...lines);
  }

  title(line: string): void {
    this.add(line);
    this.titles.push(this.lines.length);
  }
}

type Render = (page: Page, question: MadeQuestion, number: number) => void;

const LETTERS = ['A', 'B', 'C', 'D'];

const choices = (page: Page, question: MadeQuestion): void => {
  page.add('', ...question.choices.map((choice, index) => `- ${LETTERS[index]}: ${choice}`), '', '<details><summary><b>Answer</b></summary>', '<p>', '');
  page.add(`#### Answer: ${LETTERS[question.right]}`, '', question.answer, '', '</p>', '</details>', '');
};

/** How each family of banks writes a question, and whether it has answers and choices. */
export const FAMILIES: Record<string, { render: Render; answers: boolean; choices?: true; followUps?: true }> = {
  'S1 details': {
    answers: true,
    render: (page, { title, answer }) => (page.add('<details>'), page.title(`<summary><b>${title}</b></summary><br>`), page.add(answer, '', '</details>', '')),
  },
  'S1 a summary over lines': {
    answers: true,
    render: (page, { title, answer }) => (page.add('<details>', '<summary>'), page.title(title), page.add('</summary>', '', answer, '', '</details>', '')),
  },
  'S2 headings': { answers: true, render: (page, { title, answer }) => (page.title(`#### ${title}`), page.add('', answer, '')) },
  'S2 headings with numbers': {
    answers: true,
    render: (page, { title, answer }, number) => (page.title(`### ${number}. ${title}`), page.add('', answer, '', '#### In short', answer, '')),
  },
  'S2 headings and a folded answer': {
    answers: true,
    render: (page, { title, answer }) => (
      page.title(`### ${title}`),
      page.add('', '<details>', '<summary>View answer</summary>', '', answer, '', '</details>', '')
    ),
  },
  'S3 headings in items': {
    answers: true,
    render: (page, { title, answer }, number) => (page.title(`${number}. ### ${title}`), page.add('', `    ${answer}`, '')),
  },
  'S4 bold': { answers: true, render: (page, { title, answer }) => (page.title(`**${title}**`), page.add('', answer, '')) },
  'S4 bold with numbers': { answers: true, render: (page, { title, answer }, number) => (page.title(`**${number})** ${title}`), page.add('', answer, '')) },
  'S5 bullets': {
    answers: false,
    followUps: true,
    render: (page, { title, followUps }) => (page.title(`* ${title}`), page.add(...followUps.map((text) => `  * ${text}`))),
  },
  'S5 numbers': {
    answers: false,
    followUps: true,
    render: (page, { title, followUps }, number) => (page.title(`${number}. ${title}`), page.add(...followUps.map((text) => `   - ${text}`))),
  },
  'S6 labels': { answers: false, render: (page, { title }) => (page.title(`Question: ${title}`), page.add('```js', '# not a question?', '```', '')) },
  'S6 letters': { answers: true, render: (page, { title, answer }) => (page.title(`Q: ${title}`), page.add(`A: ${answer}`, '')) },
  'S7 letters': {
    answers: true,
    choices: true,
    render: (page, question, number) => (page.title(`###### ${number}. ${question.title}`), choices(page, question)),
  },
  'S7 numbers without headings': {
    answers: true,
    choices: true,
    render: (page, question, number) => (page.title(`${number}. ${question.title}`), page.add('', '```js', 'log(1)', '```'), choices(page, question)),
  },
  'S7 boxes': {
    answers: true,
    choices: true,
    render: (page, { title, choices: texts, right }, number) => (
      page.title(`#### Q${number}. ${title}`),
      page.add('', ...texts.map((text, index) => `- [${index === right ? 'x' : ' '}] ${text}`), '')
    ),
  },
  'S8 topics': { answers: false, render: (page, { title, answer }, number) => (page.title(`#### ${answer.split(' ')[0]} ${number}`), page.add(title, '')) },
  'S9 metadata': {
    answers: true,
    render: (page, { title, answer }) => (page.title(`### ${title} ⭐`), page.add('', answer, '', '<!-- tags: (a,b) -->', '', '<!-- expertise: (2) -->', '')),
  },
  'S10 raw HTML': { answers: false, render: (page, { title }) => page.title(`<li>${title}</li>`) },
};

const BEFORE = [
  '# A bank',
  '',
  '## Table of Contents',
  '',
  '* [What is in here?](#in)',
  '  * [And there?](#there)',
  '',
  '#### Contributors',
  '',
  '* [ann](https://example.org/ann)',
  '* Ben',
  '',
];
const CODE = ['```sh', '# What is this?', '### 7. What is that?', '```', ''];
const AFTER = ['', '## References', '', '- [Which book is best?](https://example.org/book)', '- https://example.org', ''];

/** A bank of one family, with what surrounds the questions of real ones. */
export function renderBank(
  family: keyof typeof FAMILIES,
  questions: readonly MadeQuestion[],
  surroundings: { before: boolean; code: boolean; after: boolean },
): RenderedBank {
  const page = new Page();
  if (surroundings.before) page.add(...BEFORE);
  if (surroundings.code) page.add(...CODE);
  page.add('## Questions', '');
  const html = family === 'S10 raw HTML';
  if (html) page.add('<div dir="rtl">', '<ul>');
  questions.forEach((question, index) => FAMILIES[family]?.render(page, question, index + 1));
  if (html) page.add('</ul>', '</div>');
  if (surroundings.after) page.add(...AFTER);
  return { text: page.lines.join('\n'), lines: page.titles };
}
