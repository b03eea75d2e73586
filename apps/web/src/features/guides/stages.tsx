import type { GuideView } from '@whetstone/contracts/guides';
import { useMessages } from '#src/lib/messages.tsx';
import { Link } from 'react-router';
import { anchors, paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Details } from '#src/ui/details.tsx';
import { Heading } from '#src/ui/heading.tsx';
import { type Note, WithNotes } from '#src/ui/margin-note.tsx';
import { Section } from '#src/ui/section.tsx';
import { QuestionLinks } from './question-links.tsx';
import { weightOf } from './stage-notes.ts';

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

/** What the stage weighs, how deep its questions go on, and who says so. */
function useNotes(stage: Stage, guide: GuideView): Note[] {
  const messages = useMessages();
  const { guides } = messages;
  const weight = weightOf(stage, guide, messages);
  return [
    ...(weight.length > 0 ? [{ name: guides.weight, text: weight.join('; ') }] : []),
    ...(stage.followUps > 0 ? [{ name: guides.followUps, text: guides.followUpCount(stage.followUps) }] : []),
    { name: guides.fromSource, text: guides.sourceStates },
    ...(stage.questions.length > 0 ? [{ name: guides.fromWhetstone, text: guides.whetstoneAssigns }] : []),
  ];
}

function StageItem({ stage, number, guide }: { stage: Stage; number: number; guide: GuideView }) {
  const { guides } = useMessages();
  const notes = useNotes(stage, guide);
  const anchor = anchors.stage(stage.slug);
  return (
    <li id={anchor} className="relative flex gap-4 pb-8 last:pb-0 sm:gap-5">
      <span
        aria-hidden="true"
        className="flex size-9 shrink-0 items-center justify-center rounded-full border-2 border-stone bg-paper font-serif font-bold text-stone"
      >
        {number}
      </span>
      <div className="min-w-0 flex-1 pt-1">
        <WithNotes notes={notes}>
          <Heading anchor={anchor}>
            <ContentText>{stage.name}</ContentText>
          </Heading>
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
              <Details title={guides.stageQuestions(stage.questions.length)}>
                <QuestionLinks questions={stage.questions} />
              </Details>
              <Link
                to={paths.newRound({ guide: guide.slug, stage: stage.slug })}
                aria-label={guides.rehearseStage(stage.name)}
                className="link inline-block py-1 text-[0.9375rem] print:hidden"
              >
                {guides.rehearse}
              </Link>
            </div>
          )}
        </WithNotes>
      </div>
    </li>
  );
}

/** The rounds in their order, drawn as stations on one line. */
export function Stages({ guide }: { guide: GuideView }) {
  const { guides } = useMessages();
  return (
    <Section id="stages" title={guides.stagesTitle}>
      <ol className="relative before:absolute before:inset-y-2 before:start-[1.0625rem] before:w-0.5 before:bg-rule">
        {guide.stages.map((stage, index) => (
          <StageItem key={stage.slug} stage={stage} number={index + 1} guide={guide} />
        ))}
      </ol>
    </Section>
  );
}
