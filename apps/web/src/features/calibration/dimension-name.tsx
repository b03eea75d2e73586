import { useContentLang, useMessages } from '#src/lib/messages.tsx';

/** The interface's word for a dimension; the word of the content, marked with its language, where there is none. */
export function DimensionName({ dimension }: { dimension: string }) {
  const { questions } = useMessages();
  const lang = useContentLang();
  const words: Record<string, string> = questions.dimensions;
  const word = words[dimension];
  return <span lang={word === undefined ? lang : undefined}>{word ?? dimension}</span>;
}
