import { describe, expect, it } from 'vitest';
import { ROOT, readSettings } from './settings.ts';

describe('readSettings', () => {
  it('fills in what is not given', () => {
    expect(readSettings({})).toEqual({ dataFolder: `${ROOT}/.data`, databaseUrl: undefined, host: '127.0.0.1', port: 3000, secret: undefined });
    expect(readSettings({ PORT: '', HOST: '', WHETSTONE_DATA: '', DATABASE_URL: '', WHETSTONE_SECRET: '' })).toEqual(readSettings({}));
  });

  it('takes what is given; a relative data folder lies below the project', () => {
    const url = 'postgresql://localhost/x';
    expect(readSettings({ PORT: '0', HOST: '::1', WHETSTONE_DATA: 'data/here', DATABASE_URL: url })).toEqual({
      dataFolder: `${ROOT}/data/here`,
      databaseUrl: url,
      host: '::1',
      port: 0,
      secret: undefined,
    });
    expect(readSettings({ WHETSTONE_DATA: '/srv/data' }).dataFolder).toBe('/srv/data');
  });

  it('takes a secret of 32 characters, and none that is shorter', () => {
    expect(readSettings({ WHETSTONE_SECRET: 'x'.repeat(32) }).secret).toBe('x'.repeat(32));
    expect(() => readSettings({ WHETSTONE_SECRET: 'x'.repeat(31) })).toThrow(
      expect.objectContaining({ name: 'SetupError', message: expect.stringContaining('WHETSTONE_SECRET') as string }),
    );
  });

  it.each(['http', '65536', '-1', '1.5', '3000 '.repeat(2)])('refuses "%s" as a port', (port) => {
    expect(() => readSettings({ PORT: port })).toThrow(expect.objectContaining({ name: 'SetupError' }));
  });
});
