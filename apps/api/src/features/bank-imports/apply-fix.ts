import type { ImportFix } from '@whetstone/contracts/bank-imports';
import type { Prisma } from '@whetstone/db/generated/client';
import { DomainError } from '../../domain-error.ts';
import { orderedIds } from './ordered-ids.ts';
import type { Choice, ImportRowRow } from './present-row.ts';
import { splitText } from './split-text.ts';

type Tx = Prisma.TransactionClient;
export type RowFix = Exclude<ImportFix, { kind: 'take-back' }>;
type Change = Partial<Pick<ImportRowRow, 'fate' | 'title' | 'prompt' | 'answer' | 'endLine' | 'followUps' | 'isVariant' | 'likeRowId' | 'likeQuestionId'>> & {
  choices?: Choice[];
};

interface Applied {
  /** rows as they were before */
  before: ImportRowRow[];
  /** ids of rows that were not there before */
  made: string[];
}

const rowKey = ({ workspaceId, importId, id }: ImportRowRow) => ({ workspaceId_importId_id: { workspaceId, importId, id } });
const joined = (...parts: string[]): string => parts.filter((part) => part.trim() !== '').join('\n\n');
const choicesOf = (row: ImportRowRow): Choice[] => row.choices as unknown as Choice[];

async function change(tx: Tx, row: ImportRowRow, data: Change): Promise<void> {
  await tx.importRow.update({ where: rowKey(row), data, select: { id: true } });
}

/** @throws DomainError conflict where no row of the same file comes in before this one */
async function getPrevious(tx: Tx, { workspaceId, importId, file, position }: ImportRowRow): Promise<ImportRowRow> {
  const previous = await tx.importRow.findFirst({
    where: { workspaceId, importId, file, fate: 'comes_in', position: { lt: position } },
    orderBy: { position: 'desc' },
  });
  if (previous === null) throw new DomainError('conflict', 'No question of this file comes in before this one.');
  return previous;
}

function requireComing({ fate }: ImportRowRow): void {
  if (fate !== 'comes_in') throw new DomainError('conflict', 'This row does not come in.');
}

async function merge(tx: Tx, row: ImportRowRow): Promise<Applied> {
  requireComing(row);
  const previous = await getPrevious(tx, row);
  await change(tx, previous, {
    prompt: joined(previous.prompt, row.title, row.prompt),
    answer: joined(previous.answer, row.answer),
    choices: [...choicesOf(previous), ...choicesOf(row)],
    followUps: [...previous.followUps, ...row.followUps],
    endLine: Math.max(previous.endLine, row.endLine),
  });
  await change(tx, row, { fate: 'merged' });
  return { before: [previous, row], made: [] };
}

async function markAsAnswer(tx: Tx, row: ImportRowRow): Promise<Applied> {
  requireComing(row);
  const previous = await getPrevious(tx, row);
  const list = choicesOf(row)
    .map(({ text }) => `- ${text}`)
    .join('\n');
  await change(tx, previous, {
    answer: joined(previous.answer, row.title, row.prompt, list, row.answer),
    followUps: [...previous.followUps, ...row.followUps],
    endLine: Math.max(previous.endLine, row.endLine),
  });
  await change(tx, row, { fate: 'merged' });
  return { before: [previous, row], made: [] };
}

async function placeAfter(tx: Tx, { workspaceId, importId, position }: ImportRowRow): Promise<number> {
  const next = await tx.importRow.findFirst({
    where: { workspaceId, importId, position: { gt: position } },
    orderBy: { position: 'asc' },
    select: { position: true },
  });
  const between = (position + (next?.position ?? position + 2)) / 2;
  if (between <= position || between === next?.position) throw new DomainError('conflict', 'This was split too often.');
  return between;
}

async function split(tx: Tx, row: ImportRowRow, { part, line }: Extract<RowFix, { kind: 'split' }>): Promise<Applied> {
  requireComing(row);
  const cut = splitText(row[part], line);
  if (cut === null) throw new DomainError('invalid_request', 'There are no words on this line.', [{ field: 'fix.line', message: 'has no words' }]);
  const [id = ''] = orderedIds(1);
  const { above, title, below } = cut;
  // what follows the prompt goes with the question that stands last before it
  const isPrompt = part === 'prompt';
  const rest = { likeRowId: null, likeQuestionId: null, isVariant: false, title };
  const second = isPrompt ? { ...rest, prompt: below } : { ...rest, prompt: '', answer: below, choices: [], followUps: [] };
  const position = await placeAfter(tx, row);
  await tx.importRow.create({ data: { ...row, choices: choicesOf(row), ...second, id, position }, select: { id: true } });
  await change(tx, row, isPrompt ? { prompt: above, answer: '', choices: [], followUps: [] } : { answer: above });
  return { before: [row], made: [id] };
}

const ALIKE: Record<Extract<RowFix, { kind: 'alike' }>['is'], Change> = {
  duplicate: { fate: 'duplicate', isVariant: false },
  variant: { fate: 'comes_in', isVariant: true },
  different: { fate: 'comes_in', isVariant: false, likeRowId: null, likeQuestionId: null },
};

function simpleChange(row: ImportRowRow, fix: Extract<RowFix, { kind: 'leave-out' | 'bring-in' | 'title' | 'alike' }>): Change {
  if (row.fate === 'merged') throw new DomainError('conflict', 'This row is part of another one. Take that back first.');
  if (fix.kind === 'leave-out') return { fate: 'left_out' };
  if (fix.kind === 'bring-in') return { fate: 'comes_in' };
  if (fix.kind === 'title') return { title: fix.title };
  if (row.likeRowId === null && row.likeQuestionId === null) throw new DomainError('conflict', 'This row looks like no other.');
  return ALIKE[fix.is];
}

/** Applies one fix to the row that it names, and to the one before it where it says so. */
export async function applyFix(tx: Tx, row: ImportRowRow, fix: RowFix): Promise<Applied> {
  if (fix.kind === 'merge') return merge(tx, row);
  if (fix.kind === 'answer') return markAsAnswer(tx, row);
  if (fix.kind === 'split') return split(tx, row, fix);
  await change(tx, row, simpleChange(row, fix));
  return { before: [row], made: [] };
}
