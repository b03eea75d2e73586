import type { CalibrationSet, CalibrationView } from '@whetstone/contracts/calibration';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Facts } from '#src/ui/facts.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Section } from '#src/ui/section.tsx';
import { takeFocus } from '#src/ui/take-focus.ts';
import { Difference, distanceOf } from './compared-levels.tsx';
import { DimensionName } from './dimension-name.tsx';

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
  return (
    <Facts
      facts={[
        { name: calibrating.kappa, value: calibrating.kappaOf(result.kappa, needs.kappa) },
        { name: calibrating.judgements, value: calibrating.judgementsOf(result.same, result.judgements, needs.judgements) },
        { name: calibrating.largest, value: calibrating.largestOf(result.largestDifference, needs.largestDifference) },
      ]}
    />
  );
}

function Differences({ answers }: CalibrationSet) {
  const { calibrating, studying } = useMessages();
  const differing = answers.flatMap(({ place, question, judgement }) =>
    (judgement?.levels ?? []).filter((one) => distanceOf(one) !== 0).map((compared) => ({ place, question, compared })),
  );
  if (differing.length === 0) return <p>{calibrating.noDifferences}</p>;
  return (
    <ul className="border-b border-rule">
      {differing.map(({ place, question, compared }) => (
        <li key={`${place} ${compared.dimension}`} className="border-t border-rule py-3">
          <p className="font-semibold">
            <DimensionName dimension={compared.dimension} /> <Difference compared={compared} />
          </p>
          <p className="text-[0.9375rem]">
            {calibrating.yours}: {studying.levels[compared.given]} · {calibrating.reference}: {studying.levels[compared.reference]}
          </p>
          <p className="label">
            {place}. <ContentText>{question.title}</ContentText>
          </p>
        </li>
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
            <div className="max-w-measure">
              <Differences {...last} />
            </div>
          </Section>
        </>
      )}
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
