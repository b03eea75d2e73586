import type { GuideView } from '@whetstone/contracts/guides';
import { useMessages } from '#src/lib/messages.tsx';
import { anchors } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Disclosure } from '#src/ui/disclosure.tsx';
import { Section } from '#src/ui/section.tsx';
import { QuestionLinks } from './question-links.tsx';

type Stage = GuideView['stages'][number];

function StageFacts({ stage }: { stage: Stage }) {
  const { guides } = useMessages();
  const rounds = stage.rounds === null ? guides.roundsUnknown : guides.rounds(stage.rounds);
  const minutes = stage.minutes === null ? guides.minutesUnknown : guides.minutesPerRound(stage.minutes);
  return (
    <p className="label mt-0.5">
      {rounds} · {minutes}
    </p>
  );
}

function StageItem({ stage, number }: { stage: Stage; number: number }) {
  const { guides } = useMessages();
  return (
    <li id={anchors.stage(stage.slug)} className="relative flex gap-4 pb-8 last:pb-0 sm:gap-5">
      <span
        aria-hidden="true"
        className="flex size-9 shrink-0 items-center justify-center rounded-full border-2 border-stone bg-paper font-serif font-bold text-stone"
      >
        {number}
      </span>
      <div className="min-w-0 flex-1 pt-1">
        <h3 className="font-serif text-lg font-bold">
          <ContentText>{stage.name}</ContentText>
        </h3>
        <StageFacts stage={stage} />
        {stage.covers.length > 0 && (
          <p className="mt-2">
            <span className="label">{guides.covers} </span>
            <ContentText>{stage.covers.join('; ')}</ContentText>
          </p>
        )}
        {stage.questions.length === 0 ? (
          <p className="label mt-2">{guides.noStageQuestions}</p>
        ) : (
          <div className="mt-2">
            <Disclosure level="row" title={guides.stageQuestions(stage.questions.length)} aside={guides.assigned}>
              <QuestionLinks questions={stage.questions} />
            </Disclosure>
          </div>
        )}
      </div>
    </li>
  );
}

/** The rounds in their order, drawn as stations on one line. */
export function Stages({ stages }: { stages: GuideView['stages'] }) {
  const { guides } = useMessages();
  return (
    <Section id="stages" title={guides.stagesTitle}>
      <ol className="relative before:absolute before:inset-y-2 before:start-[1.0625rem] before:w-0.5 before:bg-rule">
        {stages.map((stage, index) => (
          <StageItem key={stage.slug} stage={stage} number={index + 1} />
        ))}
      </ol>
    </Section>
  );
}
