import { type Fragment, type Mapped, mapFragments } from '../fragment.ts';
import type { QuestionRecord } from '../records.ts';
import { layOutChoices } from './lay-out-choices.ts';

/** What a question looks like when it is read: HTML in place of markdown, its choices below the prompt and the right ones before the answer. */
export function renderQuestion(record: QuestionRecord, render: (fragment: Fragment) => string): Mapped<QuestionRecord, string> {
  return layOutChoices(mapFragments(record, render));
}
