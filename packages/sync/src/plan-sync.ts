import type { ParsedFile } from '@whetstone/content/parse-file';
import { documentVersionPart, hashOf, questionVersionPart } from '@whetstone/content/record-json';
import type { BankRecord, DocumentRecord, QuestionRecord } from '@whetstone/content/records';
import { linkedFiles } from './linked-files.ts';
import type { StoredItem, StoredState } from './stored-state.ts';

/** What will be done about one file. */
export type Action = 'create' | 'new-version' | 'update' | 'render' | 'retire' | 'restore';

export interface PlannedItem {
  id: string;
  kind: string;
  actions: Action[];
  /** the address it had, when it moves */
  fromSlug: string | null;
  version: number;
  record: QuestionRecord | DocumentRecord;
  file: string;
  hash: string;
  versionHash: string;
}

export interface SyncPlan {
  bank: BankRecord | null;
  items: PlannedItem[];
  retired: StoredItem[];
  unchanged: number;
}

type Stored = QuestionRecord | DocumentRecord;

const isStored = (record: ParsedFile['record']): record is Stored => record !== null && record.kind !== 'bank';

/** What stands on the row itself: address, place, who may see it. */
function rowHash(record: Stored, file: string): string {
  if (record.kind !== 'question') return hashOf({ file, slug: record.slug, company: 'company' in record ? record.company : null });
  const { slug, area, skills, status, visibility, sources } = record;
  // The order of skills says nothing and is not stored: a file that is written from what is stored may have another.
  return hashOf({ file, slug, area, skills: skills.toSorted(), status, visibility, sources });
}

function planItem({ file, record }: { file: string; record: Stored }, stored: StoredItem | undefined, rendererVersion: number): PlannedItem {
  const hash = rowHash(record, file);
  const versionHash = hashOf(record.kind === 'question' ? questionVersionPart(record) : documentVersionPart(record));
  const base = { id: record.id, kind: record.kind, record, file, hash, versionHash };
  if (!stored) return { ...base, actions: ['create'], fromSlug: null, version: 1 };
  const actions: Action[] = [];
  const isNew = stored.versionHash !== versionHash;
  if (stored.retired) actions.push('restore');
  if (isNew) actions.push('new-version');
  else if (stored.rendererVersion !== rendererVersion) actions.push('render');
  if (stored.hash !== hash) actions.push('update');
  const moved = stored.slug !== record.slug && !stored.retired;
  return { ...base, actions, fromSlug: moved ? stored.slug : null, version: stored.currentVersion + (isNew ? 1 : 0) };
}

const MOVES_LINKS: ReadonlySet<Action> = new Set(['create', 'update', 'restore']);

/**
 * HTML holds the addresses that links lead to, and none for what is not public. So whatever links to something that
 * moved, or that went on or off the public bank, is rendered anew.
 */
function withLinksFollowed(planned: readonly PlannedItem[], files: readonly ParsedFile[]): PlannedItem[] {
  const moved = new Set(planned.filter(({ actions }) => actions.some((action) => MOVES_LINKS.has(action))).map(({ file }) => file));
  const links = new Map(files.map((file) => [file.file, linkedFiles(file)]));
  return planned.map((item) => {
    const isWritten = item.actions.some((action) => action === 'create' || action === 'new-version' || action === 'render');
    const targets = [...(links.get(item.file) ?? [])];
    const isStale = targets.some((target) => moved.has(target)) || (targets.length > 0 && moved.has(item.file));
    return isStale && !isWritten ? { ...item, actions: [...item.actions, 'render'] } : item;
  });
}

/**
 * Compares files with what is stored. Pure: the same input gives the same plan, and nothing is written.
 * @param rendererVersion of the running renderer; HTML of another version is made anew
 */
export function planSync(files: readonly ParsedFile[], stored: StoredState, rendererVersion: number): SyncPlan {
  const present = files.flatMap(({ file, record }) => (isStored(record) ? [{ file, record }] : []));
  const compared = present.map((entry) => planItem(entry, stored.get(entry.record.id), rendererVersion));
  const planned = withLinksFollowed(compared, files);
  const ids = new Set(planned.map(({ id }) => id));
  const items = planned.filter(({ actions }) => actions.length > 0);
  return {
    bank: files.map(({ record }) => record).find((record): record is BankRecord => record?.kind === 'bank') ?? null,
    items,
    retired: [...stored.values()].filter((item) => !ids.has(item.id) && !item.retired),
    unchanged: planned.length - items.length,
  };
}
