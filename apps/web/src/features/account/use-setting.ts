import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Settings } from '@whetstone/contracts/people';
import { useState } from 'react';
import { languageOfBrowser, type SettingsChange, settingsMutation, showAsSet } from '#src/lib/change-settings.ts';
import { useInterface } from '#src/lib/messages.tsx';

interface Saved {
  at: Date;
  /** what takes the change back; null when this was the taking back */
  before: SettingsChange | null;
}

interface Setting<Value> {
  /** what is chosen: at once, and again what it was when saving fails */
  value: Value;
  save: (value: Value) => void;
  undo: () => void;
  saved: Saved | null;
  isSaving: boolean;
  error: unknown;
}

/** One setting of the account, saved when it changes. */
export function useSetting<Name extends keyof Settings>(settings: Settings, name: Name): Setting<Settings[Name]> {
  const queries = useQueryClient();
  const { chooseLanguage } = useInterface();
  const [saved, setSaved] = useState<Saved | null>(null);
  const { mutate, isPending, variables, error } = useMutation(settingsMutation(queries));
  const change = (wanted: SettingsChange, before: SettingsChange | null): void =>
    mutate(wanted, {
      onSuccess: ({ settings: now }) => {
        setSaved({ at: new Date(), before });
        if (name === 'language' && now.language === null) void chooseLanguage(languageOfBrowser());
        if (name === 'language' || name === 'appearance') void showAsSet(now, chooseLanguage);
      },
    });
  const pending = isPending ? variables[name] : undefined;
  const value = pending === undefined ? settings[name] : pending;
  return {
    value,
    save: (wanted) => {
      if (wanted !== value) change({ [name]: wanted }, { [name]: settings[name] });
    },
    undo: () => {
      if (saved?.before) change(saved.before, null);
    },
    saved,
    isSaving: isPending,
    error,
  };
}
