import * as contract from '@whetstone/contracts/sessions';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../plugins/session.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { forWeak } from '../factors/for-weak.ts';
import { lookAtLink } from '../links/look-at-link.ts';
import { resetPassword } from '../links/reset-password.ts';
import { checkConnection, clearSessionCookie, setSessionCookie } from './cookie.ts';
import { describeDevice } from './describe-device.ts';
import { endSession } from './end-session.ts';
import { getSession } from './get-session.ts';
import { type Origin, type SignedIn, signIn } from './sign-in.ts';
import { signInAsDemo } from './sign-in-as-demo.ts';
import { signUp } from './sign-up.ts';

export function originOf(request: FastifyRequest): Origin {
  checkConnection(request);
  return { ip: request.ip, device: describeDevice(request.headers['user-agent']) };
}

/** Hands the new session to the browser, or names the second step. */
export function answerSignIn(reply: FastifyReply, { token, ceremonyId }: SignedIn): { state: 'signed-in' | 'second-step'; ceremonyId: string | null } {
  if (token === null) return { state: 'second-step', ceremonyId };
  setSessionCookie(reply, token);
  return { state: 'signed-in', ceremonyId: null };
}

export function addSessionRoutes(app: RoutesApp, deps: Deps): void {
  app.route({ ...contract.getSession, handler: (request) => getSession(deps, request.actor) });
  app.route({ ...contract.signIn, handler: async (request, reply) => answerSignIn(reply, await signIn(deps, request.body, originOf(request))) });
  app.route({
    ...contract.signInAsDemo,
    handler: async (request, reply) => answerSignIn(reply, await signInAsDemo(deps, request.body.signInName, originOf(request))),
  });
  app.route({ ...contract.signUp, handler: async (request, reply) => answerSignIn(reply, await signUp(deps, request.body, originOf(request))) });
  app.route({ ...contract.lookAtLink, handler: (request) => lookAtLink(deps, request.body.token, request.ip) });
  app.route({ ...contract.resetPassword, handler: (request) => resetPassword(deps, request.body, request.ip) });
  app.route({
    ...contract.signOut,
    config: forWeak(contract.signOut),
    handler: async (request, reply) => {
      const { sessionId } = actorOf(request);
      const done = await endSession(deps, actorOf(request), sessionId);
      clearSessionCookie(reply);
      return done;
    },
  });
}
