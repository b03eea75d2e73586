import { buildWeb } from '../build-web.ts';

/** Builds the web app into the folder that is given, as `start` does, and says what came of it. */
console.log(JSON.stringify(await buildWeb(process.argv[2])));
