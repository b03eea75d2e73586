import type { Finding } from '@whetstone/content/finding';
import type { Fragment } from '@whetstone/content/fragment';
import type { DocumentRecord, QuestionRecord } from '@whetstone/content/records';
import { RENDERER_VERSION } from '@whetstone/content/render/renderer-version';
import type { Prisma } from '@whetstone/db/generated/client';
import type { PlannedItem, SyncPlan } from './plan-sync.ts';
import { questionsOfGuides, refreshQuestions, refreshSearch } from './refresh-search.ts';
import { tellLearners } from './tell-learners.ts';
import { moveAddresses } from './move-addresses.ts';
import { pruneBank, writeBank } from './write-bank.ts';
import { createDocumentVersion, rerenderDocument, writeDocumentRow, writeGuideSections } from './write-document.ts';
import {
  type NewVersions,
  type PlannedQuestion,
  type RenderIn,
  type Writer,
  createQuestionRows,
  newVersions,
  rerenderQuestion,
  updateQuestionRow,
} from './write-question.ts';

type Tx = Prisma.TransactionClient;

export interface SyncInput {
  plan: SyncPlan;
  findings: readonly Finding[];
  sourceHash: string;
  files: number;
  render: RenderIn;
  /** called after each item, with how many are done */
  progress: (done: number, total: number) => void;
}

const isQuestion = (record: QuestionRecord | DocumentRecord): record is QuestionRecord => record.kind === 'question';

async function changeQuestion(tx: Tx, question: PlannedQuestion, render: RenderIn): Promise<void> {
  const { item, record } = question;
  const writer = { tx, render: (fragment: Fragment) => render(fragment, item.file) };
  await updateQuestionRow(writer, item, record);
  if (item.actions.includes('new-version')) await (await newVersions([question], render)).write(tx);
  else if (item.actions.includes('render')) await rerenderQuestion(writer, item, record);
}

async function writeDocument(writer: Writer, item: PlannedItem, record: DocumentRecord): Promise<void> {
  const { actions } = item;
  await writeDocumentRow(writer, item, record);
  if (actions.includes('create') || actions.includes('new-version')) await createDocumentVersion(writer, item, record);
  else if (actions.includes('render')) await rerenderDocument(writer, item, record);
}

/** New questions come by the thousand when a bank is first synced; each statement writes this many. */
const BATCH = 100;

async function writeBatch(tx: Tx, batch: readonly PlannedQuestion[], versions: NewVersions): Promise<void> {
  await createQuestionRows(tx, batch);
  await versions.write(tx);
  await refreshQuestions(
    tx,
    batch.map(({ record }) => record.id),
  );
}

/** While the database writes one batch and makes it searchable, the HTML of the next is made. */
async function createQuestions(tx: Tx, questions: readonly PlannedQuestion[], { render, wrote }: Written): Promise<void> {
  let writing = Promise.resolve();
  for (let first = 0; first < questions.length; first += BATCH) {
    const batch = questions.slice(first, first + BATCH);
    const versions = await newVersions(batch, render);
    batch.forEach(wrote);
    await writing;
    writing = writeBatch(tx, batch, versions);
    writing.catch(() => undefined); // it is awaited below; this keeps a fault in the next batch from hiding behind this one's
  }
  await writing;
}

async function writeQuestions(tx: Tx, questions: readonly PlannedQuestion[], { render, wrote }: Written): Promise<void> {
  const isNew = ({ item }: PlannedQuestion): boolean => item.actions.includes('create');
  await createQuestions(tx, questions.filter(isNew), { render, wrote });
  for (const question of questions) {
    if (isNew(question)) continue;
    await changeQuestion(tx, question, render);
    wrote();
  }
}

/** Companies come first and guides last, since rows refer to companies and guides to questions. */
const BEFORE_QUESTIONS = ['company', 'article', 'salary'];
const AFTER_QUESTIONS = ['guide', 'track', 'reference'];

interface Written {
  render: RenderIn;
  /** called once for each item */
  wrote: () => void;
}

async function writeItems(tx: Tx, { plan: { items }, render, progress }: SyncInput): Promise<void> {
  let done = 0;
  const wrote = (): void => {
    done += 1;
    progress(done, items.length);
  };
  const writeDocuments = async (kinds: readonly string[]): Promise<void> => {
    for (const kind of kinds) {
      for (const item of items) {
        if (item.kind !== kind || isQuestion(item.record)) continue;
        await writeDocument({ tx, render: (fragment) => render(fragment, item.file) }, item, item.record);
        wrote();
      }
    }
  };
  await writeDocuments(BEFORE_QUESTIONS);
  const questions = items.flatMap((item) => (isQuestion(item.record) ? [{ item, record: item.record }] : []));
  await writeQuestions(tx, questions, { render, wrote });
  await writeDocuments(AFTER_QUESTIONS);
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
  await tellLearners(tx, plan);
  await writeFindings(tx, input.findings);
  const changed = bankChanged || plan.items.length + plan.retired.length > 0;
  const revision = changed ? await tx.contentRevision.create({ data: { rendererVersion: RENDERER_VERSION, ...count(plan) } }) : null;
  const { sourceHash, files } = input;
  await tx.contentSync.create({ data: { sourceHash, files, rendererVersion: RENDERER_VERSION, revisionId: revision?.id ?? null } });
  if (revision) await tx.$executeRaw`SELECT pg_notify('content_revision', ${String(revision.id)})`;
  return revision?.id ?? null;
}
