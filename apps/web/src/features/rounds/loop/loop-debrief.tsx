import type { LoopView } from '@whetstone/contracts/loops';
import type { ReactNode } from 'react';
import { dimensionName, levelName } from '../debrief/write-debrief.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { usePlainAnswer } from '#src/lib/use-plain-answer.ts';
import { saveFile } from '#src/lib/save-file.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Section } from '#src/ui/section.tsx';
import { type LoopSummary, summariseLoop } from './summarise-loop.ts';
import { writeLoopDebrief } from './write-loop-debrief.ts';

function Gaps({ gaps }: Pick<LoopSummary, 'gaps'>) {
  const messages = useMessages();
  const { debriefing, looping } = messages;
  return (
    <Section title={debriefing.gaps}>
      {gaps.length === 0 ? (
        <p>{debriefing.noGaps}</p>
      ) : (
        <ul className="list-disc space-y-1 ps-5">
          {gaps.map(({ round, question, title, dimension, kind }) => (
            <li key={`${round} ${question} ${dimension}`}>
              {dimensionName(dimension, messages)}: {debriefing.gapKinds[kind]}{' '}
              <span className="label">
                {looping.inRound(round)}, <ContentText>{title}</ContentText>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Dimension({ dimension, entries }: LoopSummary['dimensions'][number]) {
  const messages = useMessages();
  const { debriefing, looping } = messages;
  return (
    <div className="mb-8 last:mb-0">
      <h3 className="mb-2 border-b border-rule pb-1 font-serif text-lg font-bold">{dimensionName(dimension, messages)}</h3>
      <ul className="space-y-3">
        {entries.map(({ round, question, title, level, evidence, isQuote }) => (
          <li key={`${round} ${question}`}>
            <p>
              <span className="font-semibold">{levelName(level, messages)}</span>{' '}
              <span className="label">
                {looping.inRound(round)}, <ContentText>{title}</ContentText>
              </span>
            </p>
            {evidence !== '' && (
              <p className="font-serif whitespace-pre-wrap">
                {isQuote ? `“${evidence}”` : evidence} <span className="label font-sans">{isQuote ? debriefing.quote : debriefing.note}</span>
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/**
 * The whole loop as a committee would read it: what nobody saw first, then the evidence of all rounds by dimension.
 * @param children what else can be done with it
 */
export function LoopDebrief({ loop, children }: { loop: LoopView; children: ReactNode }) {
  const messages = useMessages();
  const { looping, debriefing } = messages;
  const plainAnswer = usePlainAnswer();
  const summary = summariseLoop(loop);
  const begun = loop.steps.filter(({ round }) => round !== null).length;
  if (loop.packets.length === 0) return <p className="mt-10 max-w-measure text-ink-soft">{looping.noDebriefs}</p>;
  return (
    <div className="mt-12">
      <div className="mb-6 max-w-measure">
        <p className="mb-4 text-ink-soft">{looping.debriefOf(loop.packets.length, begun)}</p>
        <p className="flex flex-wrap gap-3 print:hidden">
          <button
            type="button"
            className="button"
            onClick={() => saveFile(`loop-${loop.startedAt.slice(0, 10)}.md`, 'text/markdown', writeLoopDebrief(loop, { ...messages, plainAnswer }))}
          >
            {debriefing.download}
          </button>
          <button type="button" className="button" onClick={() => print()}>
            {debriefing.print}
          </button>
        </p>
      </div>
      {children}
      <Gaps gaps={summary.gaps} />
      {summary.dimensions.length > 0 && (
        <Section title={looping.evidence}>
          {summary.dimensions.map((group) => (
            <Dimension key={group.dimension} {...group} />
          ))}
        </Section>
      )}
    </div>
  );
}
