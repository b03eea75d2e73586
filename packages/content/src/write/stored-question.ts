import { posix } from 'node:path';
import type { Mapped } from '../fragment.ts';
import type { questionVersionPart } from '../record-json.ts';
import type { QuestionRecord } from '../records.ts';

type Written = Mapped<QuestionRecord, string>;
/** What nobody has said yet of a question that was brought in; its area is then an empty text. */
type Unsaid = 'questionKind' | 'difficulty' | 'minutes';

/** A question as it is stored, with all that its file needs beside it. */
export interface StoredQuestion<R = Omit<Written, Unsaid> & { [name in Unsaid]: Written[name] | null }> {
  /** path under the content root: where it came from, or where it would stand */
  file: string;
  record: R;
  /** rules that its file accepts, with the reason */
  accepted: ReadonlyMap<string, string>;
  /** of one that no file of ours says: which version it is, so that its file can say what it began from */
  version?: number;
  /** the code part as somebody wrote it, where it cannot be read as one: only our own format carries it */
  codeText?: string;
}

/** A row of the database, with the version that is meant first among its versions. */
export interface StoredRow {
  id: string;
  slug: string;
  areaSlug: string | null;
  file: string | null;
  origin: string;
  status: Exclude<Written['status'], 'in-review'> | 'in_review' | 'retired';
  visibility: Written['visibility'];
  retiredAt: Date | null;
  sourceIds: string[];
  skills: readonly { skillSlug: string }[];
  versions: readonly { number: number; record: unknown }[];
}

/** What is known of files beside the rows. */
export interface KnownFiles {
  /** paths that belong to files of ours */
  taken: ReadonlySet<string>;
  /** by file: rules that are accepted in it, with the reason */
  accepted: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

const STATUS = { draft: 'draft', in_review: 'in-review', ready: 'ready' } as const;

/** A question that was not made from a file of ours gets the path of its address, or of its id where another file has that one. */
function fileOf({ id, slug, areaSlug, file, origin }: StoredRow, taken: ReadonlySet<string>): string {
  if (file !== null && origin === 'file') return file;
  const wanted = posix.join('questions', areaSlug ?? '', `${slug}.md`);
  return taken.has(wanted) ? posix.join('questions', areaSlug ?? '', `${id}.md`) : wanted;
}

/** A stored question as it leaves the database; null for one that is retired, a state that no file has. */
export function storedQuestion(row: StoredRow, { taken, accepted }: KnownFiles): StoredQuestion | null {
  const { id, slug, areaSlug, status, visibility, sourceIds, skills, versions } = row;
  const [version] = versions;
  if (!version || status === 'retired' || row.retiredAt !== null) return null;
  // What a version says is written by `questionVersionPart`, or like it with null for what nobody has said, and never changed since.
  const { codeText, ...said } = version.record as Omit<ReturnType<typeof questionVersionPart>, Unsaid> &
    Pick<StoredQuestion['record'], Unsaid> &
    Pick<StoredQuestion, 'codeText'>;
  const place = { id, slug, area: areaSlug ?? '', skills: skills.map(({ skillSlug }) => skillSlug), status: STATUS[status], visibility, sources: sourceIds };
  const file = fileOf(row, taken);
  return {
    file,
    record: { ...said, ...place },
    accepted: accepted.get(file) ?? new Map<string, string>(),
    ...(row.origin === 'file' ? {} : { version: version.number }),
    ...(codeText !== undefined && { codeText }),
  };
}
