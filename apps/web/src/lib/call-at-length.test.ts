import { CallError } from '@whetstone/contracts/call';
import { reportWorkspaceExport } from '@whetstone/contracts/exports';
import { afterEach, expect, it, vi } from 'vitest';
import { callAtLength } from './call-at-length.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const ASKED = { params: { id: '0198a000-0000-4000-8000-000000000001' }, query: { format: 'csv' } } as const;

it('waits for an answer as long as whoever asks, and says when there is no way to the server', async () => {
  const signals: unknown[] = [];
  vi.stubGlobal('fetch', async (_url: string, { signal }: RequestInit) => {
    signals.push(signal);
    throw new TypeError('no network');
  });
  await expect(callAtLength(reportWorkspaceExport, ASKED)).rejects.toMatchObject({ status: 0, code: 'unreachable' });
  const { signal } = new AbortController();
  await expect(callAtLength(reportWorkspaceExport, ASKED, signal)).rejects.toThrow(CallError);
  expect(signals).toEqual([null, signal]);
});

it('is given up with its signal, which is no failure of the server', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new DOMException('gone', 'AbortError');
  });
  await expect(callAtLength(reportWorkspaceExport, ASKED, AbortSignal.abort())).rejects.toThrow('gone');
});
