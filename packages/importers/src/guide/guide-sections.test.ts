import { describe, expect, it } from 'vitest';
import { readPlainGuide } from './read-plain-guide.ts';

const read = (...lines: string[]) => {
  const { guide, messages } = readPlainGuide(['Cook at Umbra', ...lines].join('\n'));
  return { ...guide, left: messages.filter(({ rule }) => rule === 'line-not-understood').map(({ line }) => line) };
};

const PROCESS = ['Interview process', 'Recruiter screen', 'Trial shift session'];

describe('sections after the process', () => {
  it.each(['What we evaluate', 'What we assess', 'What we test', 'What you will be tested on'])('"%s" holds areas', (title) => {
    const { stages, areas, left } = read(...PROCESS, title, 'Sauces', '- Roux', '- Stock', 'Example questions', '- "Why does it split?"');
    expect(stages.map(({ name }) => name)).toEqual(['Recruiter screen', 'Trial shift session']);
    expect(areas.map(({ name, topics, questions }) => [name, topics, questions.map(({ title: asked }) => asked)])).toEqual([
      ['Sauces', ['Roux', 'Stock'], ['Why does it split?']],
    ]);
    expect(left).toEqual([]);
  });

  it('names lines that are no stage, and all that stands below them', () => {
    const { stages, left } = read(...PROCESS, 'Networking', '- Handshakes', '- Names', 'Final round', 'What we assess', 'Knives');
    expect(stages.map(({ name }) => name)).toEqual(['Recruiter screen', 'Trial shift session', 'Final round']);
    expect(left).toEqual([5, 6, 7, 10]);
  });

  it('takes a list of stages without dashes or colons, each with its rounds', () => {
    const { stages } = read('Process', '1. Recruiter call (30 min)', '2. Tasting', '3. Onsite with 4 rounds');
    expect(stages.map(({ name, rounds }) => [name, rounds?.min])).toEqual([
      ['Recruiter call', undefined],
      ['Tasting', undefined],
      ['Onsite with 4 rounds', 4],
    ]);
  });

  it('takes no stage or skill for an area because questions follow it', () => {
    const { areas, stages, skills, commonQuestions } = read(
      'How we interview',
      'Stage 1: Phone call',
      'Stage 2: Trial shift',
      'Skills',
      'Must have: knives, fire',
      'Nice to have: Sugar',
      'Sample questions',
      '1. Why salt?',
    );
    expect(areas).toEqual([]);
    expect(stages.map(({ name }) => name)).toEqual(['Phone call', 'Trial shift']);
    expect(skills).toEqual({ mustHave: ['knives, fire'], niceToHave: ['Sugar'] });
    expect(commonQuestions).toEqual([{ group: 'Sample questions', line: 9, title: 'Why salt?' }]);
  });
});

describe('questions without marks', () => {
  it('are those of an area where a label announces them, and open no section by their words', () => {
    const { areas, left } = read(
      'Focus areas',
      'Sauces',
      '- Roux',
      'Sample questions',
      'Why does it split?',
      'What is a roux?',
      'Fire',
      '- Grill',
      'Sample questions',
      'When is it hot?',
    );
    expect(areas.map(({ name, questions }) => [name, questions.map(({ title }) => title)])).toEqual([
      ['Sauces', ['Why does it split?', 'What is a roux?']],
      ['Fire', ['When is it hot?']],
    ]);
    expect(left).toEqual([]);
  });
});

describe('skills by their own titles', () => {
  it.each([
    ['in lists', ['Must-have skills', '- Knives', '- Fire', 'Nice to have', '- Sugar']],
    ['in lines', ['Must-have skills', 'Knives', 'Fire', 'Nice-to-have skills', 'Sugar']],
    ['in markdown', ['## Must-haves', '- Knives', '- Fire', '## Nice to haves', '- Sugar']],
  ])('are read %s', (_what, lines) => {
    const { skills, stages, left } = read(...PROCESS, ...lines);
    expect(skills).toEqual({ mustHave: ['Knives', 'Fire'], niceToHave: ['Sugar'] });
    expect(stages).toHaveLength(2);
    expect(left).toEqual([]);
  });

  it('takes no heading below a list of skills for one of them', () => {
    expect(read('Must-have skills', '- Knives', 'Some thoughts')).toMatchObject({ skills: { mustHave: ['Knives'] }, left: [4] });
  });
});

describe('numbered lines', () => {
  it('head areas where they count up with labels and lists of their own below', () => {
    const { areas } = read(
      'What they assess',
      '1. Sauces',
      'Topics to cover:',
      '- Roux',
      'Questions you may get:',
      '1. Why does it split?',
      '2. How do you mend it?',
      '2. Knives',
      'Topics to cover:',
      '- Steel',
      'Questions you may get:',
      '1. When do you hone?',
    );
    expect(areas.map(({ name, topics, questions }) => [name, topics, questions.length])).toEqual([
      ['Sauces', ['Roux'], 2],
      ['Knives', ['Steel'], 1],
    ]);
  });
});

describe('what candidates ask', () => {
  it('opens no section, though it speaks of the process and of tips', () => {
    const { faq, stages, tips } = read(
      ...PROCESS,
      'FAQ',
      '**How long does the process take?**',
      'A week.',
      '**Do they give tips?**',
      'Few.',
      'Tips',
      '- **Taste** first',
    );
    expect(faq.map(({ question, answer }) => [question, answer])).toEqual([
      ['How long does the process take?', 'A week.'],
      ['Do they give tips?', 'Few.'],
    ]);
    expect(stages).toHaveLength(2);
    expect(tips).toHaveLength(1);
  });
});

describe('other words for sections', () => {
  it.each(['Process at a glance', 'From application to offer', 'How hiring works'])('"%s" is the process', (title) => {
    expect(read(title, 'Recruiter screen', 'Trial shift session').stages).toHaveLength(2);
  });

  it('takes groups of quoted lines that candidates reported', () => {
    const { commonQuestions } = read('Questions reported by candidates', 'Heat', '"How hot is hot?"', 'Cold', '"How cold is cold?"');
    expect(commonQuestions.map(({ group, title }) => [group, title])).toEqual([
      ['Heat', 'How hot is hot?'],
      ['Cold', 'How cold is cold?'],
    ]);
  });
});
