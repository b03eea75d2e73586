import type { personalEn } from './personal-en.ts';
import { zhCNSettings } from './zh-cn-settings.ts';
import { zhCNSignIn } from './zh-cn-sign-in.ts';

export const personalZhCN: typeof personalEn = {
  ...zhCNSettings,
  ...zhCNSignIn,
};
