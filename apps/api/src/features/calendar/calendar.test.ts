import { randomUUID } from 'node:crypto';
import * as contract from '@whetstone/contracts/study-plan';
import { addDays } from '@whetstone/study/iso-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { signUpAs } from '../../testing/test-browser.ts';
import { formatCalendar } from './format-calendar.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

type Person = Awaited<ReturnType<typeof signUpAs>>;

async function prepare(person: Person): Promise<string> {
  const { today } = await person.call(contract.getStudy, {});
  const stages = [{ stage: 'phone', on: addDays(today, 5) }];
  await person.call(contract.putTarget, { params: { id: randomUUID() }, body: { guide: 'acme-sre', stages, leftOut: [] } });
  return addDays(today, 5).replaceAll('-', '');
}

const pathOf = async (person: Person): Promise<string> => (await person.call(contract.createCalendar, {})).path;
const ask = async (url: string, headers: Record<string, string> = {}) => test.app.inject({ url, headers });

describe('iCalendar', () => {
  it('escapes, folds by bytes without tearing a character, and ends its lines with CR LF', () => {
    const title = `Commas, semicolons; back\\slashes\nand 很${'长'.repeat(40)}\u0007`;
    const text = formatCalendar({ owner: 'x', at: new Date('2027-01-01T10:00:00Z'), entries: [{ key: 'a', on: '2027-02-28', title, text: '' }] });
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    for (const sign of ['\r', '\n', '\u0007']) expect(text.replaceAll('\r\n', '')).not.toContain(sign);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const unfolded = text.replaceAll('\r\n ', '').split('\r\n');
    expect(unfolded).toContain(`SUMMARY:Commas\\, semicolons\\; back\\\\slashes\\nand 很${'长'.repeat(40)} `);
    expect(unfolded).toEqual(expect.arrayContaining(['DTSTART;VALUE=DATE:20270228', 'DTEND;VALUE=DATE:20270301', 'DTSTAMP:20270101T100000Z']));
  });

  it('gives an entry the same name for good, and another to another person', () => {
    const uidOf = (owner: string, title: string): string | undefined =>
      /UID:(.*)\r/.exec(formatCalendar({ owner, at: new Date(), entries: [{ key: 'a', on: '2027-01-01', title, text: '' }] }))?.[1];
    expect(uidOf('x', 'One')).toBe(uidOf('x', 'Two'));
    expect(uidOf('x', 'One')).not.toBe(uidOf('y', 'One'));
  });
});

describe('the calendar of a plan', () => {
  it('is a file with an entry for every day that holds something, and for every stage', async () => {
    const person = await signUpAs(test, 'candidate');
    const on = await prepare(person);
    const response = await person.send({ url: '/api/me/plan.ics' });
    expect([response.statusCode, response.headers['content-type'], response.headers['cache-control']]).toEqual([
      200,
      'text/calendar; charset=utf-8',
      'no-store',
    ]);
    const { days } = await person.call(contract.getPlan, {});
    const full = days.filter(({ plannedMinutes }) => plannedMinutes > 0);
    expect(response.body.match(/BEGIN:VEVENT/g)).toHaveLength(full.length + 1);
    expect(response.body).toContain(`DTSTART;VALUE=DATE:${on}\r\n`);
    expect(response.body).toContain('SUMMARY:Phone screen: SRE at Acme');
    expect(response.body).not.toContain('DTSTART:');
  });

  it('has a private address that anyone who knows it can read, with an ETag, until it ends', async () => {
    const [person, other] = [await signUpAs(test, 'candidate'), await signUpAs(test, 'candidate')];
    await prepare(person);
    const [old, path] = [await pathOf(person), await pathOf(person)];
    await pathOf(other);
    expect((await ask(old)).statusCode).toBe(404);
    const first = await ask(path);
    expect([first.statusCode, first.headers['content-type'], first.headers['cache-control']]).toEqual([
      200,
      'text/calendar; charset=utf-8',
      'private, no-cache',
    ]);
    const etag = String(first.headers.etag);
    expect([(await ask(path, { 'if-none-match': etag })).statusCode, (await ask(path, { 'if-none-match': etag })).body]).toEqual([304, '']);
    const { today } = await person.call(contract.getStudy, {});
    await person.call(contract.changeStudyPreferences, { body: { daysOff: [today] } });
    expect((await ask(path, { 'if-none-match': etag })).statusCode).toBe(200);
    expect((await person.call(contract.getStudy, {})).calendarSince).not.toBeNull();
    await person.call(contract.deleteCalendar, {});
    await person.call(contract.deleteCalendar, {});
    const unknown = await ask(`/api/calendars/${'A'.repeat(43)}`);
    expect([(await ask(path)).statusCode, unknown.statusCode]).toEqual([404, 404]);
  });

  it('ends with its person, and for who is a candidate no more', async () => {
    const person = await signUpAs(test, 'candidate');
    const path = await pathOf(person);
    await test.db.$executeRaw`UPDATE person SET deactivated_at = app_now() WHERE id = ${person.personId}::uuid`;
    expect((await ask(path)).statusCode).toBe(404);
    await test.db.$executeRaw`UPDATE person SET deactivated_at = NULL WHERE id = ${person.personId}::uuid`;
    expect((await ask(path)).statusCode).toBe(200);
    await test.db.roleGrant.deleteMany({ where: { personId: person.personId } });
    expect((await ask(path)).statusCode).toBe(404);
  });

  it('is kept by the hash of its token only', async () => {
    const token = (await pathOf(await signUpAs(test, 'candidate'))).split('/').at(-1) ?? '';
    const rows = await test.db.$queryRaw<{ text: string }[]>`SELECT calendar_feed::text AS text FROM calendar_feed`;
    expect([rows.length > 0, rows.some(({ text }) => text.includes(token))]).toEqual([true, false]);
  });
});
