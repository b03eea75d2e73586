import * as contract from '@whetstone/contracts/passkeys';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../plugins/session.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { setSessionCookie } from '../sessions/cookie.ts';
import { answerSignIn, originOf } from '../sessions/routes.ts';
import { forWeak } from '../factors/for-weak.ts';
import { addPasskey } from './add-passkey.ts';
import { listPasskeys } from './list-passkeys.ts';
import { relyingPartyOf } from './relying-party.ts';
import { removePasskey } from './remove-passkey.ts';
import { renamePasskey } from './rename-passkey.ts';
import { signInWithPasskey } from './sign-in-with-passkey.ts';
import { signUpWithPasskey } from './sign-up-with-passkey.ts';
import { startPasskey } from './start-passkey.ts';
import { startPasskeySignIn } from './start-passkey-sign-in.ts';
import { startPasskeySignUp } from './start-passkey-sign-up.ts';

/** What anyone may ask for who is not signed in. */
function addWaysIn(app: RoutesApp, deps: Deps): void {
  app.route({ ...contract.startPasskeySignIn, handler: (request) => startPasskeySignIn(deps, relyingPartyOf(request), request.ip) });
  app.route({
    ...contract.signInWithPasskey,
    handler: async (request, reply) =>
      answerSignIn(reply, await signInWithPasskey(deps, request.body, { ...originOf(request), party: relyingPartyOf(request) })),
  });
  app.route({
    ...contract.startPasskeySignUp,
    handler: (request) => startPasskeySignUp(deps, request.body, { ip: request.ip, party: relyingPartyOf(request) }),
  });
  app.route({
    ...contract.signUpWithPasskey,
    handler: async (request, reply) =>
      answerSignIn(reply, await signUpWithPasskey(deps, request.body, { ...originOf(request), party: relyingPartyOf(request) })),
  });
}

export function addPasskeyRoutes(app: RoutesApp, deps: Deps): void {
  addWaysIn(app, deps);
  // The way to a second factor stands open to who has shown none yet.
  app.route({ ...contract.listMyPasskeys, config: forWeak(contract.listMyPasskeys), handler: (request) => listPasskeys(deps, actorOf(request)) });
  app.route({
    ...contract.startPasskey,
    config: forWeak(contract.startPasskey),
    handler: (request) => startPasskey(deps, actorOf(request), relyingPartyOf(request)),
  });
  app.route({
    ...contract.addPasskey,
    config: forWeak(contract.addPasskey),
    handler: async (request, reply) => {
      const { item, token } = await addPasskey(deps, actorOf(request), { ...request.body, party: relyingPartyOf(request) });
      setSessionCookie(reply, token);
      return item;
    },
  });
  app.route({
    ...contract.renamePasskey,
    config: forWeak(contract.renamePasskey),
    handler: (request) => renamePasskey(deps, actorOf(request), { ...request.params, ...request.body }),
  });
  app.route({
    ...contract.removePasskey,
    config: forWeak(contract.removePasskey),
    handler: (request) => removePasskey(deps, actorOf(request), request.params.id),
  });
}
