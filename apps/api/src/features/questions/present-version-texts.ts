import type { QuestionChangesView, QuestionPart } from '@whetstone/contracts/questions';
import { plainLines } from '../content/plain-lines.ts';
import type { presentVersion } from './present-version.ts';

type Texts = QuestionChangesView['from']['texts'];
type Version = ReturnType<typeof presentVersion>;

const inLines = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n');
const listed = (html: readonly string[]): string => inLines(html.map(plainLines));

function caseText({ name, visibility, given, expected }: NonNullable<Version['code']>['cases'][number]): string {
  return given === null ? `${name} (${visibility})` : `${name} (${visibility}): ${given} → ${expected}`;
}

/** All languages, one after the other. */
const codeText = (code: Partial<Record<string, string>> = {}): string => inLines(Object.values(code).map((text = '') => text.trimEnd()));

/** A version's parts as plain text: what any reader may see of it, and nothing more. */
export function presentVersionTexts<V extends Version>(version: V): Pick<V, 'number' | 'createdAt' | 'kind' | 'minutes' | 'difficulty'> & { texts: Texts } {
  const { code } = version;
  const texts: Record<QuestionPart, string> = {
    title: version.title,
    prompt: plainLines(version.promptHtml),
    starter: inLines([Object.values(code?.entry ?? {}).join(' / '), codeText(code?.starter)]),
    hints: listed(version.hints.map(({ html }) => html)),
    tests: inLines((code?.cases ?? []).map(caseText)),
    answer: plainLines(version.answerHtml),
    reference: codeText(code?.reference),
    rubric: inLines(version.rubric.flatMap(({ dimension, anchors }) => anchors.map(({ level, html }) => `${dimension}, ${level}: ${plainLines(html)}`))),
    probes: listed(version.probes.flatMap(({ promptHtml, surfacesHtml }) => [promptHtml, surfacesHtml])),
    pitfalls: plainLines(version.pitfallsHtml),
    references: plainLines(version.referencesHtml),
  };
  const { number, createdAt, kind, minutes, difficulty } = version;
  return { number, createdAt, kind, minutes, difficulty, texts };
}
