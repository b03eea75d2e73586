import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type SyncFixture, createSyncFixture } from './testing/sync-fixture.ts';

const FORK = 'questions/linux/fork.md';
const LINKED = '<p>Count, then sort. Processes begin with <a href="/questions/fork">fork</a>.</p>';
const UNLINKED = '<p>Count, then sort. Processes begin with fork.</p>';
let fixture: SyncFixture;

beforeEach(async () => {
  fixture = await createSyncFixture();
  await fixture.apply();
});
afterEach(async () => fixture.drop());

const answer = async (): Promise<string[]> => {
  const rows = await fixture.db.questionVersion.findMany({ where: { questionId: 'q-top-ips' } });
  return rows.map(({ answerHtml }) => answerHtml);
};

describe('a link in stored HTML', () => {
  it.each([
    ['visibility: public', 'visibility: private'],
    ['visibility: public', 'visibility: workspace'],
    ['status: ready', 'status: draft'],
  ])('goes when its target changes from %s to %s, and comes back', async (from, to) => {
    expect(await answer()).toEqual([LINKED]);
    await fixture.folder.edit(FORK, from, to);
    const { plan } = await fixture.apply();
    expect(plan.items.map(({ id, actions }) => [id, actions])).toEqual([
      ['article-anvils', ['render']],
      ['q-top-ips', ['render']],
      ['q-fork', ['update']],
    ]);
    expect(await answer()).toEqual([UNLINKED]);
    await fixture.folder.edit(FORK, to, from);
    await fixture.apply();
    expect(await answer()).toEqual([LINKED]);
  });

  it('follows its target to another slug without a new version', async () => {
    await fixture.folder.edit(FORK, 'sources: [handbook]', 'sources: [handbook]\nslug: forking');
    await fixture.apply();
    expect(await answer()).toEqual([LINKED.replace('/questions/fork', '/questions/forking')]);
  });

  it('is left as it is when only the words of its target change', async () => {
    await fixture.folder.edit(FORK, 'It makes a child', 'It begets a child');
    const { plan } = await fixture.apply();
    expect(plan.items.map(({ id }) => id)).toEqual(['q-fork']);
  });
});
