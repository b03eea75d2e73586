import { useSuspenseQuery } from '@tanstack/react-query';
import type { LoaderFunctionArgs } from 'react-router';
import { Calibrate } from '#src/features/calibration/calibrate.tsx';
import { myCalibration } from '#src/features/calibration/queries.ts';
import { loadPerson } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { Lead, PageHead } from '#src/ui/page.tsx';

export async function loader(args: LoaderFunctionArgs) {
  await loadPerson(args);
  await queriesOf(args).fetchQuery(myCalibration());
  return null;
}

/** Reference answers that a new mentor scores before the open queue opens. */
export function Component() {
  const { calibrating } = useMessages();
  const { data } = useSuspenseQuery(myCalibration());
  return (
    <div className="page pb-16">
      <PageHead title={calibrating.title}>
        {data.openedAt === null && (
          <>
            <Lead>{calibrating.lead(data.needs.judgements)}</Lead>
            <p className="label mt-2">{calibrating.fictional}</p>
          </>
        )}
      </PageHead>
      <Calibrate view={data} />
    </div>
  );
}
