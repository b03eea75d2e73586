import type { Mail } from '../../deps.ts';
import type { NoticeLanguage } from '../deliveries/word-notice.ts';

const WORDS = {
  en: {
    subject: (code: string) => `${code} is your code for Whetstone`,
    text: (code: string, origin: string) => `Somebody who is signed in at ${origin} wants notifications to be mailed to this address.

If that was you, give this code within 30 minutes: ${code}

If it was not, do nothing: nothing more will be sent.
`,
  },
  'zh-CN': {
    subject: (code: string) => `Whetstone 确认码：${code}`,
    text: (code: string, origin: string) => `有人在 ${origin} 登录后，希望把通知发送到这个邮箱。

如果是你本人，请在 30 分钟内输入确认码：${code}

如果不是，请忽略本邮件，之后不会再收到任何邮件。
`,
  },
} as const;

/** The mail that asks whether an address belongs to who gave it. */
export function writeCodeMail({ address, code, language, origin }: { address: string; code: string; language: NoticeLanguage; origin: string }): Mail {
  const { subject, text } = WORDS[language];
  return { to: address, subject: subject(code), text: text(code, origin), stopUrl: null };
}
