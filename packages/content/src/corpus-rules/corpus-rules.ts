import type { CorpusRule } from './corpus.ts';
import { idsAreUnique } from './ids-are-unique.ts';
import { linksResolve } from './links-resolve.ts';
import { referencesResolve } from './references-resolve.ts';
import { referencesFitRubrics } from './references-fit-rubrics.ts';
import { slugsAreUnique } from './slugs-are-unique.ts';

export const CORPUS_RULES: readonly CorpusRule[] = [idsAreUnique, linksResolve, referencesFitRubrics, referencesResolve, slugsAreUnique];
