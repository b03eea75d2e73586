import { type QueryClient, mutationOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { changeSettings } from '@whetstone/contracts/me';
import type { PersonView, Settings } from '@whetstone/contracts/people';
import { chooseAppearance } from './appearance.ts';
import { call } from './call.ts';
import { type Language, pickLanguage } from './language.ts';
import { sessionQuery, usePerson } from './session.ts';

export type SettingsChange = Partial<Settings>;

/** Changes settings of the account, and what the browser knows of its person. */
export const settingsMutation = (queries: QueryClient) =>
  mutationOptions({
    mutationFn: (body: SettingsChange) => call(changeSettings, { body }),
    onSuccess: (person: PersonView) => {
      queries.setQueryData(sessionQuery().queryKey, (session) => session && { ...session, person });
    },
  });

/**
 * For switches that are there for everyone: what is chosen holds in this browser, and is kept in the account of who is signed
 * in. Where that fails nothing is said: the choice holds here, and the settings page shows what the account has.
 */
export function useKeepInAccount(): (change: SettingsChange) => void {
  const person = usePerson();
  const { mutate } = useMutation(settingsMutation(useQueryClient()));
  return (change) => {
    if (person) mutate(change);
  };
}

/** Lets language and appearance of an account hold in this browser, from now on and for the pages that the server renders. */
export async function showAsSet({ language, appearance }: Settings, chooseLanguage: (language: Language) => Promise<boolean>): Promise<void> {
  chooseAppearance(appearance);
  if (language !== null) await chooseLanguage(language);
}

/** The language that a browser asks for by itself. */
export const languageOfBrowser = (): Language => pickLanguage(null, navigator.languages);
