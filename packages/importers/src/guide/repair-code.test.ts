import { describe, expect, it } from 'vitest';
import { repairCode } from './repair-code.ts';

describe('repairCode', () => {
  it.each([
    ['fork()system call?', 'fork() system call?'],
    ['COUNT(*)or not?', 'COUNT(*) or not?'],
    ['uptimeactually mean?', 'uptime actually mean?'],
    ['strace,tcpdump,perf, andeBPF.', 'strace, tcpdump, perf, and eBPF.'],
    ['LEFT JOINgive more', 'LEFT JOIN give more'],
    ['useEffectrun twice?', 'useEffect run twice?'],
    ['enable.idempotencedoes in Kafka.', 'enable.idempotence does in Kafka.'],
  ])('parts the code of %s', (text, repaired) => {
    expect(repairCode(text)).toBe(repaired);
  });

  it.each([
    'redis in production',
    'webhooks and retries',
    'terraform plan',
    'command line',
    'CRDs work',
    'StringBuilder appends',
    'Array.from copies',
    'middleware runs',
    'framework does',
    'fn(a,b) twice',
  ])('leaves "%s"', (text) => {
    expect(repairCode(text)).toBe(text);
  });
});
