import { getMyQuestion, listDue } from '@whetstone/contracts/attempts';
import { getGuide } from '@whetstone/contracts/guides';
import { getQuestion, getQuestionTests } from '@whetstone/contracts/questions';
import { getSession } from '@whetstone/contracts/sessions';
import { listStories } from '@whetstone/contracts/stories';
import { getToday } from '@whetstone/contracts/study-plan';
import { call } from '#src/lib/call.ts';
import { registerWorker } from '#src/lib/register-worker.ts';

/** More than a day holds; what is beyond is kept when it is opened. */
const MOST_QUESTIONS = 60;
/** After the page itself has got what it needs. */
const WAIT_MS = 3000;

/** Not at every new page: once in half an hour of a tab. */
const PAUSE_MS = 30 * 60_000;
const KEY = 'whetstone.kept-at';

function isKeptLately(): boolean {
  try {
    if (Date.now() - Number(sessionStorage.getItem(KEY) ?? 0) < PAUSE_MS) return true;
    sessionStorage.setItem(KEY, String(Date.now()));
  } catch {
    // without storage it is asked for once a page
  }
  return false;
}

const wait = async (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** The questions of today and of the reviews that are due, the guide that the plan works toward, and the stories to answer with. */
async function fetchToday(): Promise<void> {
  // The worker keeps what is private for whom it knows, and it has not seen what was asked before it was there.
  await call(getSession, {});
  const [today, due] = await Promise.all([call(getToday, {}), call(listDue, {})]);
  await call(listStories, {});
  const slugs = new Set([...today.items, ...due.items].flatMap(({ question }) => (question === null ? [] : [question.slug])));
  for (const slug of [...slugs].slice(0, MOST_QUESTIONS)) {
    const [{ code, number }] = await Promise.all([call(getQuestion, { params: { slug } }), call(getMyQuestion, { params: { slug } })]);
    if (code !== null) await call(getQuestionTests, { params: { slug, number: String(number) } });
  }
  if (today.next) await call(getGuide, { params: { slug: today.next.guide.slug } });
}

/** Asks once for what today needs, so that the service worker has it when there is no network. Failing changes nothing. */
export async function keepForOffline(): Promise<void> {
  if (!('serviceWorker' in navigator) || !navigator.onLine) return;
  await registerWorker();
  await wait(WAIT_MS);
  if (isKeptLately()) return;
  await fetchToday();
}
