import { useQuery } from '@tanstack/react-query';
import { SET_CAPS } from '@whetstone/contracts/question-sets';
import { useState } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Section } from '#src/ui/section.tsx';
import { SearchForm } from '#src/ui/search-form.tsx';
import type { Choosable } from './draft-item.ts';
import { bankSearch, workspaceSearch } from './queries.ts';
import type { ItemEdits } from './use-item-edits.ts';

interface Found {
  title: string;
  /** null while it is being looked for */
  found: readonly (Choosable & { note: string })[] | null;
  error: unknown;
}

function FoundList({ title, found, error, edits }: Found & { edits: ItemEdits }) {
  const { sets: words } = useMessages();
  const { text } = useRefusal(error);
  return (
    <section className="mt-4">
      <h3 className="font-semibold">
        {title} <output className="label font-normal">{found === null ? '' : words.found(found.length)}</output>
      </h3>
      <p role="alert" className="text-error empty:hidden">
        {text}
      </p>
      <ul className="mt-1 divide-y divide-rule border-y border-rule empty:hidden">
        {found?.map((question) => (
          <li key={question.id} className="flex items-start justify-between gap-x-4 py-1.5">
            <span className="min-w-0 pt-1">
              <span className="break-words">
                <ContentText>{question.title}</ContentText>
              </span>
              <span className="label mb-1 block">{question.note}</span>
            </span>
            {/* stays where it is when it has been pressed, so that the focus does */}
            <button
              type="button"
              className="button aria-disabled:border-rule-strong aria-disabled:bg-transparent aria-disabled:text-ink-soft"
              aria-label={edits.has(question.id) ? `${question.title}: ${words.inSet}` : words.addOf(question.title)}
              aria-disabled={edits.has(question.id) || edits.isFull}
              onClick={() => edits.add(question)}
            >
              {edits.has(question.id) ? words.inSet : words.add}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Questions to choose from: of the public bank, and of the workspace. */
export function AddQuestions({ workspaceId, edits }: { workspaceId: string; edits: ItemEdits }) {
  const { sets: words, questions, workspaces, common } = useMessages();
  const [q, setQ] = useState('');
  const bank = useQuery(bankSearch(q));
  const own = useQuery(workspaceSearch(workspaceId, q));
  const ofBank = bank.data?.items.map(({ id, slug, title, minutes, kind, difficulty }) => ({
    id,
    slug,
    title,
    minutes,
    note: [questions.kinds[kind], questions.difficulties[difficulty], common.minutes(minutes)].join(' · '),
  }));
  const ofWorkspace = own.data?.items.map(({ id, title, status }) => ({ id, title, minutes: null, note: workspaces.statuses[status] }));
  return (
    <Section id="add" title={words.addTitle}>
      {edits.isFull && <p className="mb-3">{words.full(SET_CAPS.items)}</p>}
      <SearchForm label={words.search} button={words.searchButton} onSearch={setQ} />
      {q !== '' && (
        <>
          <FoundList title={words.ofBank} found={ofBank ?? null} error={bank.error} edits={edits} />
          <FoundList title={words.ofWorkspace} found={ofWorkspace ?? null} error={own.error} edits={edits} />
        </>
      )}
    </Section>
  );
}
