import type { Page } from 'playwright/test';
import { becomeCandidate, becomeMentor, expectNoFinding, expectNoSidewaysScroll, read } from './candidate.ts';
import { expect, test } from './page.ts';

const QUESTION = 'tcp-handshake-and-connection-timeout';
const ANSWER = 'The client sends a SYN and waits. The server answers, and keeps a half-open entry for each.\n\nThen the client sends its ACK.';
const OWN_NOTE = 'A note that stands beside the level I gave myself.';
const NEXT_STEP = 'Draw what each side keeps after each of the three segments.';

interface Question {
  rubric: { dimension: string }[];
}

/** Writes something beside the screen. */
async function put(page: Page, origin: string, path: string, data: object): Promise<void> {
  const answer = await page.request.put(`${origin}${path}`, { headers: { origin }, data });
  expect(answer.status(), await answer.text()).toBe(200);
}

/** A candidate's answer with a level of their own, handed in to a mentor by name. @returns the id of the submission */
async function handIn(page: Page, origin: string, { dimension, mentorId }: { dimension: string; mentorId: string }): Promise<string> {
  const [attempt, submission] = [crypto.randomUUID(), crypto.randomUUID()];
  await put(page, origin, `/api/me/attempts/${attempt}`, { question: QUESTION, version: 1, claimedAt: null });
  await put(page, origin, `/api/me/attempts/${attempt}/answers/${crypto.randomUUID()}`, { text: ANSWER, basedOnId: null, claimedAt: null });
  await put(page, origin, `/api/me/attempts/${attempt}/levels/${encodeURIComponent(dimension)}`, { level: 'strong-hire', evidence: OWN_NOTE });
  const { digest } = await read<{ digest: string }>(page, `/api/me/submission-previews/answer/${attempt}`);
  const question = 'Is my order of events right?';
  const body = { kind: 'answer', sourceId: attempt, digest, mentorId, mayPassOn: true, question, isAnonymous: false };
  await put(page, origin, `/api/me/submissions/${submission}`, body);
  return submission;
}

/** Marks words of the answer, as somebody does with the mouse. */
async function mark(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const leaf = [...document.querySelectorAll('[data-work] [data-from]')].find(({ textContent }) => textContent.includes(wanted));
    const text = leaf?.firstChild;
    if (!text) throw new Error('The words are not in one piece.');
    const start = text.textContent?.indexOf(wanted) ?? 0;
    getSelection()?.setBaseAndExtent(text, start, text, start + wanted.length);
  }, words);
}

