import type { Finding } from '@whetstone/content/finding';
import type { Fragment } from '@whetstone/content/fragment';
import type { DocumentRecord, QuestionRecord } from '@whetstone/content/records';
import { RENDERER_VERSION } from '@whetstone/content/render/renderer-version';
import type { Prisma } from '@whetstone/db/generated/client';
import type { PlannedItem, SyncPlan } from './plan-sync.ts';
import { questionsOfGuides, refreshSearch } from './refresh-search.ts';
import { moveAddresses } from './move-addresses.ts';
import { pruneBank, writeBank } from './write-bank.ts';
import { createDocumentVersion, rerenderDocument, writeDocumentRow, writeGuideSections } from './write-document.ts';
import { type Writer, createQuestionVersion, rerenderQuestion, writeQuestionRow } from './write-question.ts';

type Tx = Prisma.TransactionClient;

export interface SyncInput {
  plan: SyncPlan;
  findings: readonly Finding[];
  sourceHash: string;
  files: number;
  /** HTML of a fragment that stands in `file` */
  render: (fragment: Fragment, file: string) => string;
  /** called after each item with how many are done */
  progress: (done: number, total: number) => void;
}

const isQuestion = (record: QuestionRecord | DocumentRecord): record is QuestionRecord => record.kind === 'question';

async function writeItem(writer: Writer, item: PlannedItem): Promise<void> {
  const { record, actions } = item;
  const isNew = actions.includes('create') || actions.includes('new-version');
  if (isQuestion(record)) {
    await writeQuestionRow(writer, item, record);
    if (isNew) await createQuestionVersion(writer, item, record);
    else if (actions.includes('render')) await rerenderQuestion(writer, item, record);
    return;
  }
  await writeDocumentRow(writer, item, record);
  if (isNew) await createDocumentVersion(writer, item, record);
  else if (actions.includes('render')) await rerenderDocument(writer, item, record);
}

/** Companies first and guides last, since rows refer to companies and guides to questions. */
const ORDER = ['company', 'article', 'salary', 'question', 'guide', 'track'];

async function writeItems(tx: Tx, { plan, render, progress }: SyncInput): Promise<void> {
  const items = plan.items.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  for (const [index, item] of items.entries()) {
    await writeItem({ tx, render: (fragment) => render(fragment, item.file) }, item);
    progress(index + 1, items.length);
  }
  for (const { record } of items) if (record.kind === 'guide') await writeGuideSections(tx, record);
}

async function retire(tx: Tx, plan: SyncPlan): Promise<void> {
  const ids = plan.retired.map(({ id }) => id);
  const [{ now }] = await tx.$queryRaw<[{ now: Date }]>`SELECT app_now() AS now`;
  await tx.question.updateMany({ where: { id: { in: ids } }, data: { status: 'retired', retiredAt: now } });
  await tx.document.updateMany({ where: { id: { in: ids } }, data: { retiredAt: now } });
}

async function writeFindings(tx: Tx, findings: readonly Finding[]): Promise<void> {
  await tx.contentFinding.deleteMany();
  await tx.contentFinding.createMany({ data: findings.map(({ acceptedReason, ...finding }) => ({ ...finding, acceptedReason: acceptedReason ?? null })) });
}

function count(plan: SyncPlan) {
  const having = (action: string): number => plan.items.filter(({ actions }) => actions.some((name) => name === action)).length;
  const created = having('create');
  const versioned = having('new-version');
  return { created, versioned, updated: plan.items.length - created - versioned, retired: plan.retired.length };
}

/**
 * Writes a plan inside the transaction `tx`: all of it or nothing. Readers are told by NOTIFY when it commits.
 * @returns the new content revision, or null when nothing that is served has changed.
 */
export async function applySync(tx: Tx, input: SyncInput): Promise<number | null> {
  const { plan } = input;
  const bankChanged = plan.bank !== null && (await writeBank(tx, plan.bank));
  const namedBefore = await questionsOfGuides(tx, plan);
  await moveAddresses(tx, plan);
  await writeItems(tx, input);
  if (plan.bank) await pruneBank(tx, plan.bank);
  await retire(tx, plan);
  await refreshSearch(tx, plan, [...namedBefore, ...(await questionsOfGuides(tx, plan))]);
  await writeFindings(tx, input.findings);
  const changed = bankChanged || plan.items.length + plan.retired.length > 0;
  const revision = changed ? await tx.contentRevision.create({ data: { rendererVersion: RENDERER_VERSION, ...count(plan) } }) : null;
  const { sourceHash, files } = input;
  await tx.contentSync.create({ data: { sourceHash, files, rendererVersion: RENDERER_VERSION, revisionId: revision?.id ?? null } });
  if (revision) await tx.$executeRaw`SELECT pg_notify('content_revision', ${String(revision.id)})`;
  return revision?.id ?? null;
}
