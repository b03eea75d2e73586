import { type CalibrationAnswer, RUBRIC_LEVELS, type RubricLevel } from '@whetstone/contracts/calibration';
import { useMessages } from '#src/lib/messages.tsx';
import { Html } from '#src/ui/html.tsx';
import { DimensionName } from './dimension-name.tsx';

type Compared = NonNullable<CalibrationAnswer['judgement']>['levels'][number];

/** How far what was given lies above the reference, in levels. */
export const distanceOf = ({ given, reference }: Pick<Compared, 'given' | 'reference'>): number =>
  RUBRIC_LEVELS.indexOf(given) - RUBRIC_LEVELS.indexOf(reference);

/** Four steps from the lowest level to the highest, with the one that holds filled. */
function Scale({ level }: { level: RubricLevel }) {
  return (
    <span aria-hidden="true" className="flex gap-0.5">
      {RUBRIC_LEVELS.map((one) => (
        <span key={one} className={`h-1 w-6 ${RUBRIC_LEVELS.indexOf(one) <= RUBRIC_LEVELS.indexOf(level) ? 'bg-stone' : 'bg-rule'}`} />
      ))}
    </span>
  );
}

function Side({ name, level }: { name: string; level: RubricLevel }) {
  const { studying } = useMessages();
  return (
    <div>
      <dt className="label mb-1">{name}</dt>
      <dd className="space-y-1.5 font-semibold">
        <Scale level={level} />
        <span className="block">{studying.levels[level]}</span>
      </dd>
    </div>
  );
}

/** One level against the reference, in words. */
export function Difference({ compared }: { compared: Compared }) {
  const { calibrating } = useMessages();
  const distance = distanceOf(compared);
  if (distance === 0) return <span className="label">{calibrating.agree}</span>;
  return <span className="text-[0.8125rem] font-semibold text-spark">{calibrating.differ(Math.abs(distance), distance > 0)}</span>;
}

/** What one gave and what the reference says, by dimension, with its reason. */
export function ComparedLevels({ levels }: { levels: readonly Compared[] }) {
  const { calibrating } = useMessages();
  return (
    <ul className="border-b border-rule">
      {levels.map((compared) => (
        <li key={compared.dimension} className="border-t border-rule py-4 first:border-t-0 first:pt-2">
          <div className="mb-2.5 flex flex-wrap items-baseline justify-between gap-x-4">
            <h3 className="font-serif text-lg font-bold">
              <DimensionName dimension={compared.dimension} />
            </h3>
            <Difference compared={compared} />
          </div>
          <dl className="mb-3 grid grid-cols-2 gap-x-6">
            <Side name={calibrating.yours} level={compared.given} />
            <Side name={calibrating.reference} level={compared.reference} />
          </dl>
          <Html size="compact" html={compared.whyHtml} />
        </li>
      ))}
    </ul>
  );
}
