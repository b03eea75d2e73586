import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type Finding, reportTo } from '../finding.ts';
import { printable } from './printable.ts';

const START = { line: 1, column: 1 };
const SKIPPED = new Set(['README.md', 'node_modules']);

/**
 * The markdown files below `root`, as paths relative to it with `/` between the parts, sorted.
 * Folders that end in .md are walked like any folder. A link that leaves the root, or that leads in a circle, is a
 * finding of that file, as is a file that is not markdown; the rest goes on. The names may hold anything a file system allows.
 */
export async function listFiles(root: string): Promise<{ files: string[]; findings: Finding[] }> {
  const files: string[] = [];
  const findings: Finding[] = [];
  const realRoot = await realpath(root);

  const refuse = (path: string, rule: string, words: { text: string; fix: string }): void => {
    reportTo(findings, printable(path)).error(START, rule, words);
  };
  const refuseLink = (path: string, text: string, fix: string): void => refuse(path, 'file-is-readable', { text, fix });

  const visit = async (folder: string): Promise<void> => {
    const entries = await readdir(join(root, folder), { withFileTypes: true });
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      if (SKIPPED.has(entry.name) || entry.name.startsWith('.')) continue;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isSymbolicLink()) await visitLink(path);
      else if (entry.isDirectory()) await visit(path);
      else if (entry.isFile() && entry.name.endsWith('.md')) files.push(path);
      else refuse(path, 'file-is-markdown', { text: 'not a markdown file', fix: 'Remove it: a content folder holds .md files only.' });
    }
  };

  const visitLink = async (path: string): Promise<void> => {
    if (!path.endsWith('.md')) return refuseLink(path, 'a link to a folder is not followed', 'Put the files themselves into the content folder.');
    try {
      const target = await realpath(join(root, path));
      const inside = !relative(realRoot, target).startsWith('..') && target.startsWith(realRoot + sep);
      if (!inside) return refuseLink(path, 'symlink leaves the content root', 'Put the file itself into the content folder.');
      if ((await stat(target)).isFile()) files.push(path);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? 'unreadable';
      refuseLink(path, `symlink cannot be followed (${code})`, 'Remove the link or let it point to a file in the content folder.');
    }
  };

  await visit('');
  return { files, findings };
}
