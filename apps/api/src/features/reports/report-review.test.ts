import { randomUUID } from 'node:crypto';
import { listPeople, openEmergency, readEmergency } from '@whetstone/contracts/admin';
import { listWhoReadMe } from '@whetstone/contracts/consents';
import { listNotifications } from '@whetstone/contracts/notifications';
import { closeReport, listReports } from '@whetstone/contracts/reports';
import type { ReviewDraft } from '@whetstone/contracts/review-content';
import { rateReview } from '@whetstone/contracts/submissions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { type DeskPerson, answer, claim, handIn, review, send, signUpMentor, ticketOf } from '../../testing/desk-calls.ts';
import { signUpAs } from '../../testing/test-browser.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

interface Reviewed {
  candidate: DeskPerson;
  mentor: DeskPerson;
  admin: DeskPerson;
  id: string;
}

async function reviewed({ text, draft, mentor: given }: { text?: string; draft?: ReviewDraft; mentor?: DeskPerson } = {}): Promise<Reviewed> {
  const [candidate, mentor, admin] = [await signUpAs(test, 'candidate'), given ?? (await signUpMentor(test)), await signUpAs(test, 'admin')];
  const submission = await handIn(candidate, await answer(candidate, text), { mentorId: mentor.personId });
  const ticket = await ticketOf(test, submission);
  await claim(mentor, ticket);
  await send(mentor, ticket, draft);
  return { candidate, mentor, admin, id: submission.id };
}

const rate = async ({ candidate, id }: Reviewed, note: string, { rating = 'problematic' as const, mayRead = false } = {}) =>
  candidate.call(rateReview, { params: { id }, body: { rating, note, mayRead } });
const reportsOf = async ({ admin }: Reviewed, note: string) =>
  (await admin.call(listReports, { query: { limit: '100' } })).items.filter(({ text }) => text === note);
const open = async ({ admin, candidate }: Reviewed) => {
  await admin.call(openEmergency, { params: { id: candidate.personId }, body: { reason: 'The candidate lets an admin read a review.' } });
  return admin.call(readEmergency, { params: { id: candidate.personId } });
};

