import { checkQuestion } from '@whetstone/content/check-question';
import { answerAsThread } from '../../answer-as-thread.ts';
import type { CheckTask } from './check-in-thread.ts';

/* The program of a thread that lints questions that are in no file. */

answerAsThread(({ record, ...file }: CheckTask) => checkQuestion(record, file));
