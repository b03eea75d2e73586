import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './page.ts';

const DIST = join(import.meta.dirname, '../dist');

/** The files of both builds, `<sources>/client` and `<sources>/server`, that hold a text. */
async function builtWith(text: string): Promise<string[]> {
  const names = (await readdir(DIST, { recursive: true })).filter((name) => /\.(?:js|css|html|json)$/.test(name));
  const texts = await Promise.all(names.map(async (name) => [name, await readFile(join(DIST, name), 'utf8')] as const));
  return texts.filter(([, content]) => content.includes(text)).map(([name]) => name);
}

test.describe('the gallery of components', () => {
  test.use({ allowedErrors: [/status of 404/] });

  test('does not exist in the app that people get', async ({ page }) => {
    const response = await page.goto('/__gallery');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page');
  });

  test('has no code in either build', async () => {
    for (const text of ['__gallery', 'routes/gallery', '组件一览']) expect([text, await builtWith(text)]).toEqual([text, []]);
    // control: the words of a screen that is there are found in both
    const found = await builtWith('题库不认识这个筛选条件');
    for (const side of ['client', 'server']) expect(found.filter((name) => name.split('/')[1] === side)).not.toEqual([]);
  });
});