describe('a review that its candidate calls problematic', () => {
  it('is heard by an admin by the note alone, who learns neither whose it is nor what it says', async () => {
    const all = await reviewed();
    await rate(all, 'It was unkind to me.');
    const reports = await reportsOf(all, 'It was unkind to me.');
    expect(reports).toMatchObject([{ kind: 'review', state: 'open', candidate: null, slug: null, file: null }]);
    expect(JSON.stringify(reports)).not.toContain(all.candidate.personId);
    expect((await open(all)).reviews).toEqual([]);
  });

  it('is read by an admin whom the candidate lets, by emergency access alone, until the report is closed', async () => {
    const all = await reviewed();
    const { candidate, admin } = all;
    await rate(all, 'Please read it.', { mayRead: true });
    const [report] = await reportsOf(all, 'Please read it.');
    expect(report?.candidate).toMatchObject({ id: candidate.personId });
    expect(JSON.stringify(report)).not.toContain('copied lazily');
    expect((await candidate.call(listWhoReadMe, {})).items.map(({ what }) => what)).toContain('profile');
    expect(await admin.refusal(admin.call(readEmergency, { params: { id: candidate.personId } }))).toMatchObject({ status: 404 });
    const { reviews } = await open(all);
    expect(reviews).toMatchObject([
      {
        note: 'Please read it.',
        comments: [{ part: 1, isOnWords: true, time: null, text: 'Say what is copied lazily.' }],
        levels: [{ part: 1, dimension: 'Communication', level: 'no-hire', evidence: null }],
      },
    ]);
    expect(JSON.stringify(reviews)).not.toContain('It copies');
    expect((await candidate.call(listWhoReadMe, {})).items.map(({ what }) => what)).toContain('emergency');

    await admin.call(closeReport, { params: { id: report?.id ?? '' }, body: { state: 'resolved' } });
    expect((await admin.call(readEmergency, { params: { id: candidate.personId } })).reviews).toEqual([]);
    const { items } = await candidate.call(listNotifications, {});
    expect(items.find(({ kind }) => kind === 'review_report_closed')?.data).toEqual({ submissionId: all.id, isTakenUp: true });
  });

  it('opens without a word of the answer, however the mentor has quoted it', async () => {
    const text = 'First some words.\nThe MARKER-7 is copied lazily.\nThen others.';
    const at = text.indexOf('MARKER-7');
    const draft = review({
      comments: [
        { id: randomUUID(), part: 1, anchor: null, kind: 'praise', text: 'Well ordered.' },
        { id: randomUUID(), part: 1, anchor: { start: at, end: at + 8, quote: 'MARKER-7' }, kind: 'essential', text: 'Say why.' },
      ],
      levels: [{ part: 1, dimension: 'Communication', level: 'hire', evidence: '> “The MARKER-7  is copied lazily.”\n\nSays what, and not when it happens.' }],
    });
    const all = await reviewed({ text, draft });
    await rate(all, 'Read this one too.', { mayRead: true });
    const { reviews } = await open(all);
    expect(JSON.stringify(reviews)).not.toContain('MARKER-7');
    expect(reviews).toMatchObject([
      {
        comments: [
          { isOnWords: true, text: 'Say why.' },
          { isOnWords: false, text: 'Well ordered.' },
        ],
        levels: [{ evidence: 'Says what, and not when it happens.' }],
      },
    ]);
  });

  it('is neither seen nor closed by an admin who has written it', async () => {
    const mentor = await signUpAs(test, 'admin');
    await test.db.roleGrant.create({ data: { personId: mentor.personId, role: 'mentor' } });
    const all = await reviewed({ mentor });
    const { candidate, admin } = all;
    await rate(all, 'They must not see this.', { mayRead: true });
    const [report] = await reportsOf(all, 'They must not see this.');
    const { open: before } = await admin.call(listReports, { query: {} });
    const seen = await mentor.call(listReports, { query: { limit: '100' } });
    expect([JSON.stringify(seen).includes('They must not see this.'), seen.open]).toEqual([false, before - 1]);
    const close = { params: { id: report?.id.toUpperCase() ?? '' }, body: { state: 'declined' as const } };
    expect(await mentor.refusal(mentor.call(closeReport, close))).toMatchObject({ status: 404 });
    expect((await open({ ...all, admin: mentor })).reviews).toEqual([]);
    expect((await open(all)).reviews).toMatchObject([{ note: 'They must not see this.' }]);
    expect(await test.db.report.count({ where: { personId: candidate.personId, state: 'open' } })).toBe(1);
  });

  it('names its candidate by an id that finds this one person', async () => {
    const all = await reviewed();
    await test.db.person.updateMany({ where: { id: { in: [all.candidate.personId, all.mentor.personId] } }, data: { name: 'Of one name' } });
    await rate(all, 'Find me.', { mayRead: true });
    const [report] = await reportsOf(all, 'Find me.');
    const { items } = await all.admin.call(listPeople, { query: { q: report?.candidate?.id ?? '' } });
    expect(items.map(({ id }) => id)).toEqual([all.candidate.personId]);
  });

  it('is one report however often it is said, changed by what is said anew, and taken back by another rating', async () => {
    const all = await reviewed();
    await Promise.all(Array.from({ length: 5 }, async () => rate(all, 'Said at once.')));
    expect(await reportsOf(all, 'Said at once.')).toHaveLength(1);
    await rate(all, 'Said better.', { mayRead: true });
    expect(await reportsOf(all, 'Said at once.')).toEqual([]);
    expect(await reportsOf(all, 'Said better.')).toMatchObject([{ candidate: { id: all.candidate.personId } }]);
    await all.candidate.call(rateReview, { params: { id: all.id }, body: { rating: 'okay', note: '' } });
    expect(await reportsOf(all, 'Said better.')).toEqual([]);
  });

  it('is made anew where an admin closes it while something else is said', async () => {
    const all = await reviewed();
    await rate(all, 'Said before it is closed.');
    const [report] = await reportsOf(all, 'Said before it is closed.');
    let saying: Promise<unknown> = Promise.resolve();
    await test.db.$transaction(async (tx) => {
      await tx.$executeRaw`UPDATE report SET state = 'declined', closed_at = app_now() WHERE id = ${report?.id}::uuid`;
      saying = rate(all, 'Said meanwhile.');
      const waits = async () => tx.$queryRaw<object[]>`SELECT FROM pg_locks WHERE NOT granted`;
      await expect.poll(waits).not.toEqual([]);
    });
    await saying;
    expect(await reportsOf(all, 'Said meanwhile.')).toHaveLength(1);
    const closed = await test.db.report.findUniqueOrThrow({ where: { id: report?.id ?? '' } });
    expect([closed.text, closed.state]).toEqual(['Said before it is closed.', 'declined']);
  });

  it('is not opened again by saying the same once an admin has closed it', async () => {
    const all = await reviewed();
    await rate(all, 'Closed before.');
    const [report] = await reportsOf(all, 'Closed before.');
    await all.admin.call(closeReport, { params: { id: report?.id ?? '' }, body: { state: 'declined' } });
    await rate(all, 'Closed before.');
    expect(await reportsOf(all, 'Closed before.')).toEqual([]);
    await rate(all, 'Something else.');
    expect(await reportsOf(all, 'Something else.')).toHaveLength(1);
  });
});
