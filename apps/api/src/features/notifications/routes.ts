import * as contract from '@whetstone/contracts/notifications';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../plugins/session.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { listNotifications } from './list-notifications.ts';
import { readAllNotifications } from './read-all-notifications.ts';
import { readNotification } from './read-notification.ts';

export function addNotificationRoutes(app: RoutesApp, deps: Deps): void {
  app.route({ ...contract.listNotifications, handler: (request) => listNotifications(deps, actorOf(request), request.query) });
  app.route({ ...contract.readNotification, handler: (request) => readNotification(deps, actorOf(request), request.params.id) });
  app.route({ ...contract.readAllNotifications, handler: (request) => readAllNotifications(deps, actorOf(request)) });
}
