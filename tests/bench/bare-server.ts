import { readFileSync } from 'node:fs';
import { serveBytes } from './load';

// A process of its own, like the application that it is compared with.
const { url } = await serveBytes(readFileSync(0));
process.stdout.write(`${url}\n`);
