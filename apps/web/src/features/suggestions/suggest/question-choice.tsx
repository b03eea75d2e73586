import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { listQuestions } from '@whetstone/contracts/questions';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { ChoiceList } from '#src/ui/choice-list.tsx';
import { Field } from '#src/ui/field.tsx';

const MOST = '6';
const SHORTEST = 2;

interface QuestionChoiceProps {
  value: string;
  error: string | undefined;
  onChoose: (slug: string) => void;
}

/** A question of the bank, found by its words. */
export function QuestionChoice({ value, error, onChoose }: QuestionChoiceProps) {
  const { suggesting } = useMessages();
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text.trim());
  const { data } = useQuery({
    queryKey: ['questions', 'choice', wanted],
    queryFn: ({ signal }) => call(listQuestions, { query: { q: wanted, limit: MOST } }, signal),
    enabled: wanted.length >= SHORTEST,
  });
  const titles = Object.fromEntries(data?.items.map(({ slug, title }) => [slug, title]) ?? []);
  return (
    <div className="space-y-3">
      <Field label={suggesting.findQuestion} hint={suggesting.findHint} error={error}>
        {(control) => (
          <input {...control} type="search" value={text} autoComplete="off" onChange={({ target }) => setText(target.value)} className="search-field" />
        )}
      </Field>
      <output className="block empty:hidden">{data?.items.length === 0 ? suggesting.noneFound : ''}</output>
      {data && data.items.length > 0 && <ChoiceList legend={suggesting.found} values={Object.keys(titles)} value={value} labels={titles} onChoose={onChoose} />}
    </div>
  );
}
