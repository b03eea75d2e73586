import { readFile } from 'node:fs/promises';
import { CallError } from '@whetstone/contracts/call';
import type { CreatePageRenderer, PageWish, RenderedPage } from '@whetstone/contracts/page-renderer';
import { renderToString } from 'react-dom/server';
import { createStaticHandler, createStaticRouter, matchRoutes, type StaticHandlerContext, StaticRouterProvider } from 'react-router';
import type { Manifest } from 'vite';
import { App } from './app.tsx';
import { type Appearance, chosenAppearance } from './lib/appearance.ts';
import { setTransport } from './lib/call.ts';
import { chosenLanguage, type Language, pickLanguage, preferredLanguages } from './lib/language.ts';
import { loadMessages } from './lib/messages.tsx';
import { describeErrors, listQueries, writePageData } from './lib/page-data.ts';
import { createQueryClient } from './lib/query-client.ts';
import { fillShell } from './lib/fill-shell.ts';
import { cleanAddress, isOfFew, pageAddress } from './lib/page-address.ts';
import { listPreloads } from './lib/list-preloads.ts';
import { peoplesScreens, PERSONAL } from './peoples-screens.ts';
import { createRouterContext, createRoutes } from './router.tsx';

const CLIENT = new URL('../client/', import.meta.url);

const BAD_GATEWAY = 502;

function statusOf({ errors }: StaticHandlerContext): number {
  const [error] = Object.values(errors ?? {});
  if (error === undefined) return 200;
  return error instanceof CallError ? error.status || BAD_GATEWAY : 500;
}

const movedTo = (address: string | null): RenderedPage => ({ status: 308, html: '', movedTo: address, isLasting: false });

interface Look {
  isBare: boolean;
  language: Language;
  appearance: Appearance;
}

function lookOf({ cookie = '', acceptLanguage = '', isBare }: PageWish): Look {
  return { language: pickLanguage(chosenLanguage(cookie), preferredLanguages(acceptLanguage)), appearance: chosenAppearance(cookie), isBare };
}

async function createContextOf({ language, appearance }: Look) {
  const queries = createQueryClient();
  return { queries, requestContext: createRouterContext(queries), initial: { language, appearance, messages: await loadMessages(language) } };
}

/** Renders the screens of the app with the text they need in them; see `contracts/page-renderer`. */
export const createPageRenderer: CreatePageRenderer = async (transport) => {
  setTransport(transport);
  const shell = await readFile(new URL('index.html', CLIENT), 'utf8');
  const manifest = JSON.parse(await readFile(new URL('.vite/manifest.json', CLIENT), 'utf8')) as Manifest;
  const handler = createStaticHandler(createRoutes([peoplesScreens()]));

  /** A page without its text: the browser's app starts on it by itself. */
  function renderBare(look: Look, files: string[]): RenderedPage {
    const preloads = listPreloads(manifest, files);
    return { status: 200, html: fillShell(shell, { ...look, markup: '', preloads, data: '' }), movedTo: null, isLasting: false };
  }

  async function render(address: string, look: Look): Promise<RenderedPage> {
    const url = pageAddress(address);
    const matches = matchRoutes(handler.dataRoutes, url) ?? [];
    if (look.isBare || matches.some(({ route }) => route.handle === PERSONAL))
      return renderBare(
        look,
        matches.map(({ route }) => route.id),
      );
    const clean = cleanAddress(url);
    if (clean !== null) return movedTo(clean);
    const { queries, requestContext, initial } = await createContextOf(look);
    const found = await handler.query(new Request(url), { requestContext });
    if (found instanceof Response) return movedTo(found.headers.get('location'));
    // A part that is missing because its query failed is no part of the page that is to be kept.
    const isWhole = queries
      .getQueryCache()
      .getAll()
      .every(({ state }) => state.status === 'success');
    const data = { address: url.pathname + url.search, queries: listQueries(queries), loaderData: found.loaderData, errors: describeErrors(found.errors) };
    const markup = renderToString(
      <App queries={queries} initial={initial}>
        <StaticRouterProvider router={createStaticRouter(handler.dataRoutes, found)} context={found} hydrate={false} />
      </App>,
    );
    queries.clear();
    const files = [...found.matches.map(({ route }) => route.id), ...(look.language === 'zh-CN' ? ['src/messages/zh-cn.ts'] : [])];
    const html = fillShell(shell, { ...look, markup, preloads: listPreloads(manifest, files), data: writePageData(data) });
    return { status: statusOf(found), html, movedTo: null, isLasting: isWhole && isOfFew(url) };
  }

  return {
    variantOf: (wish) => Object.values(lookOf(wish)).join(' '),
    render: (address, wish) => render(address, lookOf(wish)),
  };
};
