import { enSettings } from './en-settings.ts';
import { enSignIn } from './en-sign-in.ts';
/** Texts of the screens about people. They come with those screens, so that a reader's page does not carry them. */
export const personalEn = {
  ...enSettings,
  ...enSignIn,
};
