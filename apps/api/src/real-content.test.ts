import { fileURLToPath } from 'node:url';
import { getArticle } from '@whetstone/contracts/articles';
import { getGuide } from '@whetstone/contracts/guides';
import { getQuestion, listQuestions } from '@whetstone/contracts/questions';
import { getSalary } from '@whetstone/contracts/salaries';
import { getTrack, listTracks } from '@whetstone/contracts/tracks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, buildAppOn } from './testing/build-test-app.ts';

/* The content folder of this repository, as it is served: what the source documents give, counted and to the digit. */

const CONTENT = fileURLToPath(new URL('../../../content', import.meta.url));
const SLUG = { params: { slug: 'alibaba-devops-engineer' } };

let test: Pick<TestApp, 'app' | 'call' | 'close'>;
beforeAll(async () => {
  test = await buildAppOn(CONTENT);
}, 120_000);
afterAll(async () => test.close());

interface BandRow {
  region: string;
  currency: string;
  base: [number, number];
  stock: [number, number];
  bonus: [number, number];
  fromParts: [number, number];
  stated: [number, number];
  above: [number, number];
  impliedBonus: number;
  signOn: { yearOne: [number, number]; closes: boolean; spreadCloses: boolean } | null;
}

/** The pay arithmetic of the source: parts and totals in whole units, percentages to one decimal. */
const BANDS: BandRow[] = [
  {
    region: 'Bay Area / Sunnyvale (US R&D)',
    currency: 'USD',
    base: [155_000, 220_000],
    stock: [75_000, 210_000],
    bonus: [15, 15],
    fromParts: [197_000, 305_500],
    stated: [210_000, 340_000],
    above: [6.6, 11.3],
    impliedBonus: 30.7,
    signOn: { yearOne: [197_000, 360_500], closes: true, spreadCloses: false },
  },
  {
    region: 'Seattle (US)',
    currency: 'USD',
    base: [150_000, 215_000],
    stock: [70_000, 200_000],
    bonus: [15, 15],
    fromParts: [190_000, 297_250],
    stated: [205_000, 330_000],
    above: [7.9, 11],
    impliedBonus: 30.2,
    signOn: { yearOne: [190_000, 352_250], closes: true, spreadCloses: false },
  },
  {
    region: 'Hangzhou (HQ)',
    currency: 'CNY',
    base: [400_000, 740_000],
    stock: [160_000, 480_000],
    bonus: [15, 25],
    fromParts: [500_000, 1_045_000],
    stated: [600_000, 1_200_000],
    above: [20, 14.8],
    impliedBonus: 45.9,
    signOn: null,
  },
  {
    region: 'Beijing',
    currency: 'CNY',
    base: [380_000, 710_000],
    stock: [150_000, 460_000],
    bonus: [15, 25],
    fromParts: [474_500, 1_002_500],
    stated: [570_000, 1_150_000],
    above: [20.1, 14.7],
    impliedBonus: 45.8,
    signOn: null,
  },
  {
    region: 'Singapore',
    currency: 'SGD',
    base: [110_000, 170_000],
    stock: [50_000, 130_000],
    bonus: [15, 15],
    fromParts: [139_000, 228_000],
    stated: [150_000, 260_000],
    above: [7.9, 14],
    impliedBonus: 33.8,
    signOn: null,
  },
];

const toOneDecimal = (value: number | null | undefined): number | null => (value === null || value === undefined ? null : Math.round(value * 10) / 10);

