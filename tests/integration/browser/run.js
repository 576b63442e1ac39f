// Runs one file of tests, for ctest: node run.js NAME. Exits with 77, "skipped", when what the tests need is not there.
// Without a name it only looks whether it is.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const kSkipped = 77;

/** Packages of the lock file that are not installed at its version. */
function missing() {
  const { packages } = JSON.parse(readFileSync(here('package-lock.json'), 'utf8'));
  return Object.entries(packages).filter(([place, { version }]) => {
    if (!place) return false;
    const description = here(`${place}/package.json`);
    return !existsSync(description) || JSON.parse(readFileSync(description, 'utf8')).version !== version;
  }).map(([place, { version }]) => `${place.replace('node_modules/', '')} ${version}`);
}

const lacking = missing();
if (lacking.length > 0) {
  console.log(`Skipped: ${lacking.join(' and ')} not installed. Where npm reaches its registry: tools/browser-test`);
  process.exit(kSkipped);
}
const name = process.argv[2];
if (!name) process.exit();
const run = spawnSync(process.execPath, ['--test', here(`${name}.test.js`)], { stdio: 'inherit' });
process.exit(run.status ?? 1);
