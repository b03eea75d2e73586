import type { personalEn } from './personal-en.ts';

export const personalZhCN: typeof personalEn = {};
