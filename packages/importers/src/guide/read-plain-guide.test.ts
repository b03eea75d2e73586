import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PlainGuide } from './plain-guide.ts';
import { readGuideFile } from './read-guide-file.ts';
import { readPlainGuide } from './read-plain-guide.ts';

const fixture = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, 'fixtures', name));

/** `line title` of the questions of each area and group. */
function outline({ areas, commonQuestions }: PlainGuide): Record<string, string[]> {
  const groups = Map.groupBy(commonQuestions, ({ group }) => group);
  return Object.fromEntries([
    ...areas.map(({ name, questions }) => [name, questions.map(({ line, title }) => `${line} ${title}`)] as const),
    ...[...groups].map(([group, questions]) => [group, questions.map(({ line, title }) => `${line} ${title}`)] as const),
  ]);
}

const left = (name: string): string[] => readGuideFile(fixture(name)).messages.map(({ line, rule }) => `${line} ${rule}`);

describe('a scraped guide with bullets and CRLF', () => {
  const { guide } = readGuideFile(fixture('northwind-data-engineer.txt'));

  it('knows role, company and the parts of the page', () => {
    expect([guide.role, guide.company]).toEqual(['Data Engineer', 'Northwind Freight']);
    expect(guide.pillars.map(({ title }) => title)).toEqual(['Modelling', 'Pipelines in Production', 'Plain Speech']);
    expect(guide.responsibilities.map(({ title }) => title)).toEqual(['Owning the Warehouse', 'Serving the Analysts']);
    expect(guide.skills.mustHave).toHaveLength(3);
    expect(guide.skills.niceToHave).toEqual(['Kafka: From operating it, not from a course.']);
    expect(guide.tips).toEqual([]);
  });

  it('gives every question, with the line where it begins and its code rejoined', () => {
    expect(outline(guide)).toEqual({
      'SQL and Data Modelling': [
        '23 Find the trucks that stood still for more than an hour on three days in a row.',
        '24 When does LEFT JOIN give more rows than the left table has?',
        '26 Model a shipment that is split and merged on its way.',
      ],
      'Streaming and Batch': [
        '34 A consumer group lags behind by two hours. What do you look at first?',
        '34 How do you replay a day of events without counting them twice?',
      ],
      'Orchestration & Quality': ['41 Design checks for a table that feeds the invoices.'],
      'SQL & Modelling': ['57 What is a star schema, and when is it a bad idea?', '58 Explain what EXPLAIN ANALYZE tells you that EXPLAIN does not.'],
      Behaviour: ['62 Tell me about a pipeline that you broke.', '63 How do you say no to a stakeholder?'],
    });
  });

  it('gives the topics of each area, broken ones whole', () => {
    expect(guide.areas.map(({ topics }) => topics.length)).toEqual([3, 2, 2]);
    expect(guide.areas[0]?.topics[0]).toBe('Window Functions: Running totals, gaps and islands, and ROW_NUMBER() against ranking.');
    expect(guide.areas[1]?.topics[0]).toBe('Delivery Guarantees: At least once, exactly once, and what enable.idempotence does in Kafka.');
  });

  it('tells the stages in their order, with rounds and what they cover', () => {
    expect(guide.stages.map(({ name, rounds }) => [name, rounds && [rounds.min, rounds.max]])).toEqual([
      ['Recruiter screen', null],
      ['Online assessment', null],
      ['Technical phone screen', [2, 2]],
      ['Onsite', [4, 4]],
      ['HR and values', null],
    ]);
    expect(guide.stages[3]?.covers).toEqual(['data modelling', 'pipeline design', 'coding', 'talk with the hiring manager']);
  });

  it('parts answers from questions', () => {
    expect(guide.faq.map(({ line, question }) => `${line} ${question}`)).toEqual([
      '65 Is there a test at home?',
      '66 Can I work remotely?',
      '67 Which language do rounds use?',
    ]);
    expect(guide.faq[0]?.answer).toMatch(/^No, everything is live\..*look things up\.$/);
  });

  it('quotes each line that has no place', () => {
    expect(left('northwind-data-engineer.txt')).toEqual([6, 14, 43, 47, 55].map((line) => `${line} line-not-understood`));
  });
});

describe('a guide in markdown', () => {
  const { guide } = readGuideFile(fixture('lumen-product-manager.md'));

  it('is read as the same thing', () => {
    expect([guide.role, guide.company]).toEqual(['Product Manager', 'Lumen Health']);
    expect(outline(guide)).toEqual({
      'Product Sense': ['30 How would you improve appointment reminders?', '31 Which feature of our app would you remove, and why?'],
      'Execution & Metrics': ['42 Sign-ups rose by 20 % and usage fell. What happened?', '43 Define success for a new triage form.'],
      Strategy: ['66 Should Lumen enter hospitals?', '67 Tell me about a product that you stopped.'],
      Collaboration: ['71 How do you work with an engineer who disagrees?'],
    });
    expect(guide.areas.map(({ topics }) => topics)).toEqual([
      ['User research with n = 5', 'Prioritisation'],
      ['North-star metrics: choose one and defend it', 'Experiments on small samples'],
    ]);
    expect(guide.skills).toEqual({ mustHave: ['Three years in product', 'Experience with regulated software'], niceToHave: ['Clinical background'] });
    expect(guide.faq.map(({ question, answer }) => [question, answer])).toEqual([
      ['Do I need a medical degree?', 'No. Curiosity about clinics is enough.'],
      ['How long does it take?', 'About 3 to 4 weeks.'],
    ]);
    expect(guide.tips.map(({ title }) => title)).toEqual(['Bring a product you dislike', 'Ask about the clinics']);
    expect(left('lumen-product-manager.md')).toEqual([]);
  });

  it('takes the stages from their list', () => {
    expect(guide.stages.map(({ name }) => name)).toEqual(['Recruiter screen', 'Hiring manager interview', 'Case study', 'Panel']);
  });
});

