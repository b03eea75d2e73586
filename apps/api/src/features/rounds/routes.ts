import * as contract from '@whetstone/contracts/rounds';
import type { RoundPacket } from '@whetstone/contracts/round-packet';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../plugins/session.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { getPacket } from './get-packet.ts';
import { getRound } from './get-round.ts';
import { listRounds } from './list-rounds.ts';
import { makePacket } from './make-packet.ts';
import { beginPause, endPause } from './pause-round.ts';
import { putVisit } from './put-visit.ts';
import { startRound } from './start-round.ts';
import { submitRound } from './submit-round.ts';

export function addRoundRoutes(app: RoutesApp, deps: Deps): void {
  app.route({ ...contract.listRounds, handler: (request) => listRounds(deps, actorOf(request)) });
  app.route({ ...contract.putRound, handler: (request) => startRound(deps, actorOf(request), { ...request.params, ...request.body }) });
  app.route({ ...contract.getRound, handler: (request) => getRound(deps, actorOf(request), request.params.id) });
  app.route({
    ...contract.putRoundVisit,
    handler: (request) => putVisit(deps, actorOf(request), { roundId: request.params.id, id: request.params.visitId, ...request.body }),
  });
  app.route({
    ...contract.putRoundPause,
    handler: (request) => beginPause(deps, actorOf(request), { roundId: request.params.id, id: request.params.pauseId }),
  });
  app.route({
    ...contract.endRoundPause,
    handler: (request) => endPause(deps, actorOf(request), { roundId: request.params.id, id: request.params.pauseId }),
  });
  app.route({ ...contract.submitRound, handler: (request) => submitRound(deps, actorOf(request), { ...request.params, ...request.body }) });
  app.route({ ...contract.putRoundPacket, handler: (request) => makePacket(deps, actorOf(request), request.params.id) });
  app.route({
    ...contract.getRoundPacket,
    handler: async (request, reply) => {
      const body = await getPacket(deps, actorOf(request), request.params.id);
      // the stored bytes go out as they are, past the serializer, which would write them anew
      reply.header('content-type', 'application/json; charset=utf-8');
      return body as unknown as RoundPacket;
    },
  });
}
