import type { Transport } from './call.ts';

/** What of a page's request decides its language. */
export interface LanguageWish {
  cookie: string | undefined;
  acceptLanguage: string | undefined;
}

/** A page as HTML, ready to send; `movedTo` is set when the page has another address now. */
export interface RenderedPage {
  status: number;
  html: string;
  movedTo: string | null;
}

/** The app's screens as HTML: what the server build of the app exports, and what the API serves pages with. */
export interface PageRenderer {
  /** @returns the interface language of a page, as a language tag */
  languageOf: (wish: LanguageWish) => string;
  /**
   * Renders one screen with the text it needs in it.
   * @param address path and query, as in the request
   * @param language what `languageOf` answered
   */
  render: (address: string, language: string) => Promise<RenderedPage>;
}

/** The one export of the server build: `transport` is how its screens ask the API. */
export type CreatePageRenderer = (transport: Transport) => Promise<PageRenderer>;
