import type { LoaderFunctionArgs } from 'react-router';
import { AdminFrame } from '#src/features/admin/admin-frame.tsx';
import { loadStaff } from '#src/features/admin/load-staff.ts';
import { OperatorSwitches } from '#src/features/admin/operator-switches.tsx';
import { operatorQuery } from '#src/features/admin/queries.ts';
import { NotSignedIn } from '#src/features/errors/not-signed-in.tsx';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { usePerson } from '#src/lib/session.ts';

export async function loader(args: LoaderFunctionArgs) {
  await loadStaff(args);
  await queriesOf(args).ensureQueryData(operatorQuery());
  return null;
}

export function Component() {
  const { adminSettings } = useMessages();
  if (!usePerson()) return <NotSignedIn />;
  return (
    <AdminFrame section="settings" lead={adminSettings.lead}>
      <OperatorSwitches />
    </AdminFrame>
  );
}
