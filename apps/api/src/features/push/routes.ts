import * as contract from '@whetstone/contracts/push';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../plugins/session.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { describeDevice } from '../sessions/describe-device.ts';
import { addPushDevice } from './add-push-device.ts';
import { getMyPush } from './get-my-push.ts';
import { removePushDevice } from './remove-push-device.ts';

export function addPushRoutes(app: RoutesApp, deps: Deps): void {
  app.route({ ...contract.getMyPush, handler: (request) => getMyPush(deps, actorOf(request)) });
  app.route({
    ...contract.addPushDevice,
    handler: (request) => addPushDevice(deps, actorOf(request), { ...request.body, device: describeDevice(request.headers['user-agent']) }),
  });
  app.route({ ...contract.removePushDevice, handler: (request) => removePushDevice(deps, actorOf(request), request.params.id) });
}
