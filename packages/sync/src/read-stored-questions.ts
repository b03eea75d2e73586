import { posix } from 'node:path';
import type { Mapped } from '@whetstone/content/fragment';
import type { questionVersionPart } from '@whetstone/content/record-json';
import type { QuestionRecord } from '@whetstone/content/records';
import type { Db } from '@whetstone/db/create-db';
import type { Prisma } from '@whetstone/db/generated/client';

/** A question as it is stored, with all that its file needs beside it. */
export interface StoredQuestion {
  /** path under the content root: where it came from, or where it would stand */
  file: string;
  record: Mapped<QuestionRecord, string>;
  /** rules that its file accepts, with the reason */
  accepted: ReadonlyMap<string, string>;
}

type Row = Prisma.QuestionGetPayload<{ include: { skills: true; versions: true } }>;

const STATUS = { draft: 'draft', in_review: 'in-review', ready: 'ready' } as const;

/** A row whose area is known, and whose version says kind, difficulty and length: what a file of ours must have. */
type Sorted = Row & { areaSlug: string };

function isSorted(row: Row): row is Sorted {
  const [version] = row.versions;
  return row.areaSlug !== null && version !== undefined && version.kind !== null && version.difficulty !== null && version.minutes !== null;
}

/** A question that was not made from a file of ours gets the path of its address, or of its id where another file has that one. */
function fileOf({ id, slug, areaSlug, file, origin }: Sorted, taken: ReadonlySet<string>): string {
  if (file !== null && origin === 'file') return file;
  const wanted = posix.join('questions', areaSlug, `${slug}.md`);
  return taken.has(wanted) ? posix.join('questions', areaSlug, `${id}.md`) : wanted;
}

function recordOf({ id, slug, areaSlug, status, visibility, sourceIds, skills, versions }: Sorted): StoredQuestion['record'][] {
  const [version] = versions;
  if (!version || status === 'retired') return [];
  // Written by `questionVersionPart`, and never changed since.
  const said = version.record as unknown as ReturnType<typeof questionVersionPart>;
  const place = { id, slug, area: areaSlug, skills: skills.map(({ skillSlug }) => skillSlug), status: STATUS[status], visibility, sources: sourceIds };
  return [{ ...said, ...place }];
}

async function acceptedByFile(db: Db): Promise<Map<string, Map<string, string>>> {
  const findings = await db.contentFinding.findMany({ where: { acceptedReason: { not: null } }, orderBy: { id: 'asc' } });
  const byFile = new Map<string, Map<string, string>>();
  for (const { file, rule, acceptedReason } of findings) {
    const rules = byFile.get(file) ?? new Map<string, string>();
    byFile.set(file, rules.set(rule, acceptedReason ?? ''));
  }
  return byFile;
}

/**
 * The questions of a workspace in their current version, retired ones left out, by file; and those that were brought in and not sorted
 * yet, of which no file of ours can be written.
 * An acceptance that nothing needed when the files were checked last is not stored, and not given.
 */
export async function readStoredQuestions(db: Db, workspaceId: string): Promise<{ questions: StoredQuestion[]; unsorted: { id: string; title: string }[] }> {
  const rows = await db.question.findMany({
    where: { workspaceId, retiredAt: null },
    include: { skills: { orderBy: { skill: { position: 'asc' } } }, versions: { orderBy: { number: 'desc' }, take: 1 } },
    orderBy: { id: 'asc' },
  });
  const accepted = await acceptedByFile(db);
  const taken = new Set(rows.flatMap(({ file, origin }) => (origin === 'file' ? (file ?? []) : [])));
  const questions = rows.filter(isSorted).flatMap((row) => {
    const file = fileOf(row, taken);
    return recordOf(row).map((record) => ({ file, record, accepted: accepted.get(file) ?? new Map<string, string>() }));
  });
  const unsorted = rows.filter((row) => row.status !== 'retired' && !isSorted(row)).map(({ id, versions }) => ({ id, title: versions[0]?.title ?? id }));
  return { questions: questions.toSorted((a, b) => (a.file < b.file ? -1 : 1)), unsorted };
}
