import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { checkFiles } from './check-files.ts';
import { type Finding, compareFindings, reportTo } from './finding.ts';
import { type ParsedFile, parseFile } from './parse-file.ts';
import { LIMITS } from './read/limits.ts';
import { listFiles } from './read/list-files.ts';
import { printable } from './read/printable.ts';

export interface SourceFile {
  file: string;
  bytes: Uint8Array;
}

export interface Sources {
  files: SourceFile[];
  findings: Finding[];
  /** SHA-256 over all paths and bytes: the same hash means the same content folder */
  hash: string;
}

export interface LoadedContent {
  files: ParsedFile[];
  /** of all files, sorted by place */
  findings: Finding[];
}

/** Lists and reads a content folder. What cannot be read is a finding; of a file over the limit, only enough is read to see that. */
export async function readSources(root: string): Promise<Sources> {
  const { files: paths, findings } = await listFiles(root);
  const files: SourceFile[] = [];
  const hash = createHash('sha256');
  for (const file of paths) {
    try {
      const bytes = await buffer(createReadStream(join(root, file), { end: LIMITS.fileBytes }));
      files.push({ file, bytes });
      hash.update(`${file}\0${bytes.length}\0`).update(bytes);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? 'unreadable';
      reportTo(findings, printable(file)).error({ line: 1, column: 1 }, 'file-is-readable', {
        text: `cannot be read (${code})`,
        fix: 'Check the permissions.',
      });
    }
  }
  return { files, findings, hash: hash.digest('hex') };
}

/** Parses and checks what was read. Every message of every file comes out of one run. */
export function loadContent({ files, findings }: Pick<Sources, 'files' | 'findings'>): LoadedContent {
  const parsed = files.map(({ file, bytes }) => parseFile(file, bytes));
  checkFiles(parsed);
  const all = [...findings, ...parsed.flatMap((file) => file.findings)].toSorted(compareFindings);
  return { files: parsed, findings: all };
}
