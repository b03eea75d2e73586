import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const CLI = fileURLToPath(new URL('node_modules/lighthouse/cli/index.js', import.meta.url));
const CHROME_FLAGS =
  '--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const REPORT_BYTES = 64 * 1024 * 1024;
const ATTEMPTS = 3;

export interface LighthouseRun {
  /** 0 to 100, by category */
  scores: Record<(typeof CATEGORIES)[number], number>;
  /** largest contentful paint */
  lcpMs: number;
  /** how long tasks kept the page from answering, over its first seconds */
  blockedMs: number;
  /** cumulative layout shift, without a unit */
  cls: number;
  /** what cost points: the titles of failed audits */
  failed: string[];
}

interface Report {
  categories: Record<string, { score: number; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { title: string; score: number | null; numericValue?: number }>;
}

interface How {
  /** `simulate`: Lighthouse's own default, computed; `devtools`: the slow network and processor are applied */
  throttling: 'simulate' | 'devtools';
  /** the page as it stands without any of its scripts */
  withoutScripts?: boolean;
}

/** The report of one run. Now and then Chromium records no trace at all, which says nothing about the page: then it is run again. */
async function takeReport(args: string[]): Promise<Report> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { stdout } = await promisify(execFile)(process.execPath, args, {
        maxBuffer: REPORT_BYTES,
        env: { ...process.env, CHROME_PATH: process.env['PLAYWRIGHT_CHROMIUM_PATH'] },
      });
      return JSON.parse(stdout) as Report;
    } catch (error) {
      const { stderr = '' } = error as { stderr?: string };
      if (attempt === ATTEMPTS || !stderr.includes('NO_NAVSTART')) throw new Error(`Lighthouse failed: ${stderr}`, { cause: error });
    }
  }
}

/** One run of Lighthouse as a phone. */
export async function runLighthouse(url: string, { throttling, withoutScripts = false }: How): Promise<LighthouseRun> {
  const args = [
    CLI,
    url,
    '--output=json',
    '--quiet',
    `--throttling-method=${throttling}`,
    ...(withoutScripts ? ['--blocked-url-patterns=*.js'] : []),
    `--only-categories=${CATEGORIES.join(',')}`,
    `--chrome-flags=${CHROME_FLAGS}`,
  ];
  const { categories, audits } = await takeReport(args);
  const scores = Object.fromEntries(CATEGORIES.map((name) => [name, Math.round((categories[name]?.score ?? 0) * 100)])) as LighthouseRun['scores'];
  const weighed = CATEGORIES.flatMap((name) => categories[name]?.auditRefs ?? []).filter(({ weight }) => weight > 0);
  const failed = weighed.flatMap(({ id }) => ((audits[id]?.score ?? 1) < 0.9 ? [`${audits[id]?.title} (${audits[id]?.score})`] : []));
  const valueOf = (id: string): number => audits[id]?.numericValue ?? Number.NaN;
  return { scores, lcpMs: valueOf('largest-contentful-paint'), blockedMs: valueOf('total-blocking-time'), cls: valueOf('cumulative-layout-shift'), failed };
}
