import { type Finding, isBlocking } from '@whetstone/content/finding';
import { loadContent, readSources } from '@whetstone/content/load-content';
import { createRenderer } from '@whetstone/content/render/render-fragment';
import { RENDERER_VERSION } from '@whetstone/content/render/renderer-version';
import type { Db } from '@whetstone/db/create-db';
import { applySync } from './apply-sync.ts';
import { type SyncPlan, planSync } from './plan-sync.ts';
import { linkResolver } from './resolve-links.ts';
import { readStoredState } from './stored-state.ts';

export interface SyncOptions {
  dryRun?: boolean;
  progress?: (done: number, total: number) => void;
  /** called with the plan before anything is written */
  planned?: (plan: SyncPlan) => void;
}

export type SyncResult =
  /** the folder is byte for byte what was synced last */
  | { outcome: 'up-to-date'; findings: Finding[] }
  /** errors in the files; nothing was written */
  | { outcome: 'blocked'; findings: Finding[] }
  | { outcome: 'planned' | 'applied'; findings: Finding[]; plan: SyncPlan; revision: number | null };

/** Two syncs at once would plan on the same state; the second waits for the first. */
const LOCK = 4_217_001;
const TEN_MINUTES = 600_000;

async function isUpToDate(db: Db, sourceHash: string): Promise<boolean> {
  const last = await db.contentSync.findFirst({ orderBy: { id: 'desc' } });
  return last?.sourceHash === sourceHash && last.rendererVersion === RENDERER_VERSION;
}

/**
 * Reads a content folder and brings the database to it: all or nothing, in one transaction.
 * @param root the content folder
 * @returns what was done; `blocked` when a file has an error, and then nothing was written.
 */
export async function syncContent(
  db: Db,
  root: string,
  { dryRun = false, progress = () => undefined, planned = () => undefined }: SyncOptions = {},
): Promise<SyncResult> {
  const sources = await readSources(root);
  if (!dryRun && sources.findings.length === 0 && (await isUpToDate(db, sources.hash))) return { outcome: 'up-to-date', findings: [] };
  const { files, findings } = loadContent(sources);
  if (findings.some(isBlocking)) return { outcome: 'blocked', findings };
  if (dryRun) {
    const plan = planSync(files, await readStoredState(db), RENDERER_VERSION);
    planned(plan);
    return { outcome: 'planned', findings, plan, revision: null };
  }
  const render = await createRenderer();
  const resolve = linkResolver(files);
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`;
      const plan = planSync(files, await readStoredState(tx), RENDERER_VERSION);
      planned(plan);
      const revision = await applySync(tx, {
        plan,
        findings,
        progress,
        sourceHash: sources.hash,
        files: sources.files.length,
        render: (fragment, file) => render(fragment, resolve(file)),
      });
      return { outcome: 'applied', findings, plan, revision };
    },
    { timeout: TEN_MINUTES, maxWait: TEN_MINUTES },
  );
}
