import type { NotificationView } from '@whetstone/contracts/notifications';
import { wordNotification } from './word-notification.ts';

interface Feed {
  /** names the feed for good: it outlives a change of its address */
  id: string;
  /** scheme and host of the app */
  origin: string;
  /** when the feed was made: what a feed without entries was last updated at */
  madeAt: string;
  items: NotificationView[];
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
// XML 1.0 has no way to write these, escaped or not.
// oxlint-disable-next-line no-control-regex -- they are what is left out
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

const escape = (text: string): string => text.replaceAll(UNWRITABLE, '').replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');

function formatEntry(notice: NotificationView, origin: string): string {
  const { title, text, path } = wordNotification(notice);
  return `  <entry>
    <id>urn:uuid:${escape(notice.id)}</id>
    <title>${escape(title)}</title>
    <updated>${notice.createdAt}</updated>
    <link rel="alternate" href="${escape(origin + path)}"/>
    <content type="text">${escape(text)}</content>
  </entry>
`;
}

/** Notifications as Atom (RFC 4287). */
export function formatAtom({ id, origin, madeAt, items }: Feed): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>urn:uuid:${escape(id)}</id>
  <title>Whetstone: notifications</title>
  <updated>${items[0]?.createdAt ?? madeAt}</updated>
  <author><name>Whetstone</name></author>
  <link rel="alternate" href="${escape(origin)}/notifications"/>
${items.map((notice) => formatEntry(notice, origin)).join('')}</feed>
`;
}
