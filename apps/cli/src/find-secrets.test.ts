import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findSecrets } from './find-secrets.ts';
import { ROOT } from './settings.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whetstone-secrets-'));
});
afterEach(async () => rm(folder, { recursive: true, force: true }));

/** None of these was ever a secret; put together here, so that the scan does not find this file. */
const PLANTED = [
  ['a private key', ['-----BEGIN RSA', 'PRIVATE KEY-----'].join(' ')],
  ['a private key', ['-----BEGIN PGP', 'PRIVATE KEY BLOCK-----'].join(' ')],
  ['an AWS access key', `AKIA${'AB23'.repeat(4)}`],
  ['a Google key', `AIza${'x'.repeat(35)}`],
  ['an Azure storage key', `AccountKey=${'a'.repeat(86)}==`],
  ['a GitHub token', `ghp_${'a1'.repeat(18)}`],
  ['a GitHub token', `github_pat_${'a1'.repeat(41)}`],
  ['a GitLab token', `glpat-${'a1'.repeat(10)}`],
  ['a Slack token', `xoxb-${'12345678'.repeat(3)}`],
  ['a Stripe key', `sk_live_${'a1'.repeat(12)}`],
  ['an npm token', `npm_${'a1'.repeat(18)}`],
  ['a key of a model provider', `sk-ant-${'a1'.repeat(12)}`],
  ['a signed token', `eyJ${'a'.repeat(20)}.eyJ${'b'.repeat(20)}.${'c'.repeat(43)}`],
] as const;

describe('the scan for secrets', () => {
  it.each(PLANTED)('finds %s and says where, without repeating it', async (what, secret) => {
    await writeFile(join(folder, 'notes.md'), `# Notes\n\nkey: "${secret}"\n`);
    const found = await findSecrets(folder);
    expect(found).toEqual([`notes.md:3: looks like ${what}`]);
    expect(found.join()).not.toContain(secret);
  });

  it('looks at what git tracks or would track, and not at what it ignores', async () => {
    await promisify(execFile)('git', ['init', '-q', folder]);
    const [[, secret]] = PLANTED;
    await writeFile(join(folder, '.gitignore'), 'ignored.txt\n');
    await writeFile(join(folder, 'ignored.txt'), secret);
    await writeFile(join(folder, 'new.txt'), secret);
    expect(await findSecrets(folder)).toEqual(['new.txt:1: looks like a private key']);
  });

  it('lets words about keys pass', async () => {
    await writeFile(join(folder, 'a.md'), 'An AKIA… key, sk_test_abc, -----BEGIN PUBLIC KEY-----, ghp_short, postgres://user:password@localhost/db\n');
    expect(await findSecrets(folder)).toEqual([]);
  });

  it('finds nothing in this repository', async () => {
    expect(await findSecrets(ROOT)).toEqual([]);
  });
});
