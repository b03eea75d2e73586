import type { Preview } from '#src/features/authoring/use-preview.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { ContentText } from '#src/ui/content-text.tsx';
import { Html } from '#src/ui/html.tsx';

function Part({ title, html }: { title: string; html: string }) {
  if (html === '') return null;
  return (
    <section>
      <h3 className="mb-1 font-serif text-lg font-bold">{title}</h3>
      <Html size="compact" html={html} />
    </section>
  );
}

interface Step {
  html: string;
  surfacesHtml?: string;
}

/** Hints and follow-ups in their order. Their places are their names here: nothing else tells two new ones apart. */
function Steps({ title, steps }: { title: string; steps: readonly Step[] }) {
  const { kit: words } = useMessages();
  if (steps.length === 0) return null;
  return (
    <section>
      <h3 className="mb-1 font-serif text-lg font-bold">{title}</h3>
      <ol className="list-decimal space-y-2 ps-6">
        {steps.map(({ html, surfacesHtml = '' }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- see above
          <li key={index}>
            <Html size="compact" html={html} />
            {surfacesHtml !== '' && (
              <div className="run-in mt-0.5 text-ink-soft">
                <span className="label font-semibold">{words.surfaces}: </span>
                <Html html={surfacesHtml} size="compact" />
              </div>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Below each other, since there is no room for four beside each other. */
function PreviewRubric({ rubric }: Pick<Preview, 'rubric'>) {
  const { questions } = useMessages();
  const dimensions: Record<string, string> = questions.dimensions;
  const levels: Record<string, string> = questions.levels;
  return rubric.map(({ dimension, anchors }) => (
    <div key={dimension} className="mt-3">
      <h4 className="font-semibold">{dimensions[dimension] ?? dimension}</h4>
      <dl className="mt-1 space-y-1.5">
        {anchors.map(({ id, level, html }) => (
          <div key={id} className="run-in">
            <dt className="label font-semibold">{levels[level] ?? level}</dt>
            <dd>
              <Html size="compact" html={html} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  ));
}

/** A question as it will be read, with everything open. */
export function SourcePreview({ title, preview }: { title: string; preview: Preview | null }) {
  const { authoring: words } = useMessages();
  return (
    <section aria-labelledby="preview-title" className="space-y-6">
      <h2 id="preview-title" className="label border-t-2 border-ink pt-2 font-semibold">
        {words.previewTitle}
      </h2>
      {title !== '' && (
        <p className="font-serif text-2xl leading-tight font-bold">
          <ContentText>{title}</ContentText>
        </p>
      )}
      {preview === null ? (
        title === '' && <p className="label">{words.previewEmpty}</p>
      ) : (
        <>
          <Part title={words.parts.prompt} html={preview.promptHtml} />
          <Part title={words.parts.code} html={preview.codeHtml} />
          <Part title={words.parts.answer} html={preview.answerHtml} />
          <Steps title={words.parts.hints} steps={preview.hints} />
          {preview.rubric.length > 0 && (
            <section>
              <h3 className="mb-1 font-serif text-lg font-bold">{words.parts.rubric}</h3>
              <PreviewRubric rubric={preview.rubric} />
            </section>
          )}
          <Steps title={words.parts.probes} steps={preview.probes.map((probe) => ({ ...probe, html: probe.promptHtml }))} />
          <Part title={words.parts.pitfalls} html={preview.pitfallsHtml} />
          <Part title={words.parts.references} html={preview.referencesHtml} />
        </>
      )}
    </section>
  );
}
