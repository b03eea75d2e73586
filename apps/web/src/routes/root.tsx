import { lazy } from 'react';
import { Outlet, ScrollRestoration } from 'react-router';
import { AccountBanners } from '#src/features/account/account-banners.tsx';
import { AccountMenu } from '#src/features/account/account-menu.tsx';
import { NavigationProgress } from '#src/features/shell/navigation-progress.tsx';
import { OfflineBanner } from '#src/features/shell/offline-banner.tsx';
import { SiteFooter } from '#src/features/shell/site-footer.tsx';
import { SiteHeader } from '#src/features/shell/site-header.tsx';
import { UnsentCount } from '#src/features/unsent/unsent-count.tsx';
import { useFirstSight } from '#src/lib/first-sight.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { SCROLLS, useKeptScroll, usePlaces } from '#src/lib/places.ts';
import { useWork } from '#src/work/use-work.ts';
import { HashLink } from '#src/ui/hash-link.tsx';
import { useOverlays } from './use-overlays.tsx';

const CONTENT = 'content';

const loadPanel = async () => ({ default: (await import('./site-account-panel.tsx')).SiteAccountPanel });
const ACCOUNT_PANEL = { Panel: lazy(loadPanel), load: loadPanel };

/** What stands around every screen. */
export function Root() {
  const { shell } = useMessages();
  usePlaces();
  useKeptScroll();
  useFirstSight();
  useWork();
  const { openPalette, openSheet, shown } = useOverlays();
  return (
    <div className="flex min-h-dvh flex-col">
      <HashLink hash={CONTENT} className="sr-only z-20 rounded bg-stone px-4 py-2 text-paper focus:not-sr-only focus:absolute focus:m-2">
        {shell.skip}
      </HashLink>
      <NavigationProgress />
      <SiteHeader onSearch={openPalette} unsent={<UnsentCount />} account={<AccountMenu panel={ACCOUNT_PANEL} />} />
      <OfflineBanner />
      <AccountBanners />
      <main id={CONTENT} tabIndex={-1} className="flex-1 outline-none">
        <Outlet />
      </main>
      <SiteFooter onShortcuts={openSheet} />
      {shown}
      <ScrollRestoration storageKey={SCROLLS} />
    </div>
  );
}
