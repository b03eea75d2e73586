import { QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { TOPIC_QUERIES } from './topic-queries.ts';

it('asks again for the desk and for reviews that were sent, and reads none that is being written: each read is written down', async () => {
  const queries = new QueryClient();
  queries.setQueryData(['desk'], {});
  queries.setQueryData(['desk', 'review', 'open'], { sent: null });
  queries.setQueryData(['desk', 'review', 'sent'], { sent: {} });
  queries.setQueryData(['submissions', 'one'], {});
  await Promise.all(TOPIC_QUERIES.desk.map(async (filters) => queries.invalidateQueries(filters)));
  const isAskedAgain = (...key: string[]): boolean | undefined => queries.getQueryState(key)?.isInvalidated;
  expect([isAskedAgain('desk'), isAskedAgain('desk', 'review', 'open'), isAskedAgain('desk', 'review', 'sent'), isAskedAgain('submissions', 'one')]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});
