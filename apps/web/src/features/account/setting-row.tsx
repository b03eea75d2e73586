import type { Settings } from '@whetstone/contracts/people';
import type { ComponentProps, ReactNode } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { Field } from '#src/ui/field.tsx';
import { useSetting } from './use-setting.ts';

type ControlProps = Parameters<ComponentProps<typeof Field>['children']>[0];

interface SettingRowProps<Name extends keyof Settings> {
  settings: Settings;
  name: Name;
  label: string;
  hint?: ReactNode;
  /** a hint that says what the chosen value means */
  renderHint?: (value: Settings[Name]) => ReactNode;
  children: (control: ControlProps, value: Settings[Name], save: (value: Settings[Name]) => void) => ReactNode;
}

/** One setting: its control, and beside it what became of the last change, with the way back. */
export function SettingRow<Name extends keyof Settings>({ settings, name, label, hint, renderHint, children }: SettingRowProps<Name>) {
  const { settings: words } = useMessages();
  const { value, save, undo, saved, isSaving, error } = useSetting(settings, name);
  const refusal = useRefusal(error);
  const said = (): string => {
    if (isSaving) return words.saving;
    if (saved === null || error !== null) return '';
    return saved.before === null ? words.undoneAt(saved.at) : words.savedAt(saved.at);
  };
  return (
    <div className="gap-x-8 border-b border-rule py-4 md:py-5 [header+&]:pt-0 md:grid md:grid-cols-[minmax(0,28rem)_1fr]">
      <Field label={label} hint={renderHint ? renderHint(value) : hint} error={refusal.fields[name] ?? refusal.text ?? undefined}>
        {(control) => children(control, value, save)}
      </Field>
      <p className="flex mt-1 min-h-6 items-center gap-3 text-sm md:mt-7 md:min-h-11">
        <output className="text-ink-soft tabular-nums">{said()}</output>
        {saved?.before && !isSaving && (
          <button type="button" className="link min-h-6 font-semibold" onClick={undo}>
            {words.undo}
          </button>
        )}
      </p>
    </div>
  );
}
