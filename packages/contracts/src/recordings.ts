import * as z from 'zod/mini';
import { privateCall } from './endpoint.ts';
import { parameter } from './parameter.ts';
import { Done } from './sessions.ts';
import { ClientIdParams } from './study-shared.ts';

export const MOST_RECORDING_BYTES = 8_000_000;
/** ten minutes, and what browsers write after they were told to stop */
export const LONGEST_RECORDING_MS = 605_000;

/** Which answer, by its position in what was handed in. */
const position = () => parameter(z.string().check(z.regex(/^[1-9]\d{0,2}$/)), 'the position of a part, from 1 on', 'Of which answer.');

export const putRecording = privateCall({ method: 'PUT', url: '/api/me/recordings/:id', access: ['candidate'] }, Done, {
  summary: 'Send a recording that is to be handed in',
  description:
    `The body is the recording itself, as audio/webm, audio/ogg or audio/mp4, of at most ${MOST_RECORDING_BYTES / 1_000_000} MB; what it is is looked at, not believed. ` +
    'Nobody hears it before a submission names it. One that none has named within a day is deleted. The same id with the same bytes changes nothing; the same bytes under a new id, before they were handed in, go by the new one.',
  gives: 'That it has arrived.',
  tags: ['Submissions'],
  params: ClientIdParams,
});

export const getMyRecording = privateCall({ method: 'GET', url: '/api/me/submissions/:id/recordings/:position', access: ['candidate'] }, z.string(), {
  summary: 'A recording that I have handed in',
  description: 'The bytes of it, as they are.',
  gives: 'The recording.',
  tags: ['Submissions'],
  params: z.strictObject({ ...ClientIdParams.shape, position: position() }),
});

export const hearRecording = privateCall({ method: 'GET', url: '/api/desk/reviews/:ticket/recordings/:position', access: ['mentor'] }, z.string(), {
  summary: 'A recording of a submission that I have claimed or reviewed',
  description: 'The bytes of it, as they are. Each time is written into the candidate’s “who read me”.',
  gives: 'The recording.',
  tags: ['Mentor desk'],
  params: z.strictObject({
    ticket: parameter(z.uuid(), 'a ticket, as the desk gives it', 'Which submission.'),
    position: position(),
  }),
});
