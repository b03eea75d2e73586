import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { isBlocking } from '../finding.ts';
import { type LoadedContent, loadContent, readSources } from '../load-content.ts';
import type { ContentRecord } from '../records.ts';
import { brief } from './corpus.ts';

let content: LoadedContent;
beforeAll(async () => {
  content = loadContent(await readSources(join(import.meta.dirname, '../../../../content')));
});

type Kind = ContentRecord['kind'];
const all = <K extends Kind>(kind: K): Extract<ContentRecord, { kind: K }>[] =>
  content.files.flatMap(({ record }) => (record?.kind === kind ? [record as Extract<ContentRecord, { kind: K }>] : []));

const guide = () => {
  const [first, ...others] = all('guide');
  expect(others).toEqual([]);
  if (!first) throw new Error('no guide');
  return first;
};

describe('the content folder', () => {
  it('has no finding that stops a sync', () => {
    expect(content.findings.filter(isBlocking).map((finding) => `${finding.file}:${brief(finding)} ${finding.text}`)).toEqual([]);
  });

  it('has a record for every file', () => {
    expect(content.files.filter(({ record }) => record === null).map(({ file }) => file)).toEqual([]);
    const kinds: Kind[] = ['bank', 'company', 'guide', 'salary', 'track', 'article', 'reference', 'question'];
    expect(kinds.map((kind) => [kind, all(kind).length])).toEqual([
      ['bank', 1],
      ['company', 1],
      ['guide', 1],
      ['salary', 1],
      ['track', 2],
      ['article', 1],
      ['reference', 6],
      ['question', 35],
    ]);
  });

  it('has the guide with all that its source has', () => {
    const { areas, skills, faq, tips, pillars, responsibilities, stages } = guide();
    expect(areas.map(({ topics }) => topics.length)).toEqual([3, 3, 3, 3]);
    expect([skills.mustHave.length, skills.niceToHave.length]).toEqual([4, 3]);
    expect([faq.length, tips.length, pillars.length, responsibilities.length]).toEqual([5, 4, 4, 3]);
    expect(stages.map(({ rounds }) => rounds)).toContainEqual({ min: 1, max: 2 });
    expect(stages.map(({ rounds }) => rounds)).toContainEqual({ min: 3, max: 5 });
  });

  it('has 11 examples and 14 common questions, 25 different ones', () => {
    const { areas, common } = guide();
    expect(areas.map(({ questions }) => questions.length)).toEqual([3, 3, 3, 2]);
    expect(common.map(({ questions }) => questions.length)).toEqual([4, 4, 3, 3]);
    expect(new Set([...areas, ...common].flatMap(({ questions }) => questions)).size).toBe(25);
  });

  it('has every question complete and ready', () => {
    const incomplete = all('question').filter(
      ({ status, hints, rubric, probes, answer, references, pitfalls }) =>
        status !== 'ready' ||
        hints.length < 2 ||
        rubric.length < 2 ||
        probes.length < 4 ||
        [answer, references, pitfalls].some(({ markdown }) => markdown === ''),
    );
    expect(incomplete.map(({ id }) => id)).toEqual([]);
  });

  it('has ten questions of our own beside the 25 of the guide: six for behaviour and values, four to be answered in SQL and shell', () => {
    const listed = new Set([...guide().areas, ...guide().common].flatMap(({ questions }) => questions));
    const own = all('question').filter(({ id }) => !listed.has(id));
    expect(own.flatMap(({ sources }) => sources)).toEqual(Array.from({ length: 10 }, () => 'whetstone'));
    expect(own.filter(({ questionKind }) => questionKind === 'behavioral')).toHaveLength(6);
    expect(own.flatMap(({ code }) => (code === null ? [] : Object.keys(code.reference))).toSorted()).toEqual(['shell', 'shell', 'sql', 'sql']);
  });

  it('has ten coding questions, each with every language of its set', () => {
    const coding = all('question').filter(({ questionKind }) => questionKind === 'coding');
    const sets = coding.map(({ code }) => Object.keys(code?.reference ?? {}).join(' and '));
    expect(Object.fromEntries(['python and typescript', 'sql', 'shell'].map((set) => [set, sets.filter((one) => one === set).length]))).toEqual({
      'python and typescript': 6,
      sql: 2,
      shell: 2,
    });
  });

  it('has four scored answers to each of six questions, between 80 and 250 words long', () => {
    const answers = all('reference').flatMap(({ id, answers: four }) =>
      four.map(({ level, answer }) => [id, level, answer.markdown.split(/\s+/).length] as const),
    );
    expect(answers).toHaveLength(24);
    expect(answers.filter(([, , words]) => words < 80 || words > 250)).toEqual([]);
  });

  it('shows the arithmetic of every band', () => {
    const rows = content.findings
      .filter(({ rule }) => rule === 'total-above-parts')
      .map(({ text }) => /^(.*?):.* = ([\d,.]+), and it is ([\d.]+) %/.exec(text)?.slice(1));
    expect(rows).toEqual([
      ['Bay Area / Sunnyvale (US R&D)', '305,500', '11.3'],
      ['Seattle (US)', '297,250', '11.0'],
      ['Hangzhou (HQ)', '1,045,000', '14.8'],
      ['Beijing', '1,002,500', '14.7'],
      ['Singapore', '228,000', '14.0'],
    ]);
  });
});
