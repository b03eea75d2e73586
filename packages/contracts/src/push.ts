import * as z from 'zod/mini';
import { privateCall } from './endpoint.ts';
import { UuidParams } from './people.ts';
import { Done } from './sessions.ts';

/** How many browsers of one person can be told. */
export const MOST_PUSH_DEVICES = 10;

const MOST_CHARACTERS = 1000;
const P256DH_CHARACTERS = 87;
const AUTH_CHARACTERS = 22;

/** Push services are named hosts of the open internet, reached by https on its own port. Where a name leads is looked at again before each message. */
function isPushEndpoint(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, port, username, password, hash } = new URL(text);
  const isNamed = /^(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*$/.test(hostname) && !/\.(?:localhost|local|internal|home|lan)$/.test(hostname);
  return protocol === 'https:' && isNamed && [port, username, password, hash].every((part) => part === '');
}

const base64url = (characters: number) => z.string().check(z.length(characters), z.regex(/^[\w-]*$/, 'is not base64url'));

/** What a browser's PushSubscription says, without padding. */
export const PushSubscriptionBody = z.strictObject({
  endpoint: z.string().check(z.maxLength(MOST_CHARACTERS), z.refine(isPushEndpoint, 'is not the https address of a push service')),
  keys: z.strictObject({ p256dh: base64url(P256DH_CHARACTERS), auth: base64url(AUTH_CHARACTERS) }),
  /** of the interface: what messages are worded in while the person has chosen no language */
  language: z.enum(['en', 'zh-CN']),
});
export type PushSubscriptionBody = z.infer<typeof PushSubscriptionBody>;

export const PushDeviceView = z.object({
  id: z.string(),
  /** the browser and system, in a few words; may be empty */
  device: z.string(),
  /** by which a browser knows itself in the list */
  endpoint: z.string(),
  createdAt: z.iso.datetime(),
});
export type PushDeviceView = z.infer<typeof PushDeviceView>;

const tags = ['Notifications'];

export const getMyPush = privateCall(
  { method: 'GET', url: '/api/me/push', access: 'signed-in' },
  z.object({ publicKey: z.nullable(z.string()), devices: z.array(PushDeviceView) }),
  {
    summary: 'Which of my browsers are told by web push',
    description: 'The key is what a browser subscribes with (VAPID).',
    gives: 'The key, or null while the operator has web push switched off; and my browsers, the latest first.',
    tags,
  },
);

export const addPushDevice = privateCall({ method: 'POST', url: '/api/me/push/devices', access: 'signed-in' }, PushDeviceView, {
  summary: 'Tell this browser by web push',
  description: `The same endpoint again changes the one there is, and whoever a browser told before, it tells this person from now on. At most ${MOST_PUSH_DEVICES} each.`,
  gives: 'The browser as it stands in the list.',
  tags,
  body: PushSubscriptionBody,
});

export const removePushDevice = privateCall({ method: 'DELETE', url: '/api/me/push/devices/:id', access: 'signed-in' }, Done, {
  summary: 'Tell one of my browsers no more',
  description: 'What is on its way may still arrive.',
  gives: 'That it is told no more.',
  tags,
  params: UuidParams,
});
