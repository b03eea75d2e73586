import * as contract from '@whetstone/contracts/tracks';
import type { Deps } from '../../deps.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { findTrackPlace } from './find-track-place.ts';
import { getTrack } from './get-track.ts';
import { listTracks } from './list-tracks.ts';

export function addTrackRoutes(app: RoutesApp, deps: Deps): void {
  app.route({ ...contract.listTracks, handler: () => listTracks(deps) });
  app.route({ ...contract.getTrack, handler: (request) => getTrack(deps, request.params.slug) });
  app.route({ ...contract.getTrackPlace, handler: async (request) => ({ place: await findTrackPlace(deps, request.params) }) });
}
