import type { Messages } from '#src/messages/en.ts';
import type { DraftPart, QuestionDraft } from './draft.ts';

type Names = Readonly<Record<string, string>>;
/** The names of areas and skills, by their slugs. */
export interface PlaceNames {
  areas: Names;
  skills: Names;
  sources: Names;
}

const named = (names: Names, slug: string | null): string => (slug === null ? '' : (names[slug] ?? slug));

/** What one part says, as text to be read beside another. */
export function partText(part: DraftPart, draft: QuestionDraft, { messages, places }: { messages: Messages; places: PlaceNames }): string {
  const { questions, authoring: words, common } = messages;
  const levels: Names = questions.levels;
  const dimensions: Names = questions.dimensions;
  switch (part) {
    case 'kind':
      return named(questions.kinds, draft.kind);
    case 'area':
      return named(places.areas, draft.area);
    case 'difficulty':
      return named(questions.difficulties, draft.difficulty);
    case 'skills':
      return draft.skills.map((slug) => named(places.skills, slug)).join(', ');
    case 'sources':
      return draft.sources.map((id) => named(places.sources, id)).join(', ');
    case 'minutes':
      return draft.minutes === null ? '' : common.minutes(draft.minutes);
    case 'choices':
      return draft.choices.map(({ text, isRight }) => (isRight ? `${text} (${words.isRight})` : text)).join('\n');
    case 'hints':
      return draft.hints.map(({ text }, index) => `${index + 1}. ${text}`).join('\n');
    case 'probes':
      return draft.probes.map(({ prompt, surfaces }, index) => `${index + 1}. ${prompt}\n${words.surfaces}: ${surfaces}`).join('\n');
    case 'rubric':
      return draft.rubric
        .map(({ dimension, anchors }) => [named(dimensions, dimension), ...anchors.map(({ level, text }) => `${named(levels, level)}: ${text}`)].join('\n'))
        .join('\n\n');
    default:
      return draft[part];
  }
}
