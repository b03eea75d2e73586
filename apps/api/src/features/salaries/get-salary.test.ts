import { getSalary, listSalaries } from '@whetstone/contracts/salaries';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { keyPaths } from '../../testing/key-paths.ts';
import { refusal } from '../../testing/refusal.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp(async (folder) => {
    await folder.edit(
      'salaries/acme-sre.md',
      'stockYears: 4\n',
      'stockYears: 4\nsignOn: "$5K–$10K"\naccepted: [{ rule: total-above-parts, reason: A test. }]\n',
    );
    const rest = ['## Level mapping', '| Company | Levels | Role |\n| --- | --- | --- |\n| Acme | L3 | SRE |', '## Levers', '### Ask', 'Ask twice.'];
    const text = await folder.read('salaries/acme-sre.md');
    const row = '| Nevada | $100K–$120K | $40K–$80K | 10% | $120K–$160K |\n';
    await folder.write(
      'salaries/acme-sre.md',
      `${text}${row}\n${[...rest, '## Script', 'Thank you for {base} and {grant}.', '## Notes', 'None.'].join('\n\n')}\n`,
    );
  });
});
afterAll(async () => test.close());

describe('GET /api/salaries', () => {
  it('lists pay pages with their regions', async () => {
    expect(await test.call(listSalaries, {})).toEqual({
      items: [
        {
          slug: 'acme-sre',
          title: 'What Acme pays',
          company: { id: 'acme', slug: 'acme', name: 'Acme Corporation' },
          role: 'SRE',
          levels: 'L3–L5',
          regions: ['Utah', 'Nevada'],
        },
      ],
    });
  });
});

