import { answerIsNotEmpty } from './answer-is-not-empty.ts';
import { choicesCanBeChosen } from './choices-can-be-chosen.ts';
import { codingQuestionHasTests } from './coding-question-has-tests.ts';
import { figureIsThere } from './figure-is-there.ts';
import { idsInFileAreUnique } from './ids-in-file-are-unique.ts';
import { imageIsSafe } from './image-is-safe.ts';
import { payAddsUp } from './pay-adds-up.ts';
import { readyQuestionIsComplete } from './ready-question-is-complete.ts';
import { referenceLevelsOrder } from './reference-levels-order.ts';
import { rubricIsComplete } from './rubric-is-complete.ts';
import type { Rule } from './rule.ts';
import { sourceHasLink } from './source-has-link.ts';
import { stageIsListed } from './stage-is-listed.ts';

export const RULES: readonly Rule[] = [
  answerIsNotEmpty,
  choicesCanBeChosen,
  codingQuestionHasTests,
  figureIsThere,
  idsInFileAreUnique,
  imageIsSafe,
  payAddsUp,
  readyQuestionIsComplete,
  referenceLevelsOrder,
  rubricIsComplete,
  sourceHasLink,
  stageIsListed,
];
