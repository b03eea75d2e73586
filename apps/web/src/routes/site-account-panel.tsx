import type { PersonView } from '@whetstone/contracts/people';
import { AccountPanel } from '#src/features/account/account-panel.tsx';
import { UnreadCount } from '#src/features/notifications/unread-count.tsx';

/** The account panel, with what other features have in it. */
export function SiteAccountPanel(props: { person: PersonView; onLeave: () => void }) {
  return <AccountPanel {...props} notifications={<UnreadCount />} />;
}
