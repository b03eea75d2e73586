import { posix } from 'node:path';
import type { Mapped } from '../fragment.ts';
import type { QuestionRecord } from '../records.ts';

export interface FileOfQuestion {
  /** path under the content root; its name is the slug unless the record has another */
  file: string;
  /** rules that the file accepts, with the reason */
  accepted?: ReadonlyMap<string, string>;
  /** of a question that lives in a database: the version that the file says */
  version?: number;
}

/** Ids and words of the vocabulary are read as they are; an author's sentence is quoted, and JSON's quotes are YAML's. */
const acceptedLines = (accepted: ReadonlyMap<string, string>): string[] =>
  accepted.size === 0 ? [] : ['accepted:', ...[...accepted].map(([rule, reason]) => `  - { rule: ${rule}, reason: ${JSON.stringify(reason)} }`)];

/** The front matter of a question, its three hyphens included. */
export function writeFrontMatter(record: Mapped<QuestionRecord, string>, { file, accepted = new Map(), version }: FileOfQuestion): string {
  const { id, slug, questionKind, area, skills, difficulty, minutes, status, visibility, sources } = record;
  return [
    '---',
    `id: ${id}`,
    ...(slug === posix.basename(file, '.md') ? [] : [`slug: ${slug}`]),
    `kind: ${questionKind}`,
    ...(area === '' ? [] : [`area: ${area}`]),
    `skills: [${skills.join(', ')}]`,
    `difficulty: ${difficulty}`,
    `minutes: ${minutes}`,
    `status: ${status}`,
    `visibility: ${visibility}`,
    `sources: [${sources.join(', ')}]`,
    ...(version === undefined ? [] : [`version: ${version}`]),
    ...acceptedLines(accepted),
    '---',
  ].join('\n');
}
