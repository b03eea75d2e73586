import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SyncFixture, createSyncFixture } from './testing/sync-fixture.ts';

let fixture: SyncFixture;
beforeAll(async () => {
  fixture = await createSyncFixture();
  await fixture.apply();
});
afterAll(async () => fixture.drop());

async function addLearner(questionId: string | null): Promise<string> {
  const { id: personId } = await fixture.db.person.create({ data: { signInName: randomUUID(), name: 'Learner' } });
  if (questionId !== null) await fixture.db.attempt.create({ data: { personId, id: randomUUID(), questionId, version: 1, studiedOn: new Date() } });
  return personId;
}

const told = async (personId: string) =>
  (await fixture.db.notification.findMany({ where: { personId }, orderBy: { id: 'asc' } })).map(({ kind, data }) => ({ kind, data }));
const report = async (version: number, state: 'open' | 'resolved' | 'declined') =>
  fixture.db.report.create({ data: { kind: 'question', targetId: 'q-fork', version, part: 'answer', text: 'It is not right.', state } });
let edits = 0;
const change = async (): Promise<void> => {
  edits += 1;
  await fixture.folder.edit('questions/linux/fork.md', '- Believing', `- Mistake ${edits}.\n- Believing`);
  await fixture.apply();
};

describe('a new version of a question', () => {
  it('is told to those who studied one that was reported, once for each report', async () => {
    const [learner, other, nobody] = [await addLearner('q-fork'), await addLearner('q-top-ips'), await addLearner(null)];
    await report(1, 'declined');
    await change();
    expect(await told(learner)).toEqual([]); // nobody has found a fault in it
    await report(2, 'resolved');
    await change();
    expect(await told(learner)).toEqual([{ kind: 'question_fixed', data: { questionId: 'q-fork', currentVersion: 3 } }]);
    await change();
    expect(await told(learner)).toHaveLength(1);
    await report(4, 'open');
    await change();
    expect((await told(learner)).map(({ data }) => data)).toEqual([
      { questionId: 'q-fork', currentVersion: 3 },
      { questionId: 'q-fork', currentVersion: 5 },
    ]);
    expect([await told(other), await told(nobody)]).toEqual([[], []]);
  });

  it('is announced to the open pages of those it is told to', async () => {
    const client = new pg.Client({ connectionString: fixture.url });
    await client.connect();
    const heard: (string | undefined)[] = [];
    client.on('notification', ({ payload }) => heard.push(payload));
    await client.query('LISTEN person_event');
    const learner = await addLearner('q-fork');
    await addLearner('q-top-ips');
    await change();
    // an answer to a query comes after the notifications that were committed before it
    await client.query('SELECT 1');
    expect(heard).toContain(`${learner} notifications`);
    expect(new Set(heard).size).toBe(heard.length);
    await client.end();
  });
});
