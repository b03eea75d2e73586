import { useMessages } from '#src/lib/messages.tsx';
import { canUsePasskeysHere } from './can-use-passkeys.ts';

const LOOPBACK = /^(?:127\.|\[::1\])/;

/** Says why there are no passkeys here, and the way to where there are. */
export function PasskeysAway() {
  const { security } = useMessages();
  if (canUsePasskeysHere() === 'no') return <p className="label">{security.notHere}</p>;
  const { port, pathname, search, hostname } = location;
  const address = `http://localhost${port === '' ? '' : `:${port}`}`;
  return (
    <p className="label">
      {security.notAtNumber}{' '}
      {LOOPBACK.test(hostname) && (
        <a href={`${address}${pathname}${search}`} className="link inline-block py-1">
          {security.openByName(address)}
        </a>
      )}
    </p>
  );
}