test('a mentor claims, comments, levels and sends by keyboard, and sees the candidate’s own level only then; the candidate sees it live, makes a card of it and rates it', async ({
  page,
  browser,
  origin,
}) => {
  test.slow();
  await becomeCandidate(page, origin);
  const { rubric } = await read<Question>(page, `/api/questions/${QUESTION}`);
  const dimension = rubric[0]?.dimension ?? '';
  const context = await browser.newContext({ baseURL: origin });
  const mentor = await context.newPage();
  const { id: mentorId } = await becomeMentor(mentor, origin);
  // kept by this browser alone, before the server did
  await mentor.addInitScript(
    ([key, text]) => {
      if (sessionStorage.getItem('begun') === null) localStorage.setItem(key, text);
      sessionStorage.setItem('begun', 'yes');
    },
    [`whetstone.snippets.${mentorId}`, JSON.stringify(['Say it in one sentence first.'])] as const,
  );
  const submission = await handIn(page, origin, { dimension, mentorId });
  const bodies: Promise<string>[] = [];
  mentor.on('response', (response) => {
    if (new URL(response.url()).pathname.startsWith('/api/desk')) bodies.push(response.text().catch(() => ''));
  });

  await mentor.goto('/desk');
  const claim = mentor.getByRole('button', { name: /^Claim: An answer, Networking/ });
  await expect(claim).toBeVisible();
  await expectNoFinding(mentor);
  while (!(await claim.evaluate((button) => button === document.activeElement))) await mentor.keyboard.press('j');
  await mentor.keyboard.press('c');
  await expect(mentor.getByText('Is my order of events right?')).toBeVisible();

  // The first sentence by keys alone: to it, comment, kind, words.
  await mentor.keyboard.press('j');
  await expect(mentor.locator('[data-unit]').first()).toBeFocused();
  await mentor.keyboard.press('c');
  await mentor.keyboard.press('e');
  await mentor.keyboard.type('Say how long it waits.');
  await expect(mentor.locator('mark[data-kind="essential"]')).toHaveText('The client sends a SYN and waits.');

  // What this browser kept is with the server now, and one press puts it into a comment.
  const snippets = mentor.getByText('Snippets', { exact: true });
  await snippets.click();
  await mentor.getByRole('button', { name: 'Keep this text as a snippet', exact: true }).click();
  await expect(mentor.getByRole('button', { name: 'Insert: Say how long it waits.', exact: true })).toBeVisible();
  await expect(mentor.getByRole('button', { name: 'Insert: Say it in one sentence first.', exact: true })).toBeVisible();
  expect((await read<{ items: { text: string }[] }>(mentor, '/api/desk/snippets')).items.map(({ text }) => text)).toEqual([
    'Say how long it waits.',
    'Say it in one sentence first.',
  ]);
  expect(await mentor.evaluate((key) => localStorage.getItem(key), `whetstone.snippets.${mentorId}`)).toBeNull();

  await mark(mentor, 'keeps a half-open entry');
  await mentor.locator('h1').evaluate((heading: HTMLElement) => heading.focus());
  await mentor.keyboard.press('c');
  await mentor.keyboard.press('p');
  await mentor.keyboard.type('This is the heart of it.');
  await expect(mentor.locator('mark[data-kind="praise"]')).toHaveText('keeps a half-open entry');

  // With the mouse nothing has the focus before a comment is begun, and a comment that is removed takes it along. It stays near.
  const onWhole = mentor.getByRole('button', { name: 'Comment on the whole answer', exact: true });
  await mark(mentor, 'Then the client');
  await mentor.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await mentor.getByRole('button', { name: /^Comment c$/ }).click();
  await mentor.keyboard.press('Escape');
  await expect(onWhole).toBeFocused();
  await mentor.keyboard.press('Enter');
  await mentor.keyboard.press('o');
  await mentor.keyboard.type('A third.');
  await mentor.getByRole('button', { name: 'Remove comment 3', exact: true }).focus();
  await mentor.keyboard.press('Enter');
  await expect(mentor.getByRole('listitem').filter({ has: mentor.getByLabel('Comment 2', { exact: true }) })).toBeFocused();

  // Words as evidence by the number of a dimension, then the level they earn.
  await mentor.locator('h1').evaluate((heading: HTMLElement) => heading.focus());
  await mark(mentor, 'The server answers');
  await expect(mentor.getByText('“The server answers”')).toBeVisible();
  await mentor.keyboard.press('1');
  await expect(mentor.getByLabel('The words that earn it').first()).toHaveValue('The server answers');
  const hire = mentor.getByRole('radio', { name: 'Hire', exact: true }).first();
  await hire.focus();
  await mentor.keyboard.press('Space');
  await expect(mentor.getByText('Quoted from the answer.')).toBeVisible();

  // What is missing is said, and where.
  const send = mentor.getByRole('button', { name: 'Send the review', exact: true });
  await send.focus();
  await mentor.keyboard.press('Enter');
  await mentor.getByRole('button', { name: /^The next step needs/ }).focus();
  await mentor.keyboard.press('Enter');
  await expect(mentor.getByRole('textbox', { name: 'The one thing to do next', exact: true })).toBeFocused();
  await mentor.keyboard.type(NEXT_STEP);
  await expect(mentor.getByText(/^Saved /)).toBeVisible();
  await expectNoFinding(mentor);

  // A draft outlives its page.
  await mentor.reload();
  await expect(mentor.getByLabel('Comment 1', { exact: true })).toHaveValue('Say how long it waits.');
  await expect(mentor.getByRole('textbox', { name: 'The one thing to do next', exact: true })).toHaveValue(NEXT_STEP);
  await mentor.setViewportSize({ width: 320, height: 640 });
  await mentor.emulateMedia({ colorScheme: 'dark' });
  await expectNoSidewaysScroll(mentor);
  await expectNoFinding(mentor);

  const seen = (await Promise.all(bodies)).join('\n');
  expect(seen).toContain('half-open entry');
  expect(seen).not.toContain(OWN_NOTE);
  expect(seen).not.toContain('"own"');
  // The candidate looks on, and sees what happens as it happens.
  await page.goto(`/submissions/${submission}`);
  await expect(page.getByText('Being read', { exact: true }).first()).toBeVisible();
  await send.focus();
  await mentor.keyboard.press('Enter');
  await expect(page.getByText(NEXT_STEP)).toBeVisible();
  await expect(page.getByText('Say how long it waits.')).toBeVisible();
  await expect(mentor.getByRole('heading', { name: /^Sent / })).toBeVisible();
  await expect(mentor.getByText('The candidate: Strong hire · you: Hire, one lower')).toBeVisible();
  await expectNoSidewaysScroll(mentor);
  await expectNoFinding(mentor);

  const { review } = await read<{
    review: { nextStep: string; comments: { kind: string; anchor: { quote: string } }[]; levels: { level: string; own: string }[] };
  }>(page, `/api/me/submissions/${submission}`);
  expect(review.nextStep).toBe(NEXT_STEP);
  expect(review.comments.map(({ kind, anchor }) => [kind, anchor.quote])).toEqual([
    ['essential', 'The client sends a SYN and waits.'],
    ['praise', 'keeps a half-open entry'],
  ]);
  expect(review.levels).toMatchObject([{ level: 'hire', own: 'strong-hire' }]);

  await page
    .getByRole('button', { name: /^Review this question again/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  const due = async () => (await read<{ card: object | null }>(page, `/api/me/questions/${QUESTION}`)).card;
  await expect.poll(due).not.toBeNull();

  await mentor.goto('/desk');
  await expect(mentor.getByRole('heading', { name: 'Sent', exact: true })).toBeVisible();
  await expect(mentor.getByText(/^sent .* not rated yet/).first()).toBeVisible();
  await page.getByRole('radio', { name: 'Great', exact: true }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Rate it', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('You called it great.')).toBeVisible();
  await expectNoFinding(page);
  await expect(mentor.getByText(/rated great/).first()).toBeVisible();
  await expectNoSidewaysScroll(mentor);
  await context.close();
});
