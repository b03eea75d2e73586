import { putReview as contract } from '@whetstone/contracts/attempts';
import pg from 'pg';
import type { Deps } from '../deps.ts';
import { putReview } from '../features/reviews/put-review.ts';
import { findSession } from '../features/sessions/find-session.ts';
import { readSessionToken } from '../features/sessions/cookie.ts';
import { createBareRunner } from './bare-runner.ts';
import { buildBare } from './build-bare.ts';

/* One route of ours, the recording of a review, with the same statements sent by bare `pg`. */

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'] });
const db = createBareRunner(pool) as Deps['db'];
const deps = { db, installation: { isDemo: false } } as Deps;

const app = await buildBare();
app.route({
  ...contract,
  handler: async (request) => {
    const token = readSessionToken(request);
    const actor = token === null ? null : await findSession(deps, token);
    if (actor === null) throw new Error('nobody is signed in');
    return putReview(deps, actor, { id: request.params.id, body: request.body });
  },
});
await app.listen({ host: '127.0.0.1', port: 0 });
const address = app.server.address();
process.send?.({ ready: true, port: typeof address === 'object' ? address?.port : 0 });
process.once('disconnect', () => process.exit());
