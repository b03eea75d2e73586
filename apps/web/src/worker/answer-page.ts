import { keepAnswer } from './answer-data.ts';
import { shell } from './keep-app.ts';
import { isPublicPage, PAGES } from './kept.ts';

/** A page: the server's, and kept if anyone may read it; without a network as it was kept, else the app, which shows what it has. */
export async function answerPage(request: Request): Promise<Response> {
  try {
    const response = await fetch(request);
    if (response.ok && isPublicPage(new URL(request.url).pathname)) await keepAnswer(PAGES, request, response.clone()).catch(() => undefined);
    return response;
  } catch {
    return (await caches.match(request, { cacheName: PAGES, ignoreVary: true })) ?? (await shell()) ?? Response.error();
  }
}
