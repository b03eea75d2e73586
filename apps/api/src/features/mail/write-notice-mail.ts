import type { Mail } from '../../deps.ts';
import type { NoticeLanguage } from '../deliveries/word-notice.ts';

const WORDS = {
  en: (title: string, link: string, stop: string) => `${title}.

${link}

To get no more of these mails: ${stop}
`,
  'zh-CN': (title: string, link: string, stop: string) => `${title}。

${link}

不想再收到这类邮件：${stop}
`,
} as const;

interface Notice {
  address: string;
  stopToken: string;
  language: NoticeLanguage;
  title: string;
  path: string;
  origin: string;
}

/** A notification as a mail, with two ways to stop them: one for mail programs, one for people, whose token no server is told by the link alone. */
export function writeNoticeMail({ address, stopToken, language, title, path, origin }: Notice): Mail {
  const text = WORDS[language](title, origin + path, `${origin}/stop-mail#${stopToken}`);
  return { to: address, subject: `Whetstone: ${title}`, text, stopUrl: `${origin}/api/mail/stop/${stopToken}` };
}
