import { useId } from 'react';

interface ChoiceListProps<Value extends string> {
  legend: string;
  values: readonly Value[];
  /** null while nothing is chosen */
  value: Value | null;
  labels: Readonly<Record<Value, string>>;
  notes?: Readonly<Record<Value, string>>;
  onChoose: (value: Value) => void;
}

/** A few choices one below the other, each with a note if it needs one. */
export function ChoiceList<Value extends string>({ legend, values, value, labels, notes, onChoose }: ChoiceListProps<Value>) {
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-1 font-semibold">{legend}</legend>
      {values.map((one) => (
        <label key={one} className="flex min-h-8 cursor-pointer items-baseline gap-2.5 py-1">
          <input type="radio" name={name} checked={one === value} onChange={() => onChoose(one)} className="size-4 shrink-0 translate-y-0.5 accent-stone" />
          <span>
            {labels[one]}
            {notes && <span className="label block">{notes[one]}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
