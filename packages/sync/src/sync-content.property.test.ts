import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionText } from './testing/question-text.ts';
import { type SyncFixture, createSyncFixture } from './testing/sync-fixture.ts';

/** One change of an author; what does not fit the folder (an address that is taken, a file that is not there) is left out. */
type Change = { do: 'put' | 'rename'; id: string; slug: string; text: number } | { do: 'remove'; id: string } | { do: 'swap'; id: string; other: string };

const IDS = ['q-one', 'q-two', 'q-three', 'q-four'];
const id = fc.constantFrom(...IDS);
const slug = fc.constantFrom('north', 'east', 'south', 'west', 'middle');
const text = fc.nat({ max: 2 });
const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('put' as const), id, slug, text }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('rename' as const), id, slug, text }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('remove' as const), id }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('swap' as const), id, other: id }) },
);

const titleOf = (number: number): string => `Wording ${number}`;

/** What the folder holds, and what the database must hold after each sync. */
class Model {
  readonly live = new Map<string, { slug: string; text: number }>();
  readonly versions = new Map<string, number[]>();
  readonly redirects = new Map<string, string>();
  #synced = new Map<string, string>();

  change(step: Change): void {
    const at = this.live.get(step.id);
    if (step.do === 'remove') this.live.delete(step.id);
    if (step.do === 'put' && this.#isFree(step.slug, step.id)) this.live.set(step.id, { slug: at?.slug ?? step.slug, text: step.text });
    if (step.do === 'rename' && at && this.#isFree(step.slug, step.id)) this.live.set(step.id, { slug: step.slug, text: at.text });
    if (step.do === 'swap') this.#swap(step.id, step.other);
  }

  #isFree(wanted: string, own: string): boolean {
    return ![...this.live].some(([other, { slug: taken }]) => other !== own && taken === wanted);
  }

  #swap(left: string, right: string): void {
    const [a, b] = [this.live.get(left), this.live.get(right)];
    if (!a || !b) return;
    this.live.set(left, { slug: b.slug, text: a.text });
    this.live.set(right, { slug: a.slug, text: b.text });
  }

  /** What one sync of the folder must do. */
  sync(): void {
    for (const [own, { slug: now, text: wording }] of this.live) {
      const texts = this.versions.get(own) ?? [];
      if (texts.at(-1) !== wording) this.versions.set(own, [...texts, wording]);
      const before = this.#synced.get(own);
      if (before !== undefined && before !== now) this.redirects.set(before, own);
    }
    for (const { slug: taken } of this.live.values()) this.redirects.delete(taken);
    this.#synced = new Map([...this.live].map(([own, { slug: now }]) => [own, now]));
  }
}

const fileOf = (name: string): string => `questions/linux/${name}.md`;

/** Brings the folder from one model state to the next. */
async function writeFolder(fixture: SyncFixture, before: Model['live'], after: Model['live']): Promise<void> {
  for (const { slug: name } of before.values()) await fixture.folder.remove(fileOf(name));
  for (const [own, { slug: name, text: wording }] of after) await fixture.folder.write(fileOf(name), questionText({ id: own, title: titleOf(wording) }));
}

async function expectDatabase({ db }: SyncFixture, model: Model): Promise<void> {
  const rows = await db.question.findMany({ where: { id: { in: IDS } }, include: { versions: { orderBy: { number: 'asc' } } } });
  const live = rows.filter(({ retiredAt }) => retiredAt === null);
  expect(new Map(live.map((row) => [row.id, row.slug]))).toEqual(new Map([...model.live].map(([own, { slug: name }]) => [own, name])));
  const written = new Map(rows.map((row) => [row.id, row.versions.map(({ number, title }) => `${number}: ${title}`)]));
  expect(written).toEqual(new Map([...model.versions].map(([own, texts]) => [own, texts.map((wording, index) => `${index + 1}: ${titleOf(wording)}`)])));
  for (const row of rows) expect(row.currentVersion).toBe(row.versions.length);
  const redirects = await db.slugRedirect.findMany({ where: { kind: 'question' } });
  expect(new Map(redirects.map(({ fromSlug, targetId }) => [fromSlug, targetId]))).toEqual(model.redirects);
}

async function withFixture(run: (fixture: SyncFixture) => Promise<void>): Promise<void> {
  const fixture = await createSyncFixture();
  try {
    await run(fixture);
  } finally {
    await fixture.drop();
  }
}

const SEQUENCES = fc.array(fc.array(change, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 });

describe('any sequence of changes to the folder', () => {
  it('leaves the live rows equal to the folder, the ids as they were and every version in place', { timeout: 180_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(SEQUENCES, async (batches) =>
        withFixture(async (fixture) => {
          const model = new Model();
          for (const batch of batches) {
            const before = new Map(model.live);
            for (const step of batch) model.change(step);
            await writeFolder(fixture, before, model.live);
            const result = await fixture.sync();
            expect(result.outcome).not.toBe('blocked');
            model.sync();
            await expectDatabase(fixture, model);
            expect((await fixture.sync()).outcome).toBe('up-to-date');
          }
        }),
      ),
      { numRuns: 25 },
    );
  });
});

describe('the check itself', () => {
  it.each([
    ['a lost question', "UPDATE question SET retired_at = now(), slug = '~gone' WHERE id = 'q-one'"],
    ['another address', "UPDATE question SET slug = 'elsewhere' WHERE id = 'q-one'"],
    ['a version that is not current', "UPDATE question SET current_version = 7 WHERE id = 'q-one'"],
    ['a redirect too many', "INSERT INTO slug_redirect VALUES ('question', 'nowhere', 'q-one')"],
  ])('fails on %s', async (_what, statement) => {
    await withFixture(async (fixture) => {
      const model = new Model();
      model.change({ do: 'put', id: 'q-one', slug: 'north', text: 0 });
      await writeFolder(fixture, new Map(), model.live);
      await fixture.apply();
      model.sync();
      await expectDatabase(fixture, model);
      await fixture.db.$executeRawUnsafe(statement);
      await expect(expectDatabase(fixture, model)).rejects.toThrow(/expected/);
    });
  });
});