describe('guides with other titles and parts', () => {
  it('finds four areas, no FAQ and two tips', () => {
    const { guide } = readGuideFile(fixture('quillstone-frontend-engineer.txt'));
    expect(guide.areas.map(({ name, topics, questions }) => [name, topics.length, questions.length])).toEqual([
      ['JavaScript and TypeScript', 3, 3],
      ['Rendering Performance', 1, 1],
      ['Accessibility', 2, 2],
      ['Styling at Scale', 1, 1],
    ]);
    expect(outline(guide)['JavaScript and TypeScript']).toEqual([
      '21 Implement debounce() with a leading edge.',
      '23 What does this refer to in an arrow function?',
      '26 Why can a page leak memory although nothing is global?',
    ]);
    expect(outline(guide)['Browser']?.[1]).toBe('56 Explain how requestAnimationFrame works.');
    expect(outline(guide)['React']?.[0]).toBe('59 When does useEffect run twice?');
    expect(guide.tips.map(({ title }) => title)).toEqual(['Show Your Keyboard', 'Ask Why']);
    expect(guide.faq).toEqual([]);
  });

  it('finds areas by labels without colons, and a list of questions without groups', () => {
    const { guide } = readGuideFile(fixture('halcyon-site-reliability-engineer.txt'));
    expect(guide.areas.map(({ name, topics, questions }) => [name, topics.length, questions.length])).toEqual([
      ['Capacity', 2, 2],
      ['Incidents', 1, 2],
    ]);
    expect(guide.commonQuestions.map(({ line }) => line)).toEqual([25, 26, 27]);
    expect(guide.skills).toEqual({ mustHave: ['Linux: You read a flame graph.', 'Go or Rust'], niceToHave: ['Games: You play something.'] });
    expect(guide.faq.map(({ answer }) => answer)).toEqual(['Yes, by the hour.', 'No.']);
    expect(left('halcyon-site-reliability-engineer.txt')).toEqual(['1 part-not-found', '29 line-not-understood']);
  });

  it('does not take an area for a section because of its words', () => {
    const text =
      'What is an Analyst at Umbra?\nEvaluation areas\nRequirements Gathering\nBe ready to go over:\n- Interviews\nExample questions:\n- "Whom do you ask first?"\n';
    expect(readPlainGuide(text).guide.areas.map(({ name, questions }) => [name, questions.length])).toEqual([['Requirements Gathering', 1]]);
  });

  it('says that an answer is missing', () => {
    const { guide, messages } = readPlainGuide('What is a Cook at Umbra?\nFAQ\nQ: Is it hot? Yes.\nQ: No answer here?\n');
    expect(guide.faq).toEqual([
      { line: 3, question: 'Is it hot?', answer: 'Yes.' },
      { line: 4, question: 'No answer here?', answer: '' },
    ]);
    expect(messages).toContainEqual(expect.objectContaining({ line: 4, rule: 'answer-missing' }));
  });

  it('finds nothing in a text that is no guide, and says so', () => {
    const { guide, messages } = readPlainGuide('Dear all,\n\nthe lift is broken. Please use the stairs.\n');
    expect([guide.areas, guide.commonQuestions, guide.faq, guide.role]).toEqual([[], [], [], null]);
    expect(messages.map(({ rule }) => rule)).toContain('part-not-found');
  });
});

const SHARED = join(import.meta.dirname, '../../../../../shared');

describe.skipIf(!existsSync(SHARED))('shared guides, where they are there', () => {
  const shared = (path: string): PlainGuide => readGuideFile(readFileSync(join(SHARED, path))).guide;

  it('gives the 25 questions of the role guide and all its other parts', () => {
    const guide = shared('seeds/role-guide.txt');
    expect(guide.areas.map(({ questions }) => questions.length)).toEqual([3, 3, 3, 2]);
    expect(guide.areas.map(({ topics }) => topics.length)).toEqual([3, 3, 3, 3]);
    expect([...Map.groupBy(guide.commonQuestions, ({ group }) => group).values()].map((group) => group.length)).toEqual([4, 4, 3, 3]);
    expect([
      guide.skills.mustHave.length,
      guide.skills.niceToHave.length,
      guide.faq.length,
      guide.tips.length,
      guide.pillars.length,
      guide.responsibilities.length,
    ]).toEqual([4, 3, 5, 4, 4, 3]);
    expect(guide.stages.map(({ rounds }) => rounds && [rounds.min, rounds.max])).toEqual([null, [1, 2], [3, 5], null]);
    expect(outline(guide)['Linux Internals and Networking']?.[2]).toMatch(/^29 .* run a fork\(\) system call\?$/);
    expect(outline(guide)['Linux & Operating Systems']?.[3]).toMatch(/^82 .* in uptime actually mean\?$/);
    expect(guide.areas[0]?.topics[2]).toMatch(/like strace, tcpdump, perf, and eBPF\.$/);
  });

  it('gives three questions and two answers, one of them missing, of the hostile guide', () => {
    const guide = shared('hostile/95-role-guide-plain.txt');
    expect(guide.commonQuestions.map(({ line, group }) => `${line} ${group}`)).toEqual(['5 Linux', '7 Linux', '8 Linux']);
    expect(guide.faq.map(({ answer }) => answer)).toEqual(['It depends.', '']);
  });
});
