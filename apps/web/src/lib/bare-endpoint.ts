interface Route {
  method: string;
  url: string;
}

/* Stand for the contracts' functions in the browser's build (see build/without-schemas.ts): of an endpoint it needs how it is called. */

export const privateCall = ({ method, url }: Route) => ({ method, url, schema: {} });

export const publicRead = (url: string) => ({ method: 'GET', url, schema: {} });
