import type { KitView } from '@whetstone/contracts/question-sets';
import { useContentLang, useMessages } from '#src/lib/messages.tsx';
import { LEVEL_OF } from '#src/lib/rubric-levels.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Details } from '#src/ui/details.tsx';
import { Html } from '#src/ui/html.tsx';
import { ScrollBox } from '#src/ui/scroll-box.tsx';

type Item = KitView['items'][number];
type Levels = readonly (readonly [string, Item['rubric'][number]['anchors']])[];

const levelsOf = ({ anchors }: Item['rubric'][number]): Levels => [...Map.groupBy(anchors, ({ level }) => level)];

/** An empty box to tick on paper. */
const Box = () => <span aria-hidden="true" className="me-1.5 inline-block size-3.5 translate-y-0.5 border border-ink" />;

function Term({ words, term }: { words: Readonly<Record<string, string>>; term: string }) {
  const lang = useContentLang();
  return <span lang={words[term] === undefined ? lang : undefined}>{words[term] ?? term}</span>;
}

/** A question without a rubric has a card with the levels of every rubric. */
const LEVELS = Object.keys(LEVEL_OF);
const LINES = ['first', 'second', 'third'];

/** Lines to write on by hand. */
const EvidenceLines = () => LINES.map((line) => <span key={line} aria-hidden="true" className="block h-7 border-b border-rule" />);

/** A row for each dimension of the rubric; one for the whole where there is none. */
function rowsOf({ rubric }: Item, overall: string): { name: string; levels: readonly string[] }[] {
  if (rubric.length === 0) return [{ name: overall, levels: LEVELS }];
  return rubric.map((dimension) => ({ name: dimension.dimension, levels: levelsOf(dimension).map(([level]) => level) }));
}

/** The rubric as a sheet: a box beside each level to tick, and room for what was said. */
function Scorecard({ item }: { item: Item }) {
  const { kit: words, questions } = useMessages();
  return (
    <ScrollBox label={`${words.scorecard}: ${item.title}`}>
      <table className="w-full min-w-[40rem] break-inside-avoid text-sm">
        <caption className="pb-1 text-start font-semibold">{words.scorecard}</caption>
        <thead>
          <tr className="border-b border-rule-strong">
            <th scope="col" className="border-x border-rule px-2 py-1 text-start font-semibold">
              {words.dimension}
            </th>
            <th scope="col" className="border-x border-rule px-2 py-1 text-start font-semibold">
              {words.score}
            </th>
            <th scope="col" className="w-1/2 border-x border-rule px-2 py-1 text-start font-semibold">
              {words.evidence}
            </th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(item, words.overall).map(({ name, levels }) => (
            <tr key={name} className="border-b border-rule align-top">
              <th scope="row" className="border-x border-rule px-2 py-2 text-start font-normal">
                <Term words={{ ...questions.dimensions, [words.overall]: words.overall }} term={name} />
              </th>
              <td className="border-x border-rule px-2 py-2">
                {levels.map((level) => (
                  <span key={level} className="block whitespace-nowrap">
                    <Box />
                    <Term words={questions.levels} term={level} />
                  </span>
                ))}
              </td>
              <td className="border-x border-rule px-2 pb-2">
                {/* heard, not seen: the cell is written in by hand */}
                <span className="sr-only">{words.evidence}</span>
                <EvidenceLines />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** What each level of each dimension sounds like. */
function KitRubric({ rubric }: Pick<Item, 'rubric'>) {
  const { questions } = useMessages();
  return rubric.map((dimension) => (
    <section key={dimension.dimension} className="mb-3">
      <h4 className="font-semibold">
        <Term words={questions.dimensions} term={dimension.dimension} />
      </h4>
      <dl className="mt-1 grid gap-x-5 gap-y-2 sm:grid-cols-2 lg:grid-cols-4 print:grid-cols-4">
        {levelsOf(dimension).map(([level, anchors]) => (
          <div key={level}>
            <dt className="text-sm font-semibold">
              <Term words={questions.levels} term={level} />
            </dt>
            {anchors.map(({ id, html }) => (
              <dd key={id}>
                <Html size="compact" html={html} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  ));
}

function KitProbes({ probes }: Pick<Item, 'probes'>) {
  const { kit: words } = useMessages();
  return (
    <ol className="list-decimal space-y-2 ps-6">
      {probes.map(({ id, promptHtml, surfacesHtml }) => (
        <li key={id}>
          <Html size="compact" html={promptHtml} />
          {surfacesHtml !== '' && (
            <div className="run-in mt-0.5 text-ink-soft">
              <span className="label font-semibold">{words.surfaces}: </span>
              <Html size="compact" html={surfacesHtml} />
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

/** A question as its interviewer needs it: what to ask, what to ask next, what to hear, and a card to fill in. */
export function KitQuestion({ item, place }: { item: Item; place: number }) {
  const { kit: words, questions, common } = useMessages();
  return (
    <article className="mt-10 break-before-page border-t-2 border-ink pt-2 print:mt-0">
      <h2 className="font-serif text-2xl leading-snug font-bold">
        {place}. <ContentText>{item.title}</ContentText>
      </h2>
      <p className="label mt-1 mb-3">{[...(item.kind === null ? [] : [questions.kinds[item.kind]]), common.minutes(item.minutes)].join(' · ')}</p>
      <Html html={item.promptHtml} />
      {item.probes.length > 0 && (
        <Details title={words.probes} level={3}>
          <KitProbes probes={item.probes} />
        </Details>
      )}
      {item.answerHtml !== '' && (
        <Details title={words.answer} level={3}>
          <Html size="compact" html={item.answerHtml} />
        </Details>
      )}
      {item.rubric.length > 0 && (
        <Details title={words.rubric} level={3}>
          <KitRubric rubric={item.rubric} />
        </Details>
      )}
      {item.rubric.length === 0 && <p className="label mt-4">{words.noRubric}</p>}
      <div className="mt-4">
        <Scorecard item={item} />
      </div>
    </article>
  );
}
