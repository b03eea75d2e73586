import { adopted, expect, test } from './page.ts';

test.use({ allowedErrors: [/status of 404/] });

for (const path of ['/tracks/%E0%A4%A', '/%c0%af', '/nothing/%zz'])
  test(`${path}, which cannot be decoded, is answered by the page for what is not there`, async ({ page }) => {
    const response = await page.goto(path);
    expect([response?.status(), response?.headers()['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page');
    await adopted(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page');
    await page.getByRole('main').getByRole('link', { name: 'Tracks' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Study tracks');
  });

test('an address in other letter case leads to the one in lower case', async ({ page, request }) => {
  const url = '/questions/LOAD-AVERAGE?track=devops-ten-days';
  const moved = await request.get(url, { maxRedirects: 0 });
  expect([moved.status(), moved.headers()['location']]).toEqual([308, '/questions/load-average?track=devops-ten-days']);
  await page.goto(url);
  await expect(page).toHaveURL(/\/questions\/load-average\?track=devops-ten-days$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('load averages');
});
