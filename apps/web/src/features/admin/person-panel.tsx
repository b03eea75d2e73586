import type { PersonRow } from '@whetstone/contracts/admin';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { EmergencyButton } from './emergency-button.tsx';
import { DeactivateButton, ResetLinkButton } from './entry-actions.tsx';
import { RolesForm } from './roles-form.tsx';

/** All that an admin may do with one person. */
export function PersonPanel({ person }: { person: PersonRow }) {
  const { adminPeople: words } = useMessages();
  return (
    <div className="space-y-6 pt-1 pb-3">
      {person.isLastAdmin && <p className="text-spark">{words.lastAdmin}</p>}
      <RolesForm person={person} />
      <DeactivateButton person={person} />
      {person.deactivatedAt === null && <ResetLinkButton person={person} />}
      {!person.isYou && <EmergencyButton person={person} />}
      <p>
        <Link to={paths.adminAudit({ person: person.signInName })} className="link inline-flex min-h-6 items-center">
          {words.audit}
        </Link>
      </p>
    </div>
  );
}
