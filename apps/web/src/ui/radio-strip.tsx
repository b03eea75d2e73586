import { useEffect, useEffectEvent, useId, useRef } from 'react';
import { Icon, type IconName } from './icon.tsx';

interface Choice<Value extends string> {
  value: Value;
  label: string;
  /** shown instead of the label, which then stays for screen readers and as a tip */
  icon?: IconName;
  /** the label's beginning, where room is short */
  short?: string;
  lang?: string;
}

interface RadioStripProps<Value extends string> {
  legend: string;
  choices: readonly Choice<Value>[];
  value: Value;
  onChoose: (value: Value) => void;
  /** show the legend before the strip */
  isLegendShown?: boolean;
}

/** A few choices side by side, one of which holds: native radio buttons, so arrow keys and forms work as everywhere. */
export function RadioStrip<Value extends string>({ legend, choices, value, onChoose, isLegendShown = false }: RadioStripProps<Value>) {
  const name = useId();
  const strip = useRef<HTMLFieldSetElement>(null);
  const takeEarlyChoice = useEffectEvent(() => {
    const checked = strip.current?.querySelector<HTMLInputElement>('input:checked')?.value;
    const early = choices.find((choice) => choice.value === checked && choice.value !== value);
    if (early) onChoose(early.value);
  });
  // What was chosen on the page as it came, before the app had adopted it, counts.
  useEffect(() => takeEarlyChoice(), []);
  return (
    <fieldset ref={strip} className="flex items-center gap-3">
      <legend className={isLegendShown ? 'label float-start me-3' : 'sr-only'}>{legend}</legend>
      <div className="flex divide-x divide-rule-strong overflow-clip rounded border border-rule-strong [overflow-clip-margin:4px]">
        {choices.map((choice) => (
          <label
            key={choice.value}
            lang={choice.lang}
            title={choice.icon || choice.short ? choice.label : undefined}
            className="relative flex min-h-7 min-w-8 cursor-pointer items-center justify-center px-2 text-[0.8125rem] hover:text-stone has-checked:bg-stone has-checked:text-paper has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-spark"
          >
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              autoComplete="off"
              onChange={() => onChoose(choice.value)}
              aria-label={choice.label}
              className="absolute inset-0 cursor-pointer appearance-none outline-none"
            />
            {choice.icon ? <Icon name={choice.icon} /> : (choice.short ?? choice.label)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
