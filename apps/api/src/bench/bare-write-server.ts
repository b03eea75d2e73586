import * as contract from '@whetstone/contracts/attempts';
import type { FastifyRequest } from 'fastify';
import pg from 'pg';
import type { Actor } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { putAnswer } from '../features/attempts/put-answer.ts';
import { putReview } from '../features/reviews/put-review.ts';
import { findSession } from '../features/sessions/find-session.ts';
import { readSessionToken } from '../features/sessions/cookie.ts';
import { createBareRunner } from './bare-runner.ts';
import { buildBare } from './build-bare.ts';

/* Two routes of ours, the recording of a review and the saving of an answer, with the same statements sent by bare `pg`. */

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'] });
const db = createBareRunner(pool) as Deps['db'];
const deps = { db, installation: { isDemo: false } } as Deps;

async function signedIn(request: FastifyRequest): Promise<Actor> {
  const token = readSessionToken(request);
  const actor = token === null ? null : await findSession(deps, token);
  if (actor === null) throw new Error('nobody is signed in');
  return actor;
}

const app = await buildBare();
app.route({
  ...contract.putReview,
  handler: async (request) => putReview(deps, await signedIn(request), { id: request.params.id, body: request.body }),
});
app.route({
  ...contract.putAnswer,
  handler: async (request) => putAnswer(deps, await signedIn(request), { attemptId: request.params.id, id: request.params.revisionId, ...request.body }),
});
await app.listen({ host: '127.0.0.1', port: 0 });
const address = app.server.address();
process.send?.({ ready: true, port: typeof address === 'object' ? address?.port : 0 });
process.once('disconnect', () => process.exit());
