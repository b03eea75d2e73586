import { type LoaderFunctionArgs, redirect } from 'react-router';
import { loadPerson } from '#src/lib/load-session.ts';
import { paths } from '#src/paths.ts';
import { placeOf } from '#src/features/authoring/begin-writing.ts';
import { listQuestionWords } from '#src/work/last-words.ts';

/** Leads to the editor: of the new question that this browser keeps and nobody has saved, or of one that begins now. */
export async function loader(args: LoaderFunctionArgs) {
  const { person } = await loadPerson(args);
  const { id = '' } = args.params;
  const kept = listQuestionWords(person?.id ?? '', placeOf(id, '')).find(({ base }) => base === 0);
  throw redirect(paths.editQuestion(id, kept?.questionId ?? `q-${crypto.randomUUID()}`, { isNew: true }));
}

/** Never shown: the loader leads on. */
export const Component = (): null => null;
