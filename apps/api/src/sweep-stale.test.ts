import * as me from '@whetstone/contracts/me';
import { expect, it } from 'vitest';
import { sweepStale } from './sweep-stale.ts';
import { takeTurn } from './take-turn.ts';
import { buildTestApp } from './testing/build-test-app.ts';
import { signUpAs } from './testing/test-browser.ts';

it('removes what is over, and nothing that still counts', async () => {
  const test = await buildTestApp();
  const [old, living] = [await signUpAs(test, 'candidate'), await signUpAs(test, 'candidate')];
  await test.db.$executeRaw`UPDATE session SET last_seen_at = app_now() - interval '15 days' WHERE person_id = ${old.personId}::uuid`;
  await takeTurn(test, { key: 'still counts', max: 5, windowSeconds: 60 });
  await test.db.$executeRaw`INSERT INTO rate_window (key, started_at, count) VALUES ('\\x01', app_now() - interval '2 days', 9)`;
  await test.db.$executeRaw`
    INSERT INTO ceremony (id, kind, challenge, expires_at)
    VALUES (gen_random_uuid(), 'over', '', app_now() - interval '1 second'), (gen_random_uuid(), 'going on', '', app_now() + interval '1 minute')`;
  await sweepStale(test);
  expect(await test.db.session.count({ where: { personId: old.personId } })).toBe(0);
  expect((await living.call(me.listMySessions, {})).items).toHaveLength(1);
  expect(await test.db.ceremony.findMany({ select: { kind: true } })).toEqual([{ kind: 'going on' }]);
  expect(await test.db.rateWindow.count({ where: { count: 9 } })).toBe(0);
  expect(await takeTurn(test, { key: 'still counts', max: 5, windowSeconds: 60 })).toBe(2);
  await test.close();
});
