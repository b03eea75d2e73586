import type { Transport } from './call.ts';

/** What of a page's request, besides its address, decides how it looks. */
export interface PageWish {
  cookie: string | undefined;
  acceptLanguage: string | undefined;
  /** without its text, as where one has to sign in before reading */
  isBare: boolean;
}

/** A page as HTML, ready to send; `movedTo` is set when the page has another address now. */
export interface RenderedPage {
  status: number;
  html: string;
  movedTo: string | null;
  /** it may be kept for as long as the content stands: it is whole, and one of few */
  isLasting: boolean;
}

/** The app's screens as HTML: what the server build of the app exports, and what the API serves pages with. */
export interface PageRenderer {
  /** @returns the name of the form in which a page is wanted: its language and its appearance. There are few of them. */
  variantOf: (wish: PageWish) => string;
  /**
   * Renders one screen with the text it needs in it.
   * @param address path and query, as in the request
   */
  render: (address: string, wish: PageWish) => Promise<RenderedPage>;
}

/** The one export of the server build: `transport` is how its screens ask the API. */
export type CreatePageRenderer = (transport: Transport) => Promise<PageRenderer>;
