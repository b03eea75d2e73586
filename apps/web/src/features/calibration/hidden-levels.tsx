import type { ReferenceLevels } from '@whetstone/contracts/desk';
import { useMessages } from '#src/lib/messages.tsx';
import { ComparedLevels } from './compared-levels.tsx';
import { DimensionName } from './dimension-name.tsx';

/** How one lies to a reference answer that came among what waited, by dimension; what one left out is named. */
export function HiddenLevels({ levels }: { levels: ReferenceLevels }) {
  const { calibrating } = useMessages();
  const given = levels.flatMap((level) => (level.given === null ? [] : [{ ...level, given: level.given }]));
  const leftOut = levels.filter((level) => level.given === null);
  return (
    <div className="max-w-measure">
      <ComparedLevels levels={given} />
      {leftOut.length > 0 && (
        <p className="label mt-3">
          {calibrating.leftOut}{' '}
          {leftOut.map(({ dimension }, at) => (
            <span key={dimension}>
              {at > 0 && ', '}
              <DimensionName dimension={dimension} />
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
