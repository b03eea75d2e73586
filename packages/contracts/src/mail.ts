import * as z from 'zod/mini';
import { privateCall } from './endpoint.ts';
import { parameter } from './parameter.ts';
import { Done } from './sessions.ts';

const MOST_CHARACTERS = 254;

/** An address as people have them: one mailbox, no names, no comments, no quoting. */
export const MailAddress = z
  .string()
  .check(
    z.trim(),
    z.maxLength(MOST_CHARACTERS),
    z.regex(/^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i, 'is no e-mail address'),
  );

export const MyMailView = z.object({
  /** the operator has set up a mail server */
  isAvailable: z.boolean(),
  address: z.nullable(z.string()),
  /** nothing but the code is sent to an address that is not confirmed */
  isConfirmed: z.boolean(),
});
export type MyMailView = z.infer<typeof MyMailView>;

const tags = ['Notifications'];

export const getMyMail = privateCall({ method: 'GET', url: '/api/me/mail', access: 'signed-in' }, MyMailView, {
  summary: 'Where my notifications are mailed to',
  description: 'Nobody has an address here unless they give one.',
  gives: 'Whether mail can be sent, and the address.',
  tags,
});

export const setMyMail = privateCall({ method: 'PUT', url: '/api/me/mail', access: 'signed-in' }, MyMailView, {
  summary: 'Mail my notifications to an address',
  description: 'Sends a code to the address, in place of any address before. Nothing else is sent until the code is given.',
  gives: 'The address, to be confirmed.',
  tags,
  body: z.strictObject({
    address: MailAddress,
    /** of the interface: what mails are worded in while the person has chosen no language */
    language: z.enum(['en', 'zh-CN']),
  }),
});

export const confirmMyMail = privateCall({ method: 'POST', url: '/api/me/mail/confirmation', access: 'signed-in' }, MyMailView, {
  summary: 'Confirm the address by the code that was mailed to it',
  description: 'A code lasts 30 minutes.',
  gives: 'The address, confirmed.',
  tags,
  body: z.strictObject({ code: z.string().check(z.trim(), z.regex(/^\d{6}$/, 'is six digits')) }),
});

export const removeMyMail = privateCall({ method: 'DELETE', url: '/api/me/mail', access: 'signed-in' }, Done, {
  summary: 'Mail me nothing any more',
  description: 'The address is forgotten.',
  gives: 'That nothing is mailed.',
  tags,
});

const params = z.strictObject({
  token: parameter(z.string().check(z.maxLength(200)), 'the token of a mail, as its links hold it', 'Whose mails.'),
});

const Redirect = z.string();
z.globalRegistry.add(Redirect, { description: 'To the page that stops mails.' });

const toPage = privateCall({ method: 'GET', url: '/api/mail/stop/:token', access: 'anyone' }, z.string(), {
  summary: 'The page that stops mails',
  description: 'Leads there, for mail programs that open the address of the header List-Unsubscribe. Changes nothing by itself.',
  gives: 'Nothing: it is always a redirect.',
  tags,
  params,
});
export const openMailStop = { ...toPage, schema: { ...toPage.schema, response: { ...toPage.schema.response, 302: Redirect } } };

export const stopMail = privateCall({ method: 'POST', url: '/api/mail/stop/:token', access: 'anyone' }, Done, {
  summary: 'Stop mails by a link in one of them',
  description:
    'One-click unsubscription (RFC 8058): the only change that may be begun elsewhere, since providers of mail do it. The body, whatever it is, is not read.',
  gives: 'That nothing is mailed any more.',
  tags,
  params,
});
