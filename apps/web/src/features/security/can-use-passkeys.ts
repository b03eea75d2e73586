type Answer = 'yes' | 'no' | 'number';

/** Browsers bind passkeys to the name of a host: at an address of digits there are none. */
export function canUsePasskeys({ hostname }: { hostname: string }, hasCredentials: boolean): Answer {
  if (/^[\d.]+$|:/.test(hostname)) return 'number';
  return hasCredentials ? 'yes' : 'no';
}

/** Whether this page, in this browser, can. */
export const canUsePasskeysHere = (): Answer => canUsePasskeys(location, 'PublicKeyCredential' in globalThis);
