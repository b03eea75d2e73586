import { fail } from './fail.ts';
import { generateClient } from './generate-client.ts';

await generateClient().then((made) => console.log(made ? 'Prisma client generated.' : 'Up to date.'), fail);
