import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isBlocking } from '../finding.ts';
import { loadContent, readSources } from '../load-content.ts';
import { DRAFT, FIXTURE_FILES, fixture } from './corpus.ts';
import { replace } from './edit-text.ts';
import { hostile } from './graft.ts';

const question = (id: string, slug: string): string => replace('id: q-fork', `id: ${id}\nslug: ${slug}`)(fixture(DRAFT)).replace('(fork.md)', '');

let root = '';
let outside = '';

beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'whetstone-hostile-'));
  root = join(folder, 'content');
  outside = join(folder, 'secret.md');
  await writeFile(outside, 'root:x:0:0');
  await cp(join(import.meta.dirname, 'fixtures'), root, { recursive: true });
});
afterEach(() => rm(join(root, '..'), { recursive: true }));

const load = async () => {
  const { files, findings } = loadContent(await readSources(root));
  return { files: files.map(({ file }) => file), records: files.map(({ record }) => record?.id), findings };
};

describe('hostile files in a content folder', () => {
  it('has no finding without them', async () => {
    expect(await load()).toMatchObject({ files: FIXTURE_FILES, findings: [] });
  });

  it('18: walks a folder that ends in .md', async () => {
    await mkdir(join(root, 'questions/linux/18-directory.md'));
    await writeFile(join(root, 'questions/linux/18-directory.md/inner.md'), question('q-inner', 'inner'));
    const { files, findings } = await load();
    expect(files).toContain('questions/linux/18-directory.md/inner.md');
    expect(findings).toEqual([]);
  });

  it('19: refuses a link that leaves the folder, and reads no byte behind it', async () => {
    await symlink(outside, join(root, 'questions/linux/19-symlink.md'));
    await symlink('/etc/passwd', join(root, 'questions/linux/passwd.md'));
    const { files, findings } = await load();
    expect(files).toEqual(FIXTURE_FILES);
    expect(findings).toMatchObject([
      { file: 'questions/linux/19-symlink.md', line: 1, severity: 'error', rule: 'file-is-readable', text: 'symlink leaves the content root' },
      { file: 'questions/linux/passwd.md', line: 1, severity: 'error', rule: 'file-is-readable', text: 'symlink leaves the content root' },
    ]);
    expect(JSON.stringify(findings)).not.toContain('root:x');
  });

  it('19: refuses a link to a folder, and follows one to a file of the folder', async () => {
    await symlink(join(root, '..'), join(root, 'questions/up'));
    await mkdir(join(root, 'articles/old'));
    await writeFile(join(root, 'articles/old/real.md'), fixture('articles/on-anvils.md').replace('id: article-anvils', 'id: article-real'));
    await symlink(join(root, 'articles/old/real.md'), join(root, 'articles/linked.md'));
    const { files, findings } = await load();
    expect(files).toContain('articles/linked.md');
    expect(findings.map(({ file, rule }) => [file, rule])).toEqual([
      ['articles/old/real.md', 'ids-are-unique'],
      ['questions/up', 'file-is-readable'],
    ]);
  });

  it('20: refuses links that lead in a circle or nowhere, and goes on', async () => {
    await symlink('20-loop.md', join(root, 'questions/linux/20-loop.md'));
    await symlink('nowhere.md', join(root, 'questions/linux/dangling.md'));
    const { files, findings } = await load();
    expect(files).toEqual(FIXTURE_FILES);
    expect(findings.map(({ file, text }) => [file, text])).toEqual([
      ['questions/linux/20-loop.md', 'symlink cannot be followed (ELOOP)'],
      ['questions/linux/dangling.md', 'symlink cannot be followed (ENOENT)'],
    ]);
  });

  it('21: refuses a file over the limit after reading no more of it than the limit', async () => {
    const file = 'questions/linux/21-huge-line.md';
    await writeFile(join(root, file), `${question('q-huge', 'huge')}${'a'.repeat(60_000_000)}`);
    const { files } = await readSources(root);
    expect(files.find((source) => source.file === file)?.bytes).toHaveLength(1_000_001);
    const { records, findings } = await load();
    expect(records).not.toContain('q-huge');
    expect(findings).toMatchObject([{ file, line: 1, column: 1, severity: 'error', rule: 'file-is-small', text: 'file larger than 1,000,000 bytes' }]);
  });

  it.each(['39-svg-payload.svg', 'photo.png', 'notes.md~', 'LOUD.MD', 'Makefile'])('39: refuses %s, which is not markdown', async (name) => {
    await writeFile(join(root, 'questions/linux', name), hostile('39-svg-payload.svg'));
    const { files, findings } = await load();
    expect(files).toEqual(FIXTURE_FILES);
    expect(findings).toMatchObject([{ file: `questions/linux/${name}`, line: 1, column: 1, severity: 'error', rule: 'file-is-markdown' }]);
    expect(findings.every(isBlocking)).toBe(true);
    expect(JSON.stringify(findings)).not.toContain('passwd');
  });

  it('leaves hidden files, README.md and node_modules alone', async () => {
    await mkdir(join(root, 'node_modules'));
    for (const name of ['.DS_Store', 'README.md', 'node_modules/x.js']) await writeFile(join(root, name), 'x');
    expect(await load()).toMatchObject({ files: FIXTURE_FILES, findings: [] });
  });

  const WEIRD = "questions/linux/48 weird 'name'; $(touch pwned) \u202Egpj.md";

  it('48: reads a file whose name is a trap for shells and readers', async () => {
    await writeFile(join(root, WEIRD), question('q-weird', 'weird'));
    const { files, records, findings } = await load();
    expect(files).toContain(WEIRD);
    expect(records).toContain('q-weird');
    expect(findings).toEqual([]);
  });

  it('48: writes such a name with escapes when there is something to say about it', async () => {
    await writeFile(join(root, WEIRD), fixture(DRAFT).replace('q-fork', 'q-weird'));
    const { findings } = await load();
    const printed = "48 weird 'name'; $(touch pwned) \\u{202e}gpj";
    expect(findings).toMatchObject([{ file: `questions/linux/${printed}.md`, rule: 'slug-is-valid', text: `invalid slug "${printed}"` }]);
  });
});
