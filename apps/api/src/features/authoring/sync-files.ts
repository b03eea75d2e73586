import type { AuthoredPlace } from '@whetstone/contracts/authored-question';
import type { FileReport } from '@whetstone/contracts/question-files';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { recordAudit } from '../../record-audit.ts';
import { takeTurn } from '../../take-turn.ts';
import { decodeFiles } from '../bank-imports/decode-files.ts';
import { requireEditor } from '../workspaces/require-editor.ts';
import { findUnknown } from './check-place.ts';
import { type Coming, findComing } from './coming-files.ts';
import { type NewFile, createFromFiles } from './create-from-files.ts';
import { type QuestionRow, findQuestionRow, lockQuestionRow } from './get-question-row.ts';
import { judgeFile } from './judge-file.ts';
import { type FileHashes, rememberFileHashes, saidBy } from './normal-text.ts';
import { hashOfPlace, placeOf } from './place-of.ts';
import { type ReadFile, readFilesInThread } from './read-files-in-thread.ts';
import { type FileSide, readAhead, readSides } from './read-sides.ts';
import { takeFile } from './take-file.ts';

interface Given {
  /** the workspace */
  id: string;
  isDry: boolean;
  files: readonly { path: string; base64: string }[];
}

interface Sending {
  workspaceId: string;
  isDry: boolean;
  hashes: FileHashes;
  /** what is to become new questions, all at once */
  fresh: NewFile[];
}

const HOUR = 3600;
const TRIES = 3;
const CHANGES = new Set<FileReport['fate']>(['new-version', 'moved', 'conflict']);

const finding = (rule: string, text: string, fix: string): FileReport['findings'][number] => ({ line: 1, column: 1, severity: 'error', rule, text, fix });

function report({ path, record, findings, questionId, isThere }: Coming, fate: FileReport['fate'], given: Partial<FileReport> = {}): FileReport {
  const named = fate === 'not-here' ? (record?.id ?? null) : null;
  return { path, fate, questionId: isThere ? questionId : named, title: record?.title ?? null, version: null, conflictId: null, findings, ...given };
}

const sideOf = (record: NonNullable<ReadFile['record']>, said: number | null): FileSide => {
  const { area, skills, sources } = record;
  return { record: saidBy(record), place: { area: area === '' ? null : area, skills: [...new Set(skills)], sources }, said };
};

/** What a file that is to be taken names and the vocabulary lacks, at its line. */
async function unknownIn({ db }: Pick<Deps, 'db'>, { references }: Coming, place: AuthoredPlace): Promise<FileReport['findings']> {
  const unknown = await findUnknown(db, place);
  return unknown.map(({ text }) => {
    const at = references.find(({ kind, id }) => text === `no ${kind} "${id}"`);
    return { ...finding('references-resolve', text, 'Correct the id.'), ...(at && { line: at.line, column: at.column }) };
  });
}

/** Why a file that is to be taken cannot be: all that is wrong with it, where some of it stands in the way. */
async function hindrances({ db }: Pick<Deps, 'db'>, file: Coming, { row, side }: { row: QuestionRow | null; side: FileSide }): Promise<FileReport['findings']> {
  const retired = finding('question-is-not-retired', 'the question is retired', 'Restore it in the workspace first.');
  const found = [...(row?.status === 'retired' ? [retired] : []), ...(await unknownIn({ db }, file, side.place))];
  return found.length > 0 || file.isBlocked ? [...found, ...file.findings] : [];
}

const isAsJudged = (now: QuestionRow, row: QuestionRow): boolean =>
  now.currentVersion === row.currentVersion &&
  now.fileVersion === row.fileVersion &&
  now.status === row.status &&
  hashOfPlace(placeOf(now)) === hashOfPlace(placeOf(row));

/** A file of no question of the workspace: it becomes one, if it can. */
async function takeNew(deps: Pick<Deps, 'db'>, { file, side, to }: { file: Coming; side: FileSide; to: Sending }): Promise<FileReport> {
  if (!file.mayBeNew) return report(file, 'not-here');
  const findings = await hindrances(deps, file, { row: null, side });
  if (findings.length > 0) return report(file, 'findings', { findings });
  if (to.isDry) return report(file, 'new');
  to.fresh.push({ questionId: file.questionId, side });
  return report(file, 'new', { questionId: file.questionId, version: 1 });
}

