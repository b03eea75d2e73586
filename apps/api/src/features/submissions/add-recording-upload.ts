import { MOST_RECORDING_BYTES, putRecording as contract } from '@whetstone/contracts/recordings';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../plugins/session.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { putRecording } from './put-recording.ts';

/** The one route that takes anything but JSON from people, in a scope of its own. Where it was begun is looked at as for every other change. */
export function addRecordingUpload(app: RoutesApp, deps: Deps): void {
  void app.register(async (plain) => {
    const scope = plain.withTypeProvider<ZodTypeProvider>();
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(/^(?:audio|video)\/(?:webm|ogg|mp4)(?:;|$)/, { parseAs: 'buffer', bodyLimit: MOST_RECORDING_BYTES }, (_request, body, done) =>
      done(null, body),
    );
    scope.route({
      ...contract,
      bodyLimit: MOST_RECORDING_BYTES,
      handler: async (request) => {
        const { body } = request as { body: unknown };
        return putRecording(deps, actorOf(request), { id: request.params.id, bytes: Buffer.isBuffer(body) ? body : null });
      },
    });
  });
}
