import { useMessages } from '#src/lib/messages.tsx';
import { AppearanceSwitch } from './appearance-switch.tsx';
import { LanguageSwitch } from './language-switch.tsx';

/** Served by the API itself, so it is no address of the app's router. */
const API_DOCS = '/api/docs';

export function SiteFooter({ onShortcuts }: { onShortcuts: () => void }) {
  const { shell } = useMessages();
  return (
    <footer className="mt-20 border-t border-rule print:hidden">
      {/* On a phone or a tablet the head of the page has no room for them. */}
      <div className="page flex flex-wrap gap-3 pt-6 lg:hidden">
        <LanguageSwitch />
        <AppearanceSwitch />
      </div>
      <div className="page flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2 py-6">
        <p className="label max-w-measure">{shell.footer}</p>
        <p className="flex flex-wrap gap-x-6">
          <button type="button" onClick={onShortcuts} className="link inline-block py-1 text-sm">
            {shell.shortcuts}
          </button>
          <a href={API_DOCS} className="link inline-block py-1 text-sm">
            {shell.apiDocs}
          </a>
        </p>
      </div>
    </footer>
  );
}
