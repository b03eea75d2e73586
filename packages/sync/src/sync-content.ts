import { type Finding, isBlocking } from '@whetstone/content/finding';
import { type LoadedContent, type Sources, loadContent, readSources } from '@whetstone/content/load-content';
import { createRenderer } from '@whetstone/content/render/render-fragment';
import { RENDERER_VERSION } from '@whetstone/content/render/renderer-version';
import type { Db } from '@whetstone/db/create-db';
import type { Prisma } from '@whetstone/db/generated/client';
import { applySync } from './apply-sync.ts';
import { findKindConflicts } from './find-kind-conflicts.ts';
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

interface Loaded extends LoadedContent {
  sources: Sources;
}

type Hooks = Required<Pick<SyncOptions, 'progress' | 'planned'>>;

/** The plan on what is stored now, or the findings that forbid one. */
async function planOn(db: Db | Prisma.TransactionClient, { files, findings }: LoadedContent): Promise<{ plan: SyncPlan } | { blocked: SyncResult }> {
  const stored = await readStoredState(db);
  const conflicts = findKindConflicts(files, stored);
  if (conflicts.length > 0) return { blocked: { outcome: 'blocked', findings: [...findings, ...conflicts] } };
  return { plan: planSync(files, stored, RENDERER_VERSION) };
}

async function planOnly(db: Db, loaded: Loaded, { planned }: Hooks): Promise<SyncResult> {
  const result = await planOn(db, loaded);
  if ('blocked' in result) return result.blocked;
  planned(result.plan);
  return { outcome: 'planned', findings: loaded.findings, plan: result.plan, revision: null };
}

async function planAndApply(db: Db, loaded: Loaded, { planned, progress }: Hooks): Promise<SyncResult> {
  const { files, findings, sources } = loaded;
  const render = await createRenderer();
  const resolve = linkResolver(files);
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`;
      const result = await planOn(tx, loaded);
      if ('blocked' in result) return result.blocked;
      const { plan } = result;
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
  const loaded = { sources, ...loadContent(sources) };
  if (loaded.findings.some(isBlocking)) return { outcome: 'blocked', findings: loaded.findings };
  return dryRun ? planOnly(db, loaded, { progress, planned }) : planAndApply(db, loaded, { progress, planned });
}
