import * as contract from '@whetstone/contracts/second-factors';
import type { FastifyReply } from 'fastify';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../plugins/session.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { findRelyingParty, relyingPartyOf } from '../passkeys/relying-party.ts';
import { createRecoveryCodes } from '../recovery/create-recovery-codes.ts';
import { setSessionCookie } from '../sessions/cookie.ts';
import { finishSecondStep } from '../sessions/finish-second-step.ts';
import { lookAtSecondStep } from '../sessions/look-at-second-step.ts';
import { answerSignIn, originOf } from '../sessions/routes.ts';
import { confirmTotp } from '../totp/confirm-totp.ts';
import { removeTotp } from '../totp/remove-totp.ts';
import { startTotp } from '../totp/start-totp.ts';
import { forWeak } from './for-weak.ts';
import { listWays } from './list-ways.ts';
import { strengthenByCode } from './strengthen-by-code.ts';
import { strengthenByPasskey } from './strengthen-by-passkey.ts';

/** Hands the session its new token. */
function renewed(reply: FastifyReply, token: string): { done: true } {
  setSessionCookie(reply, token);
  return { done: true };
}

function addSecondStepRoutes(app: RoutesApp, deps: Deps): void {
  app.route({
    ...contract.lookAtSecondStep,
    handler: (request) => lookAtSecondStep(deps, { ...request.body, party: findRelyingParty(request), ip: request.ip }),
  });
  app.route({
    ...contract.finishSecondStep,
    handler: async (request, reply) => answerSignIn(reply, await finishSecondStep(deps, request.body, originOf(request))),
  });
}

/** The ways to a second factor, and to a strong session; open to who has shown none yet. */
export function addFactorRoutes(app: RoutesApp, deps: Deps): void {
  addSecondStepRoutes(app, deps);
  app.route({
    ...contract.lookAtStrength,
    config: forWeak(contract.lookAtStrength),
    handler: (request) => listWays(deps, actorOf(request).personId, findRelyingParty(request)),
  });
  app.route({
    ...contract.strengthenByCode,
    config: forWeak(contract.strengthenByCode),
    handler: async (request, reply) => renewed(reply, await strengthenByCode(deps, actorOf(request), request.body.code)),
  });
  app.route({
    ...contract.strengthenByPasskey,
    config: forWeak(contract.strengthenByPasskey),
    handler: async (request, reply) => renewed(reply, await strengthenByPasskey(deps, actorOf(request), { ...request.body, party: relyingPartyOf(request) })),
  });
  app.route({ ...contract.startTotp, config: forWeak(contract.startTotp), handler: (request) => startTotp(deps, actorOf(request)) });
  app.route({
    ...contract.confirmTotp,
    config: forWeak(contract.confirmTotp),
    handler: async (request, reply) => renewed(reply, await confirmTotp(deps, actorOf(request), request.body)),
  });
  app.route({ ...contract.removeTotp, config: forWeak(contract.removeTotp), handler: (request) => removeTotp(deps, actorOf(request)) });
  app.route({
    ...contract.createRecoveryCodes,
    config: forWeak(contract.createRecoveryCodes),
    handler: (request) => createRecoveryCodes(deps, actorOf(request)),
  });
}