/** Judges a file by the question as it is, and does what was judged where nobody has changed it meanwhile; null where somebody has. */
async function tryFile(deps: Pick<Deps, 'db'>, actor: Actor, { file, side, to }: { file: Coming; side: FileSide; to: Sending }): Promise<FileReport | null> {
  const { db } = deps;
  const row = await findQuestionRow(db, { id: to.workspaceId, questionId: file.questionId });
  if (row === null) return takeNew(deps, { file, side, to });
  const verdict = judgeFile(await readSides(db, to.hashes, { row, side }));
  const common = { questionId: row.id, title: row.version.title, version: row.currentVersion };
  if (CHANGES.has(verdict.fate)) {
    const findings = await hindrances(deps, file, { row, side });
    if (findings.length > 0) return report(file, 'findings', { ...common, findings });
  }
  if (to.isDry) return report(file, verdict.fate, common);
  return db.$transaction(async (tx) => {
    await requireEditor(tx, actor, to.workspaceId);
    const now = await lockQuestionRow(tx, { id: to.workspaceId, questionId: row.id });
    if (!isAsJudged(now, row)) return null;
    const taken = await takeFile(tx, actor, { row: now, path: file.path, side, verdict });
    if (CHANGES.has(verdict.fate)) await recordAudit(tx, { act: 'workspace.change', actor: actor.pseudonym, target: to.workspaceId });
    return report(file, verdict.fate, { ...common, ...taken });
  });
}

async function syncFile(deps: Pick<Deps, 'db'>, actor: Actor, { file, to }: { file: Coming; to: Sending }): Promise<FileReport> {
  if (file.record === null) return report(file, 'findings');
  const side = sideOf(file.record, file.version);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const done = await tryFile(deps, actor, { file, side, to });
    if (done !== null) return done;
  }
  throw new DomainError('conflict', 'The questions are being changed. Bring the files back again.');
}

/** Files that name the same question: neither can be taken, for one would be written over by the other. */
function findTwins(files: readonly Coming[]): ReadonlySet<string> {
  const ids = files.flatMap(({ record, questionId }) => (record === null ? [] : questionId));
  return new Set(ids.filter((id, index) => ids.indexOf(id) < index));
}

async function hashesFor({ db }: Pick<Deps, 'db'>, workspaceId: string, files: readonly Coming[]): Promise<FileHashes> {
  const hashes = rememberFileHashes();
  const pairs: { row: QuestionRow; side: FileSide }[] = [];
  for (const { record, version, questionId } of files) {
    const row = record && (await findQuestionRow(db, { id: workspaceId, questionId }));
    if (row) pairs.push({ row, side: sideOf(record, version) });
  }
  await readAhead(db, hashes, pairs);
  return hashes;
}

/**
 * Brings files of a workspace's questions back: what only the file has changed is taken as a new version, what both have changed is kept
 * as a conflict, and everything else stays. What is of no question yet becomes a draft. The same files again change nothing.
 * @throws DomainError invalid_request for what is no base64, or too much
 */
export async function syncFiles(deps: Pick<Deps, 'db'>, actor: Actor, { id: workspaceId, isDry, files: given }: Given): Promise<{ files: FileReport[] }> {
  await requireEditor(deps.db, actor, workspaceId);
  const { files } = decodeFiles(given);
  await takeTurn(deps, { key: `question files ${actor.personId}`, max: 120, windowSeconds: HOUR });
  const read = await readFilesInThread(files);
  const nothing: ReadFile = { record: null, version: null, references: [], findings: [], isBlocked: true };
  const coming = await findComing(
    deps.db,
    workspaceId,
    files.map(({ path }, at) => ({ path, ...(read[at] ?? nothing) })),
  );
  const twins = findTwins(coming);
  const to = { workspaceId, isDry, hashes: await hashesFor(deps, workspaceId, coming), fresh: [] };
  const reports: FileReport[] = [];
  for (const file of coming) {
    const isTwin = file.record !== null && twins.has(file.questionId);
    const twin = finding('ids-are-unique', 'another of these files is of the same question', 'Send one of them.');
    reports.push(isTwin ? report(file, 'findings', { findings: [twin] }) : await syncFile(deps, actor, { file, to }));
  }
  await createFromFiles(deps, actor, { workspaceId, files: to.fresh });
  return { files: reports };
}
