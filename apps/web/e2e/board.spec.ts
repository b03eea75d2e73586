import type { Page } from 'playwright/test';
import { enDesigning } from '../src/messages/en-designing.ts';
import { zhCNDesigning } from '../src/messages/zh-cn-designing.ts';
import { attack, type Outsider, reachedOf, runInFrame, startOutsider } from './attack.ts';
import { becomeCandidate, expectNoFinding, expectNoSidewaysScroll, read } from './candidate.ts';
import { expect, test } from './page.ts';
import { type Round, startRound } from './start-round.ts';

const { designing } = enDesigning;
const BOARD = '/sandbox/board-1.html';
const DESIGN = { mode: 'practice', of: { kind: 'questions', questions: ['url-shortener', 'fork-system-call'] } };

test.use({ locale: 'en-GB', allowedErrors: [/status of 404/] });

/** The frame of the board when it stands there, and where it stands. */
async function boardOn(page: Page, label: string) {
  const frame = page.getByTitle(label, { exact: true });
  await expect(frame).toBeVisible({ timeout: 30_000 });
  await expect(page.frameLocator('iframe').getByRole('radio').first()).toBeAttached();
  await frame.scrollIntoViewIfNeeded();
  const { x, y } = (await frame.boundingBox()) ?? { x: 0, y: 0 };
  const drag = async (key: string, [fromX, fromY, toX, toY]: readonly [number, number, number, number]): Promise<void> => {
    await page.keyboard.press(key);
    await page.mouse.move(x + fromX, y + fromY);
    await page.mouse.down();
    await page.mouse.move(x + (fromX + toX) / 2, y + (fromY + toY) / 2, { steps: 3 });
    await page.mouse.move(x + toX, y + toY, { steps: 3 });
    await page.mouse.up();
  };
  const write = async (text: string): Promise<void> => {
    // what is typed before the field is there would be lost
    const field = page.frameLocator('iframe').locator('textarea.excalidraw-wysiwyg');
    await page.keyboard.press('Enter');
    await expect(field).toBeFocused();
    await page.keyboard.type(text);
    await page.keyboard.press('Escape');
    await expect(field).toHaveCount(0);
  };
  return { frame, drag, write, enter: async () => page.mouse.click(x + 60, y + 280) };
}

const section = (page: Page, name: keyof typeof designing.sections) => page.getByRole('textbox', { name: designing.sections[name], exact: true });
const summary = (page: Page) => page.locator('summary').filter({ hasText: designing.inWords });

test('in a round sections and whiteboard are one answer: saved, there after a reload, told in words; the keyboard leaves the board', async ({
  page,
  origin,
}) => {
  test.slow();
  await becomeCandidate(page, origin);
  const id = await startRound(page, origin, DESIGN);
  await page.goto(`/rounds/${id}`);
  await section(page, 'requirements').fill('Codes never point elsewhere.');
  await section(page, 'tradeOffs').fill('302 over 301.');
  const board = await boardOn(page, designing.board);
  await board.enter();
  await board.drag('r', [60, 120, 180, 190]);
  await board.write('Gateway');
  await board.drag('o', [260, 120, 380, 190]);
  await board.write('Queue');
  await board.drag('a', [184, 155, 256, 155]);
  await board.write('enqueue');
  await summary(page).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Gateway → Queue: enqueue' })).toBeVisible();
  await expect(page.getByText(/^Saved/).first()).toBeVisible();
  await expectNoFinding(page);

  await board.enter();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(summary(page)).toBeFocused();
  await board.enter();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Tab');
  await expect(section(page, 'tradeOffs')).toBeFocused();

  await page.reload();
  await expect(section(page, 'requirements')).toHaveValue('Codes never point elsewhere.');
  const again = await boardOn(page, designing.board);
  await summary(page).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Gateway → Queue: enqueue' })).toBeVisible();
  const text = async (): Promise<string> => (await read<Round>(page, `/api/me/rounds/${id}`)).questions[0]?.ends[0]?.text ?? '';
  const before = await text();
  expect(before).toMatch(/^## Requirements\n\nCodes never point elsewhere\.\n\n## Trade-offs\n\n302 over 301\.\n\n```board\n\[\n\{"id":/);
  // What was put back is drawn on: nothing that stood there is lost.
  await again.enter();
  await again.drag('r', [60, 230, 180, 270]);
  await again.write('Cache');
  await expect(page.getByRole('listitem').filter({ hasText: designing.boardWords.alone(['Cache']) })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Gateway → Queue: enqueue' })).toBeVisible();
  await expect.poll(text).toContain('"Cache"');
});

test('the whiteboard comes with rounds that need it, and with no other', async ({ page, origin }) => {
  await becomeCandidate(page, origin);
  const asked: string[] = [];
  page.on('request', (sent) => asked.push(sent.url().startsWith('blob:') ? '' : sent.url()));
  const ofBoard = (): string[] => asked.filter((url) => /\/(?:program-board|design-form)-|\/sandbox\/board/.test(url));
  const without = await startRound(page, origin, { mode: 'practice', of: { kind: 'questions', questions: ['fork-system-call'] }, count: 1 });
  for (const path of ['/guides/alibaba-devops-engineer', '/questions/url-shortener', '/study/fork-system-call', `/rounds/${without}`]) {
    await page.goto(path, { waitUntil: 'networkidle' });
    expect([path, ofBoard()]).toEqual([path, []]);
  }
  await page.goto('/study/url-shortener');
  await boardOn(page, designing.board);
  expect(ofBoard().length).toBeGreaterThanOrEqual(3);
  expect(asked.filter((url) => url !== '' && !url.startsWith(origin) && !url.startsWith('data:'))).toEqual([]);
});

test.describe('a hostile program in place of the whiteboard', () => {
  let outsider: Outsider;
  test.use({ allowedErrors: [/Content Security Policy|CORS policy|ERR_|WebSocket connection|violates|status of 404|sandboxed|Blocked opening/i] });
  test.beforeAll(async () => {
    outsider = await startOutsider();
  });
  test.afterAll(async () => outsider.close());

  test('reaches nothing: no cookie, no storage, no API, no page, nobody outside', async ({ page, origin }) => {
    await becomeCandidate(page, origin);
    await page.goto('/study/fork-system-call');
    const prey = { origin, outside: outsider.origin };
    const program = `addEventListener('message', async ({ source, ports: [port] }) => {
      if (source !== window) return;
      const found = await (${attack.toString()})(${JSON.stringify(prey)});
      new Image().src = '${outsider.origin}/picture';
      open('${outsider.origin}/window');
      port.postMessage(found);
      location.href = '${outsider.origin}/place';
    });`;
    const found = await runInFrame(page, BOARD, { program, opening: {} });
    // Of a beacon a browser says that it was sent, whatever becomes of it.
    expect(reachedOf(found).filter((name) => name !== 'a beacon outside')).toEqual([]);
    // What it began last has had its time.
    await page.waitForTimeout(2000);
    expect(outsider.visits()).toEqual([]);
  });
});

test.describe('zh-CN, dark, 320 px', () => {
  test.use({ locale: 'zh-CN', colorScheme: 'dark', viewport: { width: 320, height: 800 } });

  test('nothing is found by axe, and nothing scrolls sideways', async ({ page }) => {
    await page.goto('/study/url-shortener');
    await boardOn(page, zhCNDesigning.designing.board);
    await expectNoFinding(page);
    await expectNoSidewaysScroll(page);
  });
});
