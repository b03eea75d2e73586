import { questionEvidence } from './question-evidence.ts';
import { answerWordLength } from './vocabulary.ts';

/** "Answer", "Model answer", "Answer guide": a heading of few words with one for an answer at its beginning or its end. */
export function opensAnswerSection(heading: string): boolean {
  const words = heading.split(/\s+/);
  return words.length <= 3 && questionEvidence(heading) < 0.8 && (answerWordLength(heading) > 0 || answerWordLength(words.at(-1) ?? '') > 0);
}
