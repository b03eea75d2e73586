import { describe, expect, it } from 'vitest';
import { readEnv } from './env.ts';

const DATABASE_URL = 'postgresql://localhost/x';

describe('readEnv', () => {
  it('fills in what is not given', () => {
    expect(readEnv({ DATABASE_URL })).toMatchObject({ DATABASE_URL, HOST: '127.0.0.1', PORT: 3000, LOG_LEVEL: 'info', WEB_DIST: '' });
  });

  it('takes what is given', () => {
    const given = { DATABASE_URL, HOST: '::1', PORT: '0', LOG_LEVEL: 'warn', WEB_DIST: '/dist' };
    expect(readEnv(given)).toMatchObject({ HOST: '::1', PORT: 0, LOG_LEVEL: 'warn', WEB_DIST: '/dist' });
  });

  it('takes no secret that could be guessed', () => {
    expect(readEnv({ DATABASE_URL }).WHETSTONE_SECRET).toBe('');
    expect(readEnv({ DATABASE_URL, WHETSTONE_SECRET: 'x'.repeat(32) }).WHETSTONE_SECRET).toHaveLength(32);
    expect(() => readEnv({ DATABASE_URL, WHETSTONE_SECRET: 'x'.repeat(31) })).toThrow(/WHETSTONE_SECRET/);
  });

  it('takes the secret before this one only beside this one', () => {
    const [present, previous] = ['x'.repeat(32), 'y'.repeat(32)];
    expect(readEnv({ DATABASE_URL, WHETSTONE_SECRET: present, WHETSTONE_SECRET_PREVIOUS: previous }).WHETSTONE_SECRET_PREVIOUS).toBe(previous);
    expect(readEnv({ DATABASE_URL, WHETSTONE_SECRET: present, WHETSTONE_SECRET_PREVIOUS: '' }).WHETSTONE_SECRET_PREVIOUS).toBe('');
    expect(() => readEnv({ DATABASE_URL, WHETSTONE_SECRET_PREVIOUS: previous })).toThrow('WHETSTONE_SECRET_PREVIOUS needs WHETSTONE_SECRET');
    expect(() => readEnv({ DATABASE_URL, WHETSTONE_SECRET: present, WHETSTONE_SECRET_PREVIOUS: 'short' })).toThrow(/WHETSTONE_SECRET_PREVIOUS/);
  });

  it('names every variable that does not fit', () => {
    expect(() => readEnv({ PORT: '70000', LOG_LEVEL: 'loud' })).toThrow(/^The environment does not fit: .*DATABASE_URL.*PORT.*LOG_LEVEL/);
  });

  it('takes what is empty for what is not given', () => {
    const empty = { WHETSTONE_PUSH: '', WHETSTONE_ORIGIN: '', SMTP_URL: '', SMTP_FROM: '' };
    const env = readEnv({ DATABASE_URL, ...empty });
    expect([env.WHETSTONE_PUSH, env.WHETSTONE_ORIGIN, env.SMTP_URL, env.SMTP_FROM]).toEqual([null, undefined, undefined, undefined]);
  });

  it('wants to know whom mails come from and where their links lead', () => {
    const mail = { SMTP_URL: 'smtps://mail.example.org', SMTP_FROM: 'Whetstone <prep@example.org>', WHETSTONE_ORIGIN: 'https://prep.example' };
    expect(readEnv({ DATABASE_URL, ...mail })).toMatchObject(mail);
    for (const name of ['SMTP_FROM', 'WHETSTONE_ORIGIN']) expect(() => readEnv({ DATABASE_URL, ...mail, [name]: '' })).toThrow('SMTP_URL needs SMTP_FROM');
  });

  it.each([
    ['SMTP_URL', 'https://mail.example.org'],
    ['SMTP_FROM', 'nobody'],
    ['WHETSTONE_ORIGIN', 'https://prep.example/'],
    ['WHETSTONE_ORIGIN', 'prep.example'],
    ['WHETSTONE_PUSH', 'perhaps'],
  ])('refuses %s=%s', (name, value) => {
    expect(() => readEnv({ DATABASE_URL, [name]: value })).toThrow(`The environment does not fit: ${name}`);
  });
});
