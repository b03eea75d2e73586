import type { Messages } from '#src/messages/en.ts';
import type { DraftDimension, DraftPart, QuestionDraft } from './draft.ts';

type Names = Readonly<Record<string, string>>;
/** The names of areas, skills and sources, by their slugs. */
export interface PlaceNames {
  areas: Names;
  skills: Names;
  sources: Names;
}

interface Terms {
  messages: Messages;
  places: PlaceNames;
}

type Say = (draft: QuestionDraft, terms: Terms) => string;

const named = (names: Names, slug: string | null): string => (slug === null ? '' : (names[slug] ?? slug));
const allNamed = (names: Names, slugs: readonly string[]): string => slugs.map((slug) => named(names, slug)).join(', ');
const numbered = (texts: readonly string[]): string => texts.map((text, index) => `${index + 1}. ${text}`).join('\n');

function dimensionText({ dimension, anchors }: DraftDimension, { messages: { questions } }: Terms): string {
  const written = anchors.filter(({ text }) => text.trim() !== '');
  return [named(questions.dimensions, dimension), ...written.map(({ level, text }) => `${named(questions.levels, level)}: ${text}`)].join('\n');
}

/** Parts that are not text as they stand. */
const SAID: Partial<Record<DraftPart, Say>> = {
  kind: ({ kind }, { messages }) => named(messages.questions.kinds, kind),
  area: ({ area }, { places }) => named(places.areas, area),
  difficulty: ({ difficulty }, { messages }) => named(messages.questions.difficulties, difficulty),
  skills: ({ skills }, { places }) => allNamed(places.skills, skills),
  sources: ({ sources }, { places }) => allNamed(places.sources, sources),
  minutes: ({ minutes }, { messages }) => (minutes === null ? '' : messages.common.minutes(minutes)),
  choices: ({ choices }, { messages }) => choices.map(({ text, isRight }) => (isRight ? `${text} (${messages.authoring.isRight})` : text)).join('\n'),
  hints: ({ hints }) => numbered(hints.map(({ text }) => text)),
  probes: ({ probes }, { messages }) => numbered(probes.map(({ prompt, surfaces }) => `${prompt}\n${messages.authoring.surfaces}: ${surfaces}`)),
  rubric: ({ rubric }, terms) => rubric.map((dimension) => dimensionText(dimension, terms)).join('\n\n'),
};

/** What one part says, as text to be read beside another. */
export function partText(part: DraftPart, draft: QuestionDraft, terms: Terms): string {
  const say = SAID[part];
  if (say !== undefined) return say(draft, terms);
  const text = draft[part];
  return typeof text === 'string' ? text : '';
}
