import { execFile } from 'node:child_process';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const FRONT_MATTER = /^---\n[\s\S]*?\n---\n/;

/** The markdown of a document without what is data for us and would be a mistake for another program. */
async function textOf(file: string): Promise<string> {
  return (await readFile(file, 'utf8')).replace(FRONT_MATTER, '');
}

/**
 * Builds a VitePress site, as its default theme makes one, whose pages hold the text of our documents.
 * @param folder an empty folder
 * @param pages name of the page → markdown file
 * @returns folder of the built site
 */
export async function buildVitepress(folder: string, pages: Record<string, string>): Promise<string> {
  await mkdir(join(folder, '.vitepress'), { recursive: true });
  await symlink(join(HERE, 'node_modules'), join(folder, 'node_modules'));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  // Our documents link to each other by slug, which leads nowhere in a site of three pages.
  await writeFile(join(folder, '.vitepress/config.mjs'), 'export default { ignoreDeadLinks: true };');
  for (const [name, file] of Object.entries(pages)) await writeFile(join(folder, `${name}.md`), await textOf(file));
  await promisify(execFile)(process.execPath, [join(HERE, 'node_modules/vitepress/bin/vitepress.js'), 'build', folder], {
    env: { ...process.env, NODE_ENV: 'production' },
  });
  return join(folder, '.vitepress/dist');
}
