import type { CalibrationAnswer, CalibrationSet, CalibrationView } from '@whetstone/contracts/calibration';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Section } from '#src/ui/section.tsx';
import { takeFocus } from '#src/ui/take-focus.ts';
import { Difference, distanceOf } from './compared-levels.tsx';
import { DimensionName } from './dimension-name.tsx';
import { LeniencyPart } from './leniency-part.tsx';

interface SetResultProps {
  view: CalibrationView;
  isMoved: boolean;
  onMore: () => void;
}

function Verdict({ view: { openedAt, needs, last } }: { view: CalibrationView }) {
  const { calibrating } = useMessages();
  if (openedAt !== null) {
    return (
      <Notice tone="info" title={calibrating.openTitle}>
        <p>{calibrating.openText}</p>
        <p className="label">{calibrating.openedOn(openedAt)}</p>
      </Notice>
    );
  }
  const judgements = last?.result?.judgements ?? 0;
  const isTooFew = judgements < needs.judgements;
  return (
    <Notice tone="warning" title={calibrating.closedTitle}>
      <p>{isTooFew ? calibrating.tooFewText(judgements, needs.judgements) : calibrating.closedText}</p>
    </Notice>
  );
}

function Figures({ set: { result }, needs }: { set: CalibrationSet; needs: CalibrationView['needs'] }) {
  const { calibrating } = useMessages();
  if (result === null) return null;
  const facts = [
    [calibrating.kappa, calibrating.kappaOf(result.kappa, needs.kappa)],
    [calibrating.judgements, calibrating.judgementsOf(result.same, result.judgements, needs.judgements)],
    [calibrating.largest, calibrating.largestOf(result.largestDifference, needs.largestDifference)],
  ];
  return (
    <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-3">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt className="label">{name}</dt>
          <dd className="tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function AnswerDifferences({ place, question, judgement }: CalibrationAnswer) {
  const { calibrating, studying } = useMessages();
  const differing = (judgement?.levels ?? []).filter((one) => distanceOf(one) !== 0);
  return (
    <li className="border-t border-rule py-3">
      <h3 className="font-semibold">
        {place}. <ContentText>{question.title}</ContentText>
      </h3>
      <dl className="mt-1 space-y-1 text-[0.9375rem]">
        {differing.map((compared) => (
          <div key={compared.dimension} className="gap-x-4 sm:grid sm:grid-cols-[12rem_minmax(0,1fr)_auto]">
            <dt className="text-ink-soft">
              <DimensionName dimension={compared.dimension} />
            </dt>
            <dd>
              {calibrating.yours}: {studying.levels[compared.given]} · {calibrating.reference}: {studying.levels[compared.reference]}
            </dd>
            <dd>
              <Difference compared={compared} />
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

function Differences({ answers }: CalibrationSet) {
  const { calibrating } = useMessages();
  const differing = answers.filter(({ judgement }) => judgement?.levels.some((one) => distanceOf(one) !== 0));
  if (differing.length === 0) return <p>{calibrating.noDifferences}</p>;
  return (
    <ul className="max-w-[44rem] border-b border-rule">
      {differing.map((answer) => (
        <AnswerDifferences key={answer.place} {...answer} />
      ))}
    </ul>
  );
}

/** Whether the open queue is open, by which figures, and where the levels differ. */
export function SetResult({ view, isMoved, onMore }: SetResultProps) {
  const { calibrating } = useMessages();
  const { openedAt, current, last, needs } = view;
  if (openedAt === null && last === null) return <p>{calibrating.nothing}</p>;
  return (
    <div tabIndex={-1} ref={isMoved ? takeFocus : undefined} className="outline-none">
      <Verdict view={view} />
      {last && (
        <>
          <div className="mt-8 mb-10">
            <Section title={calibrating.set(last.number)}>
              <Figures set={last} needs={needs} />
            </Section>
          </div>
          <Section title={calibrating.differences}>
            <Differences {...last} />
          </Section>
        </>
      )}
      <div className="mt-10">
        <LeniencyPart leniency={view.leniency} />
      </div>
      <p className="mt-8">
        {openedAt === null && current !== null ? (
          <button type="button" className="button-primary" onClick={onMore}>
            {calibrating.more}
          </button>
        ) : (
          <Link to={paths.me()} className="button">
            {calibrating.back}
          </Link>
        )}
      </p>
    </div>
  );
}
