import type { ImportedQuestion } from '../bank.ts';

type Difficulty = NonNullable<ImportedQuestion['difficulty']>;

const WORDS: Record<Difficulty, string> = {
  easy: 'easy simple basic beginner junior low leicht einfach fácil facil facile легко легкий лёгкий простой 简单 簡單 容易 易 初级 初級 쉬움 سهل 🟢',
  medium:
    'medium moderate intermediate normal average mid middle mittel mittelschwer media medio médio média moyen moyenne средний средняя 中等 中 中级 中級 普通 보통 متوسط 🟡',
  hard: 'hard difficult advanced expert senior high schwer schwierig difícil dificil difficile сложно сложный трудный 困难 困難 难 難しい 高级 上級 어려움 صعب 🔴',
};

const DIFFICULTIES = new Map(Object.entries(WORDS).flatMap(([difficulty, words]) => words.split(' ').map((word) => [word, difficulty as Difficulty] as const)));

/** The difficulty that a word of a foreign bank means, or null where it is none that is known. */
export function findDifficulty(word: string): Difficulty | null {
  return DIFFICULTIES.get(word.trim().normalize('NFC').toLowerCase()) ?? null;
}
