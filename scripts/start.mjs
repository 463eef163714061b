// npm start: builds, serves the demo pages with a receiver, and prints the address.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { demoServer } from './demo-server.mjs';

execFileSync(process.execPath, [fileURLToPath(new URL('build.mjs', import.meta.url))], { stdio: 'inherit' });
const wanted = Number(process.env.PORT ?? 8080);
const server = await demoServer({ port: wanted }).catch((error) => {
  if (error.code !== 'EADDRINUSE') throw error;
  console.log(`Port ${wanted} is taken; another one is used.`);
  return demoServer();
});
console.log(`
Liaison's demo pages: ${server.url}/demo/
What the contact form sent (nothing is mailed, all is forgotten when this stops): ${server.url}/receiver/inbox
Stop with Ctrl+C.`);
