import { useMutation, useQuery } from '@tanstack/react-query';
import { copyQuestion } from '@whetstone/contracts/authoring';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Details } from '#src/ui/details.tsx';
import { SearchForm } from '#src/ui/search-form.tsx';
import { publicSearch } from './queries.ts';

/** Copies a public question into the workspace, as a draft to be changed. */
function useCopying(id: string) {
  const navigate = useNavigate();
  // One for each question, so that pressing again after a lost answer makes no second copy.
  const ids = useRef(new Map<string, string>());
  return useMutation({
    mutationFn: (slug: string) => {
      const questionId = ids.current.get(slug) ?? `q-${crypto.randomUUID()}`;
      ids.current.set(slug, questionId);
      return call(copyQuestion, { params: { id, questionId }, body: { from: slug } });
    },
    onSuccess: async (made) => navigate(paths.editQuestion(id, made.id)),
  });
}

/** The way from a question of the public bank to a version of one's own. */
export function OwnVersion({ id }: { id: string }) {
  const { authoring: words, sets } = useMessages();
  const [q, setQ] = useState('');
  const { data, error } = useQuery(publicSearch(q));
  const copying = useCopying(id);
  const { text } = useRefusal(copying.error ?? error);
  return (
    <div className="mt-4">
      <Details title={words.ownVersionTitle}>
        <SearchForm label={words.searchPublic} button={sets.searchButton} onSearch={setQ} />
        <p role="alert" className="mt-2 text-error empty:hidden">
          {text}
        </p>
        <output className="label mt-2 block">{data === undefined ? '' : sets.found(data.items.length)}</output>
        <ul className="mt-1 divide-y divide-rule border-y border-rule empty:hidden">
          {data?.items.map(({ id: questionId, slug, title }) => (
            <li key={questionId} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-1.5">
              <span className="min-w-0 flex-1 basis-60 break-words">
                <ContentText>{title}</ContentText>
              </span>
              <button type="button" className="button" aria-label={words.makeOwnOf(title)} disabled={copying.isPending} onClick={() => copying.mutate(slug)}>
                {words.makeOwn}
              </button>
            </li>
          ))}
        </ul>
      </Details>
    </div>
  );
}
