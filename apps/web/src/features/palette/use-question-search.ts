import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { CallError } from '@whetstone/contracts/call';
import { listQuestions } from '@whetstone/contracts/questions';
import { useEffect, useState } from 'react';
import { call } from '#src/lib/call.ts';

const QUIET_MS = 150;

/** The questions that a text finds, asked for when typing rests. A text that is no longer wanted gives up its request. */
export function useQuestionSearch(text: string) {
  const [q, setQ] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setQ(text), QUIET_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const { data, error, isFetching } = useQuery({
    queryKey: ['questions', 'palette', q],
    queryFn: ({ signal }) => call(listQuestions, { query: { q, limit: '8' } }, signal),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
  const isAsked = text !== '' && q !== '';
  return {
    page: isAsked && error === null ? data : undefined,
    failure: isAsked && error !== null ? (error instanceof CallError && error.status === 0 ? 'offline' : 'failed') : null,
    isSearching: text !== '' && (text !== q || isFetching),
  } as const;
}
