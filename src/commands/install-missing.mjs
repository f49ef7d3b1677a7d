/**
 * Runs before anything is installed, so it is plain JavaScript without a dependency: checks the version of
 * Node, installs the packages when they are missing or differ from the lock file, and says nothing when
 * there is nothing to do. `--then FILE.ts` runs a command afterwards in this same process: a signal sent to
 * `npm start` then has no shell and no second process to get lost in.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const oldest = [20, 19];

/** @returns {boolean} */
function nodeIsTooOld() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	const [oldestMajor = 0, oldestMinor = 0] = oldest;
	return major < oldestMajor || (major === oldestMajor && minor < oldestMinor);
}

/** @type {(text: string) => { packages?: Record<string, Package> }} */
const readLock = JSON.parse;

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} Package
 * @param {string} file
 * @returns {Record<string, Package>}
 */
function packagesOf(file) {
	try {
		return readLock(readFileSync(join(root, file), 'utf8')).packages ?? {};
	} catch {
		return {};
	}
}

/** npm keeps in `node_modules` a lock of what it really installed; optional packages may be absent there. */
function packagesAreMissing() {
	const installed = packagesOf('node_modules/.package-lock.json');
	return Object.entries(packagesOf('package-lock.json')).some(([path, wanted]) => {
		const found = installed[path];
		if (path === '') return false;
		if (found === undefined) return wanted.optional !== true && wanted.devOptional !== true;
		return found.version !== wanted.version || found.integrity !== wanted.integrity;
	});
}

/** @returns {boolean} whether it worked */
function install() {
	// Not on stdout: `npm run -s decide` prints nothing but JSON there.
	console.error('Installing what is missing (npm ci); the first time this takes about a minute …');
	// The build needs the development packages too, also where NODE_ENV=production is set.
	const options = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
	const npm = process.env['npm_execpath'];
	const [program, parameters] =
		npm?.endsWith('.js') === true ? [process.execPath, [npm, ...options]] : ['npm', options];
	const shell = program === 'npm' && process.platform === 'win32';
	return spawnSync(program, parameters, { cwd: root, stdio: ['ignore', 2, 2], shell }).status === 0;
}

/** @param {string} sentence */
function refuse(sentence) {
	console.error(sentence);
	process.exit(1);
}

if (nodeIsTooOld()) {
	refuse(
		`Quartierstimme needs Node ${oldest.join('.')} or newer, and this is ${process.versions.node}: install a newer one from https://nodejs.org/.`
	);
}
if (packagesAreMissing() && !install()) {
	refuse('The packages could not be installed: npm says above why.');
}

const then = process.argv.indexOf('--then');
const command = process.argv[then + 1];
if (then > 0 && command !== undefined) {
	process.chdir(root);
	process.argv = [process.execPath, command, ...process.argv.slice(then + 2)];
	const { register } = await import('tsx/esm/api');
	register();
	await import(pathToFileURL(join(root, command)).href);
}
