import type { SubmittedWork } from '@whetstone/contracts/submitted-work';

/** What handed-in work is called: an answer by its question, everything else by what it is about. */
export const workName = ({ title, about, kind }: SubmittedWork, kinds: Readonly<Record<SubmittedWork['kind'], string>>): string =>
  title ?? (about.length > 0 ? about.join(' · ') : kinds[kind]);
