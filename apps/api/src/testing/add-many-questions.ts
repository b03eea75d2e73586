import type { ContentFolder } from '@whetstone/sync/testing/content-folder';
import { questionText } from '@whetstone/sync/testing/question-text';

const KINDS = ['concept', 'troubleshooting', 'system-design', 'behavioral'];
const AREAS = ['linux', 'coding', 'behavioral'];
const SKILLS = [['linux'], ['coding', 'linux'], ['ownership'], ['ownership', 'coding', 'linux'], ['coding']];
const DIFFICULTIES = ['easy', 'hard', 'medium', 'hard', 'medium', 'medium', 'hard'];
const COUNT = 12;

const pick = <T>(list: readonly T[], index: number): T => {
  const value = list[index % list.length];
  if (value === undefined) throw new Error('an empty list');
  return value;
};

/** Twelve more public questions of every sort, some with equal titles, and a second guide that shares a stage's name with the first. */
export async function addManyQuestions(folder: ContentFolder): Promise<void> {
  for (let index = 0; index < COUNT; index += 1) {
    const text = questionText({
      id: `q-many-${index}`,
      title: `Question number ${index % 5}`,
      kind: pick(KINDS, index),
      area: pick(AREAS, index),
      skills: pick(SKILLS, index),
      difficulty: pick(DIFFICULTIES, index),
    });
    await folder.write(`questions/many/question-${index}.md`, text);
  }
  await folder.edit('guides/acme-sre.md', 'questions: [q-fork, q-top-ips] }', 'questions: [q-fork, q-top-ips, q-many-0, q-many-1, q-many-2] }');
  const guide = await folder.read('guides/acme-sre.md');
  const stages = `stages:
  - { slug: phone, name: Phone screen, questions: [q-many-2, q-many-3] }
  - { slug: onsite, name: Onsite, questions: [q-many-3, q-many-4, q-many-5] }
`;
  const second = guide
    .replace('id: guide-acme-sre', 'id: guide-acme-dev')
    .replace(/stages:\n.*\n/, stages)
    .replace('# SRE at Acme', '# Developer at Acme');
  await folder.write('guides/acme-dev.md', second);
}
