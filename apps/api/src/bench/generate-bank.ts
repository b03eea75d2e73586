import { type Db, createDb } from '@whetstone/db/create-db';
import { PUBLIC_WORKSPACE_ID } from '@whetstone/db/public-workspace';
import { type Vocabulary, generateVocabulary, zipfWord } from './generate-words.ts';
import { seededRandom } from '@whetstone/sync/bench/seeded-random';

export interface BankSize {
  questions: number;
  promptWords: number;
  answerWords: number;
  progress?: (done: number) => void;
}

interface QuestionColumns {
  ids: string[];
  titles: string[];
  prompts: string[];
  answers: string[];
  picks: number[];
}

const BATCH = 2_500;
/** one for each core of a small machine */
const WRITERS = 2;
const AREAS = 12;
const SKILLS = 40;
const CHINESE_SHARE = 0.2;
const TITLE_WORDS = 7;
/** One word in this many of a Chinese text is English, as the names of tools are. */
const ENGLISH_IN_CHINESE = 5;
const WORDS_OF_A_SENTENCE = 9;

/** Text of so many words, in sentences. */
export function generateText(length: number, { english, chinese }: Vocabulary, { isChinese, random }: { isChinese: boolean; random: () => number }): string {
  const words = Array.from({ length }, (_, index) => {
    const isEnglish = !isChinese || index % ENGLISH_IN_CHINESE === ENGLISH_IN_CHINESE - 1;
    const word = isEnglish ? `${zipfWord(english, random)} ` : zipfWord(chinese, random);
    const ends = index % WORDS_OF_A_SENTENCE === WORDS_OF_A_SENTENCE - 1;
    return ends ? `${word.trimEnd()}${isChinese ? '。' : '. '}` : word;
  });
  return words.join('').trim();
}

interface Context {
  vocabulary: Vocabulary;
  random: () => number;
}

function generateColumns([first, end]: [number, number], { promptWords, answerWords }: BankSize, context: Context): QuestionColumns {
  const { vocabulary, random } = context;
  const columns: QuestionColumns = { ids: [], titles: [], prompts: [], answers: [], picks: [] };
  for (let index = first; index < end; index += 1) {
    const how = { isChinese: random() < CHINESE_SHARE, random };
    columns.ids.push(`q-made-${index}`);
    columns.titles.push(generateText(TITLE_WORDS, vocabulary, how));
    columns.prompts.push(`<p>${generateText(promptWords, vocabulary, how)}</p>`);
    columns.answers.push(`<p>${generateText(answerWords, vocabulary, how)}</p>`);
    columns.picks.push(Math.floor(random() * 1_000_000));
  }
  return columns;
}

/** Rows that are made whole need no check of their references, and a generated bank may be lost in a crash. */
function withFastWrites(url: string): string {
  const parts = new URL(url);
  parts.searchParams.set('options', '-c session_replication_role=replica -c synchronous_commit=off');
  return parts.href;
}

async function writeNames(db: Db): Promise<void> {
  await db.area.createMany({ data: Array.from({ length: AREAS }, (_, position) => ({ slug: `area-${position}`, name: `Area ${position}`, position })) });
  await db.skill.createMany({ data: Array.from({ length: SKILLS }, (_, position) => ({ slug: `skill-${position}`, name: `Skill ${position}`, position })) });
}

/** Four statements a batch; the search rows come from the same SQL function that a sync calls. */
async function writeBatch(db: Db, { ids, titles, prompts, answers, picks }: QuestionColumns): Promise<void> {
  await db.$executeRaw`
    INSERT INTO question (id, workspace_id, slug, visibility, status, origin, hash, area_slug, source_ids, current_version)
    SELECT id, ${PUBLIC_WORKSPACE_ID}::uuid, id, 'public', 'ready', 'database', '', 'area-' || pick % ${AREAS}, '{}', 1
    FROM unnest(${ids}::text[], ${picks}::int[]) AS row(id, pick)`;
  await db.$executeRaw`
    INSERT INTO question_version (question_id, number, hash, title, kind, difficulty, minutes, record, prompt_html, answer_html, pitfalls_html, references_html, renderer_version)
    SELECT id, 1, '', title, (ARRAY['concept', 'troubleshooting', 'coding', 'system-design', 'behavioral'])[1 + pick % 5],
      (ARRAY['easy', 'medium', 'hard'])[1 + pick / 5 % 3], 10 + pick % 40, '{}', prompt, answer, '', '', 1
    FROM unnest(${ids}::text[], ${titles}::text[], ${prompts}::text[], ${answers}::text[], ${picks}::int[]) AS row(id, title, prompt, answer, pick)`;
  await db.$executeRaw`
    INSERT INTO question_skill (question_id, skill_slug)
    SELECT id, 'skill-' || (pick + step * 7) % ${SKILLS} FROM unnest(${ids}::text[], ${picks}::int[]) AS row(id, pick), generate_series(0, 1) AS step`;
  await db.$executeRaw`SELECT refresh_question_search(${ids})`;
}

/**
 * Fills an empty, migrated database with public questions: words by Zipf's law, one fifth of the texts Chinese, search
 * rows and vocabulary made by the functions that a sync calls. The same size gives the same rows.
 */
export async function generateBank(url: string, size: BankSize): Promise<Vocabulary> {
  const db = createDb(withFastWrites(url), { mayLoseCommits: true, max: WRITERS });
  const context: Context = { vocabulary: generateVocabulary(), random: seededRandom(2) };
  try {
    await writeNames(db);
    const writing = new Set<Promise<void>>();
    for (let first = 0; first < size.questions; first += BATCH) {
      const columns = generateColumns([first, Math.min(first + BATCH, size.questions)], size, context);
      if (writing.size >= WRITERS) await Promise.race(writing);
      const written = writeBatch(db, columns).finally(() => writing.delete(written));
      writing.add(written);
      size.progress?.(first);
    }
    await Promise.all(writing);
    await db.$executeRaw`SELECT rebuild_search_words()`;
    // As autovacuum would: statistics for the planner, and the index entries that still wait in a list put into the index.
    await db.$executeRaw`VACUUM (ANALYZE) question_search, search_word, question, question_version, question_skill, area, skill`;
  } finally {
    await db.$disconnect();
  }
  return context.vocabulary;
}
