import type { FastifyReply } from 'fastify';
import type { RecordingBytes } from './find-recording.ts';

/** The bytes of a recording as they are, to be listened to by a page of ours and never opened as a document. */
export function sendRecording(reply: FastifyReply, { mediaType, bytes }: RecordingBytes): string {
  reply.headers({ 'content-type': mediaType, 'content-disposition': 'attachment' });
  // bytes go out as they are, past the serializer, which knows texts
  return Buffer.from(bytes) as unknown as string;
}
