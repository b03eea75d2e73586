import type { QuestionView } from '@whetstone/contracts/questions';
import { useContentLang, useMessages } from '#src/lib/messages.tsx';
import { Html } from '#src/ui/html.tsx';

type Dimension = QuestionView['rubric'][number];

/** The interface's word for a fixed term of the format; the term itself, marked with its language, where there is none. */
function Term({ words, term }: { words: Record<string, string>; term: string }) {
  const lang = useContentLang();
  const word = words[term];
  return <span lang={word === undefined ? lang : undefined}>{word ?? term}</span>;
}

/** One to four strokes, so that the order of the levels is seen at a glance; the words beside them say the same. */
function Strokes({ count }: { count: number }) {
  return (
    <span aria-hidden="true" className="flex gap-0.5">
      {[1, 2, 3, 4].map((stroke) => (
        <span key={stroke} className={`h-1 w-4 ${stroke <= count ? 'bg-stone' : 'bg-rule'}`} />
      ))}
    </span>
  );
}

function DimensionLevels({ anchors }: { anchors: Dimension['anchors'] }) {
  const { questions } = useMessages();
  const levels = Map.groupBy(anchors, ({ level }) => level);
  // of a draft some may be missing
  const placeOf = (level: string): number => Object.keys(questions.levels).indexOf(level) + 1;
  return (
    <dl className="grid gap-x-5 gap-y-5 lg:grid-cols-4">
      {[...levels].map(([level, ofLevel]) => (
        <div key={level}>
          <dt className="mb-1.5 space-y-1.5 text-sm font-semibold">
            <Strokes count={placeOf(level)} />
            <Term words={questions.levels} term={level} />
          </dt>
          {ofLevel.map(({ id, html }) => (
            <dd key={id}>
              <Html size="compact" html={html} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

/** What to listen for: each dimension with its four levels, from worst to best. */
export function Rubric({ rubric }: { rubric: readonly Dimension[] }) {
  const { questions } = useMessages();
  return (
    <div className="space-y-8">
      {rubric.map(({ dimension, anchors }) => (
        <section key={dimension}>
          <h3 className="mb-3 font-serif text-lg font-bold">
            <Term words={questions.dimensions} term={dimension} />
          </h3>
          <DimensionLevels anchors={anchors} />
        </section>
      ))}
    </div>
  );
}
