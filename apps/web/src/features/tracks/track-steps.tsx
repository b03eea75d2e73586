import type { TrackView } from '@whetstone/contracts/tracks';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { anchors } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Html } from '#src/ui/html.tsx';
import { Section } from '#src/ui/section.tsx';
import { itemAddress } from './item-address.ts';
import { workParts } from './work-parts.ts';

type Step = TrackView['steps'][number];
type Item = Step['items'][number];

/** What stands beside an item for who follows the track. */
export type RenderMark = (item: Item) => ReactNode;

function StepItem({ item, track, renderMark }: { item: Item; track: string; renderMark: RenderMark | null }) {
  const { tracks, common } = useMessages();
  return (
    <li className="border-t border-rule py-3">
      <p className="items-baseline gap-x-6 sm:grid sm:grid-cols-[minmax(0,1fr)_auto]">
        <Link className="link font-serif text-[1.0625rem] font-semibold" to={itemAddress(item, track)}>
          <ContentText>{item.title}</ContentText>
        </Link>
        <span className="label block">
          {[tracks.itemKinds[item.kind], item.minutes === null ? '' : common.minutes(item.minutes)].filter(Boolean).join(' · ')}
        </span>
      </p>
      {renderMark?.(item)}
      <Html size="compact" html={item.noteHtml} />
    </li>
  );
}

/** What to do on which days, in order. */
export function TrackSteps({ steps, track, renderMark }: { steps: readonly Step[]; track: string; renderMark: RenderMark | null }) {
  const { tracks } = useMessages();
  return (
    <Section id="steps" title={tracks.steps}>
      <ol className="space-y-10">
        {steps.map((step) => (
          <li key={step.fromDay} id={anchors.day(step.fromDay)} className="gap-x-8 md:grid md:grid-cols-[7rem_minmax(0,1fr)]">
            <p className="label pt-1 md:text-end">
              <span className="font-semibold text-stone">{tracks.dayRange(step.fromDay, step.toDay)}</span>
              {workParts(step, tracks).map((part) => (
                <span key={part} className="md:block">
                  {' '}
                  {part}
                </span>
              ))}
            </p>
            <div className="min-w-0">
              <h3 className="mb-2 font-serif text-xl font-bold">
                <ContentText>{step.title}</ContentText>
              </h3>
              <Html size="compact" html={step.introHtml} />
              <ul className="mt-3">
                {step.items.map((item) => (
                  <StepItem key={`${item.kind} ${item.id}`} item={item} track={track} renderMark={renderMark} />
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
