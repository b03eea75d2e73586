import * as contract from '@whetstone/contracts/exports';
import type { FastifyReply } from 'fastify';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../plugins/session.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { exportBank, reportExport } from './export-bank.ts';
import { exportKit } from './export-kit.ts';
import { readSetBank } from './read-set-bank.ts';
import { readWorkspaceBank } from './read-workspace-bank.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const FILES: Record<contract.ExportFormat, { type: string; ending: string }> = {
  markdown: { type: 'application/zip', ending: 'zip' },
  csv: { type: 'text/csv; charset=utf-8', ending: 'csv' },
  gift: { type: 'text/plain; charset=utf-8', ending: 'gift' },
  qti: { type: 'application/zip', ending: 'qti.zip' },
  anki: { type: 'application/octet-stream', ending: 'apkg' },
  docx: { type: DOCX, ending: 'docx' },
};

const fileOf = ({ format }: { format: contract.ExportFormat }) => ({ type: FILES[format].type, name: `whetstone-questions.${FILES[format].ending}` });

/** Bytes go out as they are, past the serializer, which knows texts. */
function asFile(reply: FastifyReply, bytes: Uint8Array, { type, name }: { type: string; name: string }): string {
  reply.headers({ 'content-type': type, 'content-disposition': `attachment; filename="${name}"` });
  return Buffer.from(bytes) as unknown as string;
}

/** Aborted when whoever waits for the answer has gone. */
function untilGone({ raw }: FastifyReply): AbortSignal {
  const stop = new AbortController();
  raw.once('close', () => stop.abort());
  return stop.signal;
}

export function addBankExportRoutes(app: RoutesApp, deps: Deps): void {
  app.route({
    ...contract.reportWorkspaceExport,
    handler: (request, reply) => {
      const actor = actorOf(request);
      return reportExport(deps, { read: () => readWorkspaceBank(deps, actor, request.params), ...request.query, signal: untilGone(reply) });
    },
  });
  app.route({
    ...contract.exportWorkspace,
    handler: async (request, reply) => {
      const actor = actorOf(request);
      const wish = { read: () => readWorkspaceBank(deps, actor, request.params), ...request.query, signal: untilGone(reply) };
      return asFile(reply, await exportBank(deps, wish), fileOf(request.query));
    },
  });
  app.route({
    ...contract.reportSetExport,
    handler: (request, reply) => {
      const actor = actorOf(request);
      return reportExport(deps, { read: () => readSetBank(deps, actor, request.params), ...request.query, signal: untilGone(reply) });
    },
  });
  app.route({
    ...contract.exportSet,
    handler: async (request, reply) => {
      const actor = actorOf(request);
      const wish = { read: () => readSetBank(deps, actor, request.params), ...request.query, signal: untilGone(reply) };
      return asFile(reply, await exportBank(deps, wish), fileOf(request.query));
    },
  });
  app.route({
    ...contract.exportKit,
    handler: async (request, reply) => {
      const bytes = await exportKit(deps, actorOf(request), { ...request.params, ...request.query, signal: untilGone(reply) });
      return asFile(reply, bytes, { type: DOCX, name: 'whetstone-kit.docx' });
    },
  });
}
