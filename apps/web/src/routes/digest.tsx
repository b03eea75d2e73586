import type { LoaderFunctionArgs } from 'react-router';
import { DigestParts } from '#src/features/digest/digest-parts.tsx';
import { myDigest } from '#src/features/digest/queries.ts';
import { loadPerson } from '#src/lib/load-session.ts';
import { queriesOf } from '#src/lib/query-client.ts';

export async function loader(args: LoaderFunctionArgs) {
  await loadPerson(args);
  await queriesOf(args).fetchQuery(myDigest());
  return null;
}

export function Component() {
  return (
    <div className="page pb-16">
      <DigestParts />
    </div>
  );
}