describe('GET /api/salaries/:slug', () => {
  it('puts what the parts reach beside what is stated', async () => {
    const { bands } = await test.call(getSalary, { params: { slug: 'acme-sre' } });
    expect(bands.map(({ region, stated, fromParts, findings }) => ({ region, stated, fromParts, findings: findings.map(({ rule }) => rule) }))).toEqual([
      { region: 'Utah', stated: { min: 120_000, max: 152_000 }, fromParts: { min: 120_000, max: 152_000 }, findings: [] },
      { region: 'Nevada', stated: { min: 120_000, max: 160_000 }, fromParts: { min: 120_000, max: 152_000 }, findings: ['total-above-parts'] },
    ]);
    expect(bands[0]).toMatchObject({
      currency: 'USD',
      levels: 'L3–L5',
      base: { min: 100_000, max: 120_000 },
      stock: { min: 40_000, max: 80_000, years: 4 },
      bonus: { minPercent: 10, maxPercent: 10 },
    });
  });

  it('says in figures how a total disagrees, what each part adds to the year, and which assumptions would explain it', async () => {
    const { bands } = await test.call(getSalary, { params: { slug: 'acme-sre' } });
    expect(bands[1]?.findings).toEqual([
      { severity: 'error', rule: 'total-above-parts', stated: 160_000, computed: 152_000, difference: 8_000, differencePercent: 5.3 },
    ]);
    expect(bands[1]?.parts).toEqual({
      min: { base: 100_000, stock: 10_000, bonus: 10_000, sum: 120_000 },
      max: { base: 120_000, stock: 20_000, bonus: 12_000, sum: 152_000 },
    });
    expect(bands[1]?.gap).toMatchObject({
      impliedBonusPercentAtMax: 16.7,
      signOn: { yearOne: { min: 120_000, max: 162_000, closes: true }, spread: { max: 154_500, closes: false, years: 4 } },
      stockYearly: { min: 150_000, max: 212_000, closes: false },
    });
  });

  it('answers with mapping, levers, script with its blanks and notes', async () => {
    const view = await test.call(getSalary, { params: { slug: 'acme-sre' } });
    expect(view.levelMapping).toEqual([{ company: 'Acme', levels: 'L3', role: 'SRE' }]);
    expect(view.levers).toEqual([{ title: 'Ask', bodyHtml: '<p>Ask twice.</p>' }]);
    expect(view.script).toEqual({ html: '<p>Thank you for {base} and {grant}.</p>', blanks: ['base', 'grant'] });
    expect(view.notesHtml).toBe('<p>None.</p>');
    expect(view.signOn).toMatchObject({ min: 5_000, max: 10_000, unit: 'amount', currency: 'USD', raw: '$5K–$10K' });
  });

  it('names the guides whose pay it is, for as long as they say so', async () => {
    const guides = async () => (await test.call(getSalary, { params: { slug: 'acme-sre' } })).guides;
    expect(await guides()).toEqual([{ slug: 'acme-sre', name: 'SRE at Acme' }]);
    const text = await test.folder.read('guides/acme-sre.md');
    await test.folder.write('guides/acme-sre.md', text.replace('salary: pay-acme-sre\n', ''));
    await test.sync();
    expect(await guides()).toEqual([]);
    await test.folder.write('guides/acme-sre.md', text);
    await test.sync();
  });

  it('holds exactly the keys of the contract', async () => {
    const response = await test.app.inject('/api/salaries/acme-sre');
    const under = (path: string, keys: string[]): string[] => [path, ...keys.map((key) => `${path}.${key}`)];
    const cell = ['min', 'max', 'unit', 'currency', 'per', 'raw'];
    const company = under('company', ['id', 'slug', 'name']);
    const top = [
      'id',
      'slug',
      'title',
      ...company,
      'role',
      ...under('guides', []),
      'guides[].slug',
      'guides[].name',
      'levels',
      'summaryHtml',
      'notesHtml',
      'bands',
      'levelMapping',
      'levers',
      'sources',
    ];
    const band = [
      ...['region', 'level', 'currency', 'levels', 'findings'].map((key) => `bands[].${key}`),
      ...under('bands[].base', ['min', 'max']),
      ...under('bands[].stock', ['min', 'max', 'years']),
      ...under('bands[].bonus', ['minPercent', 'maxPercent']),
      ...under('bands[].stated', ['min', 'max']),
      ...under('bands[].fromParts', ['min', 'max']),
      ...under('bands[].parts', []),
      ...['min', 'max'].flatMap((end) => under(`bands[].parts.${end}`, ['base', 'stock', 'bonus', 'sum'])),
      ...['severity', 'rule', 'stated', 'computed', 'difference', 'differencePercent'].map((key) => `bands[].findings[].${key}`),
      ...under('bands[].gap', ['minAbovePercent', 'maxAbovePercent', 'impliedBonusPercentAtMax']),
      ...under('bands[].gap.stockYearly', ['min', 'max', 'closes']),
      ...under('bands[].gap.signOn', []),
      ...under('bands[].gap.signOn.yearOne', ['min', 'max', 'closes']),
      ...under('bands[].gap.signOn.spread', ['min', 'max', 'closes', 'years']),
      'bands[].cells',
      ...['base', 'stock', 'bonus', 'total'].flatMap((name) => under(`bands[].cells.${name}`, cell)),
    ];
    const rest = [
      ...under('signOn', cell),
      ...under('script', ['html', 'blanks']),
      ...under('version', ['number', 'createdAt']),
      ...['company', 'levels', 'role'].map((key) => `levelMapping[].${key}`),
      ...['title', 'bodyHtml'].map((key) => `levers[].${key}`),
      ...['id', 'name', 'url', 'period'].map((key) => `sources[].${key}`),
    ];
    expect(keyPaths(response.json())).toEqual([...top, ...band, ...rest].toSorted());
  });

  it('tells the bands of one region apart by their level', async () => {
    const text = await test.folder.read('salaries/acme-sre.md');
    const table = ['| Region | Level | Base | Total Comp |', '| --- | --- | --- | --- |', '| Utah | L3 | $100K | $120K |', '| Utah | L4 | $110K | $130K |'];
    const byLevel = text.replace(/\| Region[\s\S]*?\n\n/, `${table.join('\n')}\n\n`).replace('accepted: [{ rule: total-above-parts, reason: A test. }]\n', '');
    await test.folder.write('salaries/acme-sre.md', byLevel);
    await test.sync();
    const { bands } = await test.call(getSalary, { params: { slug: 'acme-sre' } });
    expect(bands.map(({ region, level }) => [region, level])).toEqual([
      ['Utah', 'L3'],
      ['Utah', 'L4'],
    ]);
    expect((await test.call(listSalaries, {})).items[0]?.regions).toEqual(['Utah']);
    await test.folder.write('salaries/acme-sre.md', text);
    await test.sync();
    expect((await test.call(getSalary, { params: { slug: 'acme-sre' } })).bands.map(({ level }) => level)).toEqual([null, null]);
  });

  it('has no pay page of another name', async () => {
    expect(await refusal(test.call(getSalary, { params: { slug: 'nothing' } }))).toEqual({ status: 404, code: 'salary_not_found', fields: [] });
  });
});
