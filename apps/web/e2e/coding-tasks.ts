import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseFile } from '@whetstone/content/parse-file';
import type { CodeTask } from '@whetstone/content/records';
import { recordOf } from '@whetstone/content/testing/corpus';

const CONTENT = join(import.meta.dirname, '../../../content');
const FOLDER = 'questions/coding';

export interface CodingTask {
  slug: string;
  code: CodeTask;
}

/** Every coding question of the content folder, with its reference and its wrong solutions. */
export const CODING_TASKS: readonly CodingTask[] = readdirSync(join(CONTENT, FOLDER)).map((name) => {
  const { code } = recordOf('question', parseFile(`${FOLDER}/${name}`, readFileSync(join(CONTENT, FOLDER, name))));
  if (!code) throw new Error(`${name} has no code`);
  return { slug: basename(name, '.md'), code };
});

export function codingTask(slug: string): CodingTask {
  const task = CODING_TASKS.find((one) => one.slug === slug);
  if (!task) throw new Error(`there is no coding question ${slug}`);
  return task;
}