describe('the pay page', () => {
  it('gives the five bands with their computed totals, to the digit', async () => {
    const { bands } = await test.call(getSalary, SLUG);
    const rows = bands.map((band) => ({
      region: band.region,
      currency: band.currency,
      base: [band.base.min, band.base.max],
      stock: [band.stock.min, band.stock.max],
      bonus: [band.bonus.minPercent, band.bonus.maxPercent],
      fromParts: [band.fromParts?.min, band.fromParts?.max],
      stated: [band.stated.min, band.stated.max],
      above: [toOneDecimal(band.gap?.minAbovePercent), toOneDecimal(band.gap?.maxAbovePercent)],
      impliedBonus: toOneDecimal(band.gap?.impliedBonusPercentAtMax),
      signOn: band.gap?.signOn
        ? {
            yearOne: [band.gap.signOn.yearOne.min, band.gap.signOn.yearOne.max],
            closes: band.gap.signOn.yearOne.closes,
            spreadCloses: band.gap.signOn.spread.closes,
          }
        : null,
    }));
    expect(rows).toEqual(BANDS);
  });

  it('finds in every band a maximum that the parts cannot reach and a minimum above their sum', async () => {
    const { bands } = await test.call(getSalary, SLUG);
    for (const { findings, levels, stock } of bands) {
      expect(findings.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual(['error total-above-parts', 'warning total-min-above-parts']);
      expect(levels).toBe('P5–P7');
      expect(stock.years).toBe(4);
    }
    expect(bands.map(({ findings }) => findings.map(({ difference }) => difference))).toEqual([
      [34_500, 13_000],
      [32_750, 15_000],
      [155_000, 100_000],
      [147_500, 95_500],
      [32_000, 11_000],
    ]);
  });

  it('keeps the cells as they are written', async () => {
    const { bands } = await test.call(getSalary, SLUG);
    expect(bands[2]?.cells.total.raw).toBe('CNY 600K–CNY 1.2M');
    expect(bands[0]?.cells.base.raw).toBe('$155K–$220K');
  });

  it('has the level mapping, four levers, a script with blanks and six sources', async () => {
    const view = await test.call(getSalary, SLUG);
    expect(view.levelMapping).toEqual([
      { company: 'Alibaba', levels: 'P5–P7', role: 'DevOps Engineer' },
      { company: 'Google', levels: 'L3–L5', role: 'SRE' },
      { company: 'Meta', levels: 'IC3–IC5', role: 'PE' },
      { company: 'Amazon', levels: 'not given', role: 'SysDE' },
    ]);
    expect(view.levers).toHaveLength(4);
    expect(view.script.blanks).toContain('base');
    expect(view.signOn).toMatchObject({ min: 35_000, max: 55_000, currency: 'USD' });
    expect(view.sources).toHaveLength(6);
  });
});

describe('the guide', () => {
  it('has 4 pillars, 4 areas with 12 topics, 11 + 14 questions, 3 responsibilities, 4 + 3 skills, 5 FAQ and 4 tips', async () => {
    const view = await test.call(getGuide, SLUG);
    expect(view.areas.map(({ questions }) => questions.length)).toEqual([3, 3, 3, 2]);
    expect(view.commonQuestions.map(({ questions }) => questions.length)).toEqual([4, 4, 3, 3]);
    expect(view.areas.reduce((sum, { topics }) => sum + topics.length, 0)).toBe(12);
    const { pillars, responsibilities, skills, faq, tips } = view;
    expect([pillars.length, responsibilities.length, skills.mustHave.length, skills.niceToHave.length, faq.length, tips.length]).toEqual([4, 3, 4, 3, 5, 4]);
    const questions = [...view.areas, ...view.commonQuestions].flatMap((part) => part.questions);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(25);
  });

  it('has the stages of the source and nothing that it does not give', async () => {
    const { stages, weeks, role, company, salary } = await test.call(getGuide, SLUG);
    expect(stages.map(({ order, slug, rounds, minutes }) => [order, slug, rounds, minutes])).toEqual([
      [1, 'recruiter-screen', { min: 1, max: 1 }, null],
      [2, 'technical-phone-screen', { min: 1, max: 2 }, null],
      [3, 'onsite', { min: 3, max: 5 }, null],
      [4, 'hr-values', { min: 1, max: 1 }, null],
    ]);
    expect([weeks, role, company.name, salary?.slug]).toEqual([{ min: 4, max: 6 }, 'DevOps Engineer', 'Alibaba Group', 'alibaba-devops-engineer']);
  });
});

describe('the bank', () => {
  it('offers 35 complete questions, the 25 of the guide and 10 of our own', async () => {
    const page = await test.call(listQuestions, { query: { limit: '100' } });
    expect(page.total).toBe(35);
    const { areas, commonQuestions } = await test.call(getGuide, SLUG);
    const ofGuide = new Set([...areas, ...commonQuestions].flatMap(({ questions }) => questions.map(({ id }) => id)));
    const ours = page.items.filter(({ id }) => !ofGuide.has(id));
    expect(Object.groupBy(ours, ({ kind }) => kind)).toMatchObject({ behavioral: { length: 6 }, coding: { length: 4 } });
    for (const { slug } of page.items) {
      const view = await test.call(getQuestion, { params: { slug } });
      expect([slug, view.answerHtml.length > 1_000, view.hints.length > 0, view.rubric.length >= 2]).toEqual([slug, true, true, true]);
      expect(view.probes.length).toBeGreaterThanOrEqual(4);
      expect(view.probes.length).toBeLessThanOrEqual(6);
      expect(view.thread.guides.map(({ guide }) => guide.slug)).toEqual(ofGuide.has(view.id) || view.kind === 'behavioral' ? ['alibaba-devops-engineer'] : []);
      expect(view.kind === 'coding').toBe(view.code !== null);
    }
  });

  it('shows no hidden case of its coding questions', async () => {
    const page = await test.call(listQuestions, { query: { kind: 'coding' } });
    expect(page.total).toBe(10);
    for (const { slug } of page.items) {
      const { code } = await test.call(getQuestion, { params: { slug } });
      const hidden = code?.cases.filter(({ visibility }) => visibility === 'hidden') ?? [];
      expect(hidden.length).toBeGreaterThan(0);
      expect(hidden.every(({ given, expected }) => given === null && expected === null)).toBe(true);
    }
  });
});

describe('tracks and readings', () => {
  it('has a track of four weeks and one of ten days, every item of which is there', async () => {
    const { items } = await test.call(listTracks, {});
    expect(items.map(({ slug, days }) => [slug, days])).toEqual([
      ['devops-four-weeks', 28],
      ['devops-ten-days', 10],
    ]);
    for (const { slug, minutes, questionCount } of items) {
      const track = await test.call(getTrack, { params: { slug } });
      expect(track.minutes).toBe(minutes);
      expect(track.steps.flatMap((step) => step.items).filter(({ kind }) => kind === 'question')).toHaveLength(questionCount);
      expect(track.steps.at(-1)?.toDay).toBe(track.days);
    }
  });

  it('has the article', async () => {
    const view = await test.call(getArticle, { params: { slug: 'operating-cloud-native-systems-at-scale' } });
    expect(view.bodyHtml.length).toBeGreaterThan(500);
    expect(view.company?.id).toBe('alibaba');
  });

  it('links within the app lead somewhere', async () => {
    const { items } = await test.call(listQuestions, { query: { limit: '100' } });
    const broken: string[] = [];
    for (const { slug } of items) {
      const body = (await test.app.inject(`/api/questions/${slug}`)).body;
      for (const [, kind = '', target = ''] of body.matchAll(/href=\\"\/(questions|guides|pay|tracks|readings)\/([a-z0-9-]+)/g)) {
        const folder = { pay: 'salaries', readings: 'articles' }[kind] ?? kind;
        if ((await test.app.inject(`/api/${folder}/${target}`)).statusCode !== 200) broken.push(`${slug} → /${kind}/${target}`);
      }
    }
    expect(broken).toEqual([]);
  });
});
