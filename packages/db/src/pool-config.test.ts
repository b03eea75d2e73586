import { describe, expect, it } from 'vitest';
import { poolConfig, withDatabase } from './pool-config.ts';

describe('poolConfig', () => {
  it('takes an address apart, decoding what was encoded', () => {
    expect(poolConfig('postgresql://some%40one:p%2Fw%3A%25@db.example.org:6543/my%20base')).toEqual({
      host: 'db.example.org',
      port: 6543,
      user: 'some@one',
      password: 'p/w:%',
      database: 'my base',
    });
  });

  it('fills in port and database', () => {
    expect(poolConfig('postgresql://u:p@localhost')).toMatchObject({ port: 5432, database: 'postgres' });
  });

  it('asks for TLS where the address does', () => {
    expect(poolConfig('postgresql://u:p@h/x?sslmode=require')).toMatchObject({ ssl: true });
    expect(poolConfig('postgresql://u:p@h/x?sslmode=disable')).not.toHaveProperty('ssl');
  });
});

describe('withDatabase', () => {
  it('changes the database and nothing else', () => {
    expect(withDatabase('postgresql://u:p%2F@h:1234/old?sslmode=require', 'new one')).toBe('postgresql://u:p%2F@h:1234/new%20one?sslmode=require');
  });
});
