import { compile } from '@inlang/paraglide-js';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { paraglideOptions } from '../../messages/paraglide-options.ts';
import { isFresh, makeAnew } from '../lib/server/process/make-when-stale';
import { hashFiles } from '../lib/server/process/source-hash';
import { writeMessageTypes } from './message-types';

/**
 * Writes what the sources refer to but nobody keeps by hand: Kit's types and the compiled messages. The messages
 * take a dozen seconds, so they are compiled only when they, their types' writer or the packages changed.
 */
execFileSync(process.execPath, ['node_modules/@sveltejs/kit/svelte-kit.js', 'sync'], {
	stdio: 'inherit'
});
const stamp = {
	file: '.svelte-kit/messages.sha256',
	hash: hashFiles('.', ['messages', 'package-lock.json', 'src/commands/message-types.ts'])
};
const isCompiled = existsSync('src/lib/paraglide/messages/_index.d.ts');
if (!isCompiled || !isFresh(stamp))
	await makeAnew(stamp, async () => {
		await compile({ ...paraglideOptions, cleanOutdir: true });
		writeMessageTypes(paraglideOptions.outdir);
		return true;
	});
