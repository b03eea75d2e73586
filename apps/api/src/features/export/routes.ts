import { exportMyData as contract } from '@whetstone/contracts/my-export';
import * as files from '@whetstone/contracts/study-files';
import type { FastifyReply } from 'fastify';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../plugins/session.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { forWeak } from '../factors/for-weak.ts';
import { exportAnki } from './export-anki.ts';
import { exportMyData } from './export-my-data.ts';
import { exportReviewsCsv } from './export-reviews-csv.ts';

const asFile = (reply: FastifyReply, type: string, name: string): void => {
  reply.headers({ 'content-type': type, 'content-disposition': `attachment; filename="${name}"` });
};

export function addExportRoutes(app: RoutesApp, deps: Deps): void {
  app.route({
    ...contract,
    // Whoever is signed in may take their own data along, a second factor or not.
    config: forWeak(contract),
    handler: (request) => exportMyData(deps, actorOf(request), request.query.language),
  });
  app.route({
    ...files.exportReviews,
    handler: async (request, reply) => {
      const table = await exportReviewsCsv(deps, actorOf(request));
      asFile(reply, 'text/csv; charset=utf-8', 'whetstone-reviews.csv');
      return table;
    },
  });
  app.route({
    ...files.exportAnki,
    handler: async (request, reply) => {
      const bytes = await exportAnki(deps, actorOf(request));
      asFile(reply, 'application/octet-stream', 'whetstone.apkg');
      // bytes go out as they are, past the serializer, which knows texts
      return Buffer.from(bytes) as unknown as string;
    },
  });
}
