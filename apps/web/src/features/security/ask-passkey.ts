import type { Assertion, Attestation, PasskeyRequest } from '@whetstone/contracts/passkeys';
import type { CallOutput } from '@whetstone/contracts/call';
import type { startPasskey } from '@whetstone/contracts/passkeys';

/** The browser made or showed no passkey: its person said no or waited too long, it keeps one already, or it failed. */
export class NoPasskey extends Error {
  override readonly name = 'NoPasskey';
  readonly reason: 'declined' | 'onDevice' | 'passkeyFailed';

  constructor(reason: NoPasskey['reason']) {
    super(reason);
    this.reason = reason;
  }
}

const REASONS: Readonly<Record<string, NoPasskey['reason']>> = { NotAllowedError: 'declined', AbortError: 'declined', InvalidStateError: 'onDevice' };

async function ask<T>(asking: Promise<T>): Promise<T> {
  try {
    return await asking;
  } catch (error) {
    throw new NoPasskey((error instanceof Error && REASONS[error.name]) || 'passkeyFailed');
  }
}

// Wanted by few and on few pages, so it comes when a button is pressed.
const library = async () => import('@simplewebauthn/browser');

/** Lets the browser make a passkey. @throws NoPasskey */
export async function makePasskey(options: CallOutput<typeof startPasskey>['options']): Promise<Attestation> {
  const { startRegistration } = await library();
  const { id, response } = await ask(startRegistration({ optionsJSON: options as Parameters<typeof startRegistration>[0]['optionsJSON'] }));
  const { clientDataJSON, attestationObject, transports = [] } = response;
  return { id, clientDataJSON, attestationObject, transports };
}

/** Lets the browser show a passkey. @throws NoPasskey */
export async function showPasskey(options: PasskeyRequest['options']): Promise<Assertion> {
  const { startAuthentication } = await library();
  const { id, response } = await ask(startAuthentication({ optionsJSON: options as Parameters<typeof startAuthentication>[0]['optionsJSON'] }));
  const { clientDataJSON, authenticatorData, signature, userHandle = null } = response;
  return { id, clientDataJSON, authenticatorData, signature, userHandle };
}
