export interface ZoneGroup {
  region: string;
  zones: { value: string; name: string }[];
}

/** Where the browser is; UTC where it does not say. */
export function zoneOfBrowser(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}

/**
 * All time zones, by region.
 * @param chosen one that is to be among them, though this browser may call it otherwise
 */
export function listZones(chosen: string): ZoneGroup[] {
  const groups = Map.groupBy(new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', chosen]), (zone) =>
    zone.includes('/') ? zone.slice(0, zone.indexOf('/')) : '',
  );
  return [...groups]
    .map(([region, zones]) => ({
      region,
      zones: zones
        .toSorted((a, b) => a.localeCompare(b, 'en'))
        .map((value) => ({ value, name: (region === '' ? value : value.slice(region.length + 1)).replaceAll('_', ' ').replaceAll('/', ', ') })),
    }))
    .toSorted((a, b) => a.region.localeCompare(b.region, 'en'));
}
