import { type ReactNode, useMemo, useState } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { Html } from '#src/ui/html.tsx';
import { plainTextOf } from '#src/ui/plain-text-of.ts';
import { RadioStrip } from '#src/ui/radio-strip.tsx';
import { AnswerText } from './answer-text.tsx';
import type { Changes } from './revision-list.tsx';

interface ModelAnswerProps {
  html: string;
  own: string;
  Changes: Changes;
}

const VIEWS = ['model', 'sides', 'words'] as const;

/** @param isSteady stays in sight while the longer one is read */
function Side({ title, isSteady = false, children }: { title: string; isSteady?: boolean; children: ReactNode }) {
  return (
    <section className={`min-w-0 ${isSteady ? 'md:sticky md:top-6 md:max-h-[calc(100dvh-3rem)] md:self-start md:overflow-y-auto' : ''}`}>
      <h3 className="label mb-2 border-b border-rule pb-1 font-semibold">{title}</h3>
      {children}
    </section>
  );
}

function SideBySide({ html, own }: { html: string; own: string }) {
  const { studying } = useMessages();
  return (
    <div className="grid gap-x-8 gap-y-6 md:grid-cols-2">
      <Side title={studying.answerShort} isSteady>
        {own.trim() === '' ? <p className="font-serif text-ink-soft">{studying.nothingWritten}</p> : <AnswerText text={own} className="leading-[1.55]" />}
      </Side>
      <Side title={studying.compare}>
        <Html size="compact" html={html} />
      </Side>
    </div>
  );
}

function WordByWord({ html, own, Changes: Differences }: ModelAnswerProps) {
  const { studying } = useMessages();
  const model = useMemo(() => plainTextOf(html), [html]);
  return (
    <>
      <p className="label mb-3 flex flex-wrap gap-x-3">
        <span>{studying.wordsKey}</span>
        <del>{studying.onlyYours}</del>
        <ins>{studying.onlyModel}</ins>
      </p>
      <Differences before={own.trim()} after={model} words={{ added: studying.onlyModelStart, removed: studying.onlyYoursStart }} />
    </>
  );
}

/** The model answer: by itself, beside one's own, or word by word against it. */
export function ModelAnswer({ html, own, Changes: Differences }: ModelAnswerProps) {
  const { studying } = useMessages();
  const hasOwn = own.trim() !== '';
  const [view, setView] = useState<(typeof VIEWS)[number]>(hasOwn ? 'sides' : 'model');
  return (
    <div className="space-y-5">
      {!hasOwn && <p className="label max-w-measure">{studying.noAnswer}</p>}
      {hasOwn && (
        <RadioStrip legend={studying.viewsLegend} choices={VIEWS.map((value) => ({ value, label: studying.views[value] }))} value={view} onChoose={setView} />
      )}
      {view === 'model' && <Html html={html} />}
      {view === 'sides' && <SideBySide html={html} own={own} />}
      {view === 'words' && <WordByWord html={html} own={own} Changes={Differences} />}
    </div>
  );
}
