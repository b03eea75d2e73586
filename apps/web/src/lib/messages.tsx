import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import { en, type Messages, type PublicMessages } from '../messages/en.ts';
import { CONTENT_LANGUAGE, type Language, pickLanguage, storeLanguage } from './language.ts';

interface Interface {
  language: Language;
  messages: Messages;
  /** resolves with whether the interface now speaks it */
  chooseLanguage: (language: Language) => Promise<boolean>;
}

const InterfaceContext = createContext<Interface | null>(null);

let isPersonalWanted = false;

/** Lays the texts of the screens about people into a catalogue, once. */
async function addPersonal(catalogue: PublicMessages, language: Language): Promise<void> {
  const texts = language === 'zh-CN' ? (await import('../messages/personal-zh-cn.ts')).personalZhCN : (await import('../messages/personal-en.ts')).personalEn;
  Object.assign(catalogue, texts);
}

/** English comes with the app, the others when somebody wants them. */
export async function loadMessages(language: Language): Promise<Messages> {
  const catalogue = language === 'zh-CN' ? (await import('../messages/zh-cn.ts')).zhCN : en;
  if (isPersonalWanted) await addPersonal(catalogue, language);
  // Before a screen about people is fetched nothing reads its texts.
  return catalogue as Messages;
}

/** Fetches the texts of the screens about people, in the language of this page and from now on in every one that is chosen. */
export async function wantPersonalMessages(): Promise<void> {
  isPersonalWanted = true;
  await loadMessages(pickLanguage(document.documentElement.lang, []));
}

export function MessagesProvider({ initial, children }: { initial: { language: Language; messages: Messages }; children: ReactNode }) {
  const [current, setCurrent] = useState(initial);
  const { language } = current;

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const value = useMemo(
    () => ({
      ...current,
      chooseLanguage: (chosen: Language) => {
        storeLanguage(chosen);
        // When the catalogue cannot be fetched (offline), the interface stays as it is; the choice holds from the next start.
        return loadMessages(chosen).then(
          (messages) => {
            setCurrent({ language: chosen, messages });
            return true;
          },
          () => false,
        );
      },
    }),
    [current],
  );
  return <InterfaceContext value={value}>{children}</InterfaceContext>;
}

export function useInterface(): Interface {
  const value = use(InterfaceContext);
  if (value === null) throw new Error('MessagesProvider is missing');
  return value;
}

export function useMessages(): Messages {
  return useInterface().messages;
}

/** The `lang` for text of the content: set only where it differs from that of the page. */
export function useContentLang(): Language | undefined {
  return useInterface().language === CONTENT_LANGUAGE ? undefined : CONTENT_LANGUAGE;
}
