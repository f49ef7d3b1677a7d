import { compile } from '@inlang/paraglide-js';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { paraglideOptions } from '../../messages/paraglide-options.ts';
import { isFresh, makeAnew } from '../lib/server/process/make-when-stale';
import { hashFiles } from '../lib/server/process/source-hash';

/**
 * Writes what the sources refer to but nobody keeps by hand: Kit's types and the compiled messages. The messages
 * take half a minute, most of it for their types, so they are compiled only when they or the packages changed.
 */
execFileSync(process.execPath, ['node_modules/@sveltejs/kit/svelte-kit.js', 'sync'], {
	stdio: 'inherit'
});
const stamp = {
	file: '.svelte-kit/messages.sha256',
	hash: hashFiles('.', ['messages', 'package-lock.json'])
};
const isCompiled = existsSync('src/lib/paraglide/messages.d.ts');
if (!isCompiled || !isFresh(stamp))
	await makeAnew(stamp, async () => {
		await compile(paraglideOptions);
		return true;
	});
