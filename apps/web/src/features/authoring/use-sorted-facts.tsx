import type { QuestionSourceView } from '@whetstone/contracts/authoring';
import { useMessages } from '#src/lib/messages.tsx';
import { ContentText } from '#src/ui/content-text.tsx';
import type { Fact } from '#src/ui/facts.tsx';
import type { Places } from './facts-part.tsx';

const namesOf = (slugs: readonly string[], named: readonly { slug: string; name: string }[]): string =>
  slugs.map((slug) => named.find((one) => one.slug === slug)?.name ?? slug).join(', ');

/** What kind of question it is, where it belongs, and how long it takes; what nobody has said yet is said to be so. */
export function useSortedFacts({ record, place }: QuestionSourceView, places: Places): Fact[] {
  const { authoring: words, questions, common } = useMessages();
  const { kind, difficulty, minutes } = record;
  const content = (text: string) => (text === '' ? questions.notStated : <ContentText>{text}</ContentText>);
  return [
    { name: words.parts.kind, value: kind === null ? questions.notStated : questions.kinds[kind] },
    { name: words.parts.area, value: content(place.area === null ? '' : namesOf([place.area], places.areas)) },
    { name: words.parts.skills, value: content(namesOf(place.skills, places.skills)) },
    { name: words.parts.difficulty, value: difficulty === null ? questions.notStated : questions.difficulties[difficulty] },
    { name: words.parts.minutes, value: minutes === null ? questions.notStated : common.minutes(minutes) },
  ];
}
