import type { Preview } from '#src/features/authoring/use-preview.ts';
import { Rubric } from '#src/features/questions/rubric.tsx';
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

/** Hints and follow-ups in their order. Their places are their names here: nothing else tells two new ones apart. */
function Steps({ title, steps }: { title: string; steps: readonly (readonly string[])[] }) {
  if (steps.length === 0) return null;
  return (
    <section>
      <h3 className="mb-1 font-serif text-lg font-bold">{title}</h3>
      <ol className="list-decimal space-y-2 ps-6">
        {steps.map((htmls, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- see above
          <li key={index}>
            {htmls.map((html, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- see above
              <Html key={at} size="compact" html={html} />
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
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
        <p className="label">{words.previewEmpty}</p>
      ) : (
        <>
          <Part title={words.parts.prompt} html={preview.promptHtml} />
          <Part title={words.parts.code} html={preview.codeHtml} />
          <Part title={words.parts.answer} html={preview.answerHtml} />
          <Steps title={words.parts.hints} steps={preview.hints.map(({ html }) => [html])} />
          {preview.rubric.length > 0 && <Rubric rubric={preview.rubric} />}
          <Steps title={words.parts.probes} steps={preview.probes.map(({ promptHtml, surfacesHtml }) => [promptHtml, surfacesHtml])} />
          <Part title={words.parts.pitfalls} html={preview.pitfallsHtml} />
          <Part title={words.parts.references} html={preview.referencesHtml} />
        </>
      )}
    </section>
  );
}
