import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './page.ts';

const SCREENS = [
  '/',
  '/guides',
  '/guides/alibaba-devops-engineer',
  '/questions',
  '/questions?area=linux&kind=concept',
  '/questions?q=kuberntes',
  '/questions/fork-system-call',
  '/questions/lru-cache',
  '/questions/fork-system-call/versions/1',
  '/questions/fork-system-call/changes',
  '/questions/fork-system-call?track=devops-ten-days#probe-2',
  '/pay',
  '/pay/alibaba-devops-engineer',
  '/tracks',
  '/tracks?days=14',
  '/tracks/devops-ten-days',
  '/readings',
  '/readings/operating-cloud-native-systems-at-scale',
  '/nowhere',
  '/questions/nowhere',
];
const FORMS = [
  { colorScheme: 'light', locale: 'en-GB' },
  { colorScheme: 'dark', locale: 'zh-CN' },
] as const;

test.use({ allowedErrors: [/status of 404/] });

for (const form of FORMS) {
  test.describe(`${form.colorScheme}, ${form.locale}`, () => {
    test.use(form);

    for (const path of SCREENS) {
      test(`${path} has no accessibility finding, one heading and its language`, async ({ page }) => {
        await page.goto(path, { waitUntil: 'networkidle' });
        await expect(page.locator('h1')).toHaveCount(1);
        await expect(page.locator('html')).toHaveAttribute('lang', form.locale === 'zh-CN' ? 'zh-CN' : 'en');
        const closed = page.locator('main button[aria-expanded="false"]:visible');
        for (let left = await closed.count(); left > 0; left -= 1) await closed.first().click();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
      });
    }
  });
}

test.describe('320 px wide', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  for (const path of SCREENS) {
    test(`${path} scrolls in one direction only`, async ({ page }) => {
      await page.goto(path, { waitUntil: 'networkidle' });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(overflow).toBe(0);
    });
  }
});
