import { writeCodeText } from '@whetstone/content/write/write-code';
import type { AuthoredRecordView } from '@whetstone/contracts/authored-question';
import { DIFFICULTIES, QUESTION_KINDS } from '@whetstone/contracts/question-query';
import type { StoredRecord } from './stored-record.ts';

/** What a version says, as it is edited: the code part is one text. */
export function presentRecord(record: StoredRecord): AuthoredRecordView {
  const { title, questionKind, difficulty, minutes, prompt, choices = [], answer, hints, rubric, probes, pitfalls, references, code, codeText } = record;
  return {
    title,
    // an import may have words of its own for both
    kind: QUESTION_KINDS.find((kind) => kind === questionKind) ?? null,
    difficulty: DIFFICULTIES.find((one) => one === difficulty) ?? null,
    minutes,
    prompt,
    choices: choices.map(({ text, isRight }) => ({ text, isRight })),
    answer,
    hints: hints.map(({ id, text }) => ({ id, text })),
    rubric: rubric.map(({ dimension, anchors }) => ({ dimension, anchors: anchors.map(({ id, level, text }) => ({ id, level, text })) })),
    probes: probes.map((probe) => ({ id: probe.id, prompt: probe.prompt, surfaces: probe.surfaces })),
    pitfalls,
    references,
    code: codeText ?? (code === null ? '' : writeCodeText(code)),
  };
}
