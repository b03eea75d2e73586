import * as contract from '@whetstone/contracts/articles';
import type { Deps } from '../../deps.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { getArticle } from './get-article.ts';
import { listArticles } from './list-articles.ts';

export function addArticleRoutes(app: RoutesApp, deps: Deps): void {
  app.route({ ...contract.listArticles, handler: () => listArticles(deps) });
  app.route({ ...contract.getArticle, handler: (request) => getArticle(deps, request.params.slug) });
}
