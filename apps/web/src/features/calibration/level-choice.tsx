import { type CalibrationAnswer, RUBRIC_LEVELS, type RubricLevel } from '@whetstone/contracts/calibration';
import { type KeyboardEvent, useId } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { Html } from '#src/ui/html.tsx';
import { DimensionName } from './dimension-name.tsx';

type Dimension = CalibrationAnswer['question']['rubric'][number];

interface LevelChoiceProps {
  dimension: Dimension;
  chosen: RubricLevel | undefined;
  onChoose: (level: RubricLevel) => void;
}

/** The level that a key of its own stands for, while the focus is in the group. */
function levelOfKey({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): RubricLevel | undefined {
  return altKey || ctrlKey || metaKey || !/^[1-4]$/.test(key) ? undefined : RUBRIC_LEVELS[Number(key) - 1];
}

/** One dimension of the rubric: its four levels, each with what is observed at it. */
export function LevelChoice({ dimension: { dimension, anchors }, chosen, onChoose }: LevelChoiceProps) {
  const { studying } = useMessages();
  const name = useId();
  const byLevel = [...Map.groupBy(anchors, ({ level }) => level).values()];
  const press = (event: KeyboardEvent): void => {
    const level = levelOfKey(event);
    if (level === undefined) return;
    event.preventDefault();
    onChoose(level);
    document.getElementById(`${name}${level}`)?.focus();
  };
  return (
    <fieldset>
      <legend className="mb-2 font-serif text-lg font-bold">
        <DimensionName dimension={dimension} />
      </legend>
      <div className="border-b border-rule">
        {RUBRIC_LEVELS.map((level, index) => (
          <div key={level} className="flex gap-3 border-t border-rule px-2 py-2.5 has-checked:bg-stone-wash">
            <input
              id={`${name}${level}`}
              type="radio"
              name={name}
              checked={chosen === level}
              onChange={() => onChoose(level)}
              onKeyDown={press}
              aria-describedby={`${name}${level}text`}
              className="mt-1 size-4 shrink-0 accent-stone"
            />
            <div className="min-w-0 flex-1">
              <label htmlFor={`${name}${level}`} className="block min-h-6 cursor-pointer text-[0.9375rem] font-semibold">
                {studying.levels[level]}
              </label>
              <div id={`${name}${level}text`} className="text-ink-soft">
                {byLevel[index]?.map(({ id, html }) => (
                  <Html key={id} size="compact" html={html} />
                ))}
              </div>
            </div>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
