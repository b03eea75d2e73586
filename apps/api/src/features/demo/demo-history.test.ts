import { fileURLToPath } from 'node:url';
import { getCalibration } from '@whetstone/contracts/calibration';
import { signInAsDemo } from '@whetstone/contracts/sessions';
import { getProgress } from '@whetstone/contracts/progress';
import { listSets } from '@whetstone/contracts/question-sets';
import { listStories } from '@whetstone/contracts/stories';
import { getSubmission, listSubmissions } from '@whetstone/contracts/submissions';
import { getPlan, getStudy, getToday } from '@whetstone/contracts/study-plan';
import { listWorkspaces } from '@whetstone/contracts/workspaces';
import { createTestDatabase } from '@whetstone/db/testing/test-database';
import { syncContent } from '@whetstone/sync/sync-content';
import { dumpTables } from '@whetstone/sync/testing/dump-tables';
import { expect, it } from 'vitest';
import { buildApp } from '../../app.ts';
import { OPEN_INSTALLATION } from '../../testing/build-test-app.ts';
import { TestBrowser } from '../../testing/test-browser.ts';
import { addDemoPeople } from './add-demo-people.ts';

const CONTENT = fileURLToPath(new URL('../../../../../content', import.meta.url));

it(
  'the demo candidate is half-way: weeks of grades, a screen and an onsite ahead, and a list for today; a second start adds nothing',
  { timeout: 120_000 },
  async () => {
    const { db, drop } = await createTestDatabase();
    const deps = { db, installation: { ...OPEN_INSTALLATION, isDemo: true } };
    await syncContent(db, CONTENT);
    await addDemoPeople(deps);
    const app = await buildApp(deps);
    try {
      const candidate = new TestBrowser(app);
      await candidate.call(signInAsDemo, { body: { signInName: 'demo-candidate' } });
      const study = await candidate.call(getStudy, {});
      expect(study.targets.map(({ stages }) => stages.filter(({ on }) => on !== null).length)).toEqual([2]);
      expect(study.tracks).toMatchObject([{ track: { slug: 'devops-four-weeks' }, pass: 1 }]);
      const plan = await candidate.call(getPlan, {});
      expect(plan).toMatchObject({ next: { stage: { slug: 'technical-phone-screen' }, daysLeft: 12 }, isFeasible: true });
      expect(plan.metCount).toBeGreaterThan(8);
      expect((await candidate.call(getToday, {})).items.length).toBeGreaterThan(0);
      const { days, areas } = await candidate.call(getProgress, {});
      expect(days.length).toBeGreaterThan(10);
      expect(areas.some(({ recallToday }) => recallToday !== null)).toBe(true);
      const texts = await db.$queryRaw<{ text: string }[]>`SELECT text FROM answer_revision UNION ALL SELECT text FROM note_revision
        UNION ALL SELECT title FROM story_revision UNION ALL SELECT situation FROM story_revision`;
      expect(texts.filter(({ text }) => !text.startsWith('Demo '))).toEqual([]);
      const { items, sources } = await candidate.call(listStories, {});
      expect(items.map(({ qualities, skills }) => [qualities.length, skills.length])).toEqual([
        [1, 1],
        [2, 2],
      ]);
      expect(sources.map(({ slug, qualities }) => [slug, qualities.length])).toEqual([
        ['alibaba', 3],
        ['alibaba-devops-engineer', 4],
      ]);
      const handedIn = (await candidate.call(listSubmissions, {})).items;
      expect(handedIn.map(({ state }) => state).toSorted()).toEqual(['reviewed', 'waiting']);
      const { review } = await candidate.call(getSubmission, { params: { id: handedIn.find(({ state }) => state === 'reviewed')?.id ?? '' } });
      expect([review?.comments[0]?.text, review?.nextStep].every((text) => text?.startsWith('Demo '))).toBe(true);
      const newcomer = new TestBrowser(app);
      await newcomer.call(signInAsDemo, { body: { signInName: 'demo-newcomer' } });
      expect((await newcomer.call(getStudy, {})).hasBegun).toBe(false);
      const mentor = new TestBrowser(app);
      await mentor.call(signInAsDemo, { body: { signInName: 'demo-mentor' } });
      expect(await mentor.call(getCalibration, {})).toMatchObject({ openedAt: expect.any(String) as string, current: null, last: null });
      const recruiter = new TestBrowser(app);
      await recruiter.call(signInAsDemo, { body: { signInName: 'demo-recruiter' } });
      const [workspace] = (await recruiter.call(listWorkspaces, {})).items;
      expect(workspace).toMatchObject({ role: 'owner', memberCount: 2, questionCount: 5 });
      const { items: sets } = await recruiter.call(listSets, { params: { id: workspace?.id ?? '' } });
      expect(sets).toMatchObject([{ itemCount: 5, guide: { slug: 'alibaba-devops-engineer' } }]);
      const before = await dumpTables(db);
      await addDemoPeople(deps);
      expect(await dumpTables(db)).toEqual(before);
    } finally {
      await app.close();
      await drop();
    }
  },
);
