import { compile } from '@inlang/paraglide-js';
import { execFileSync } from 'node:child_process';
import { paraglideOptions } from '../../messages/paraglide-options.ts';

/** Writes what the sources refer to but nobody keeps by hand: Kit's types and the compiled messages. */
execFileSync(process.execPath, ['node_modules/@sveltejs/kit/svelte-kit.js', 'sync'], {
	stdio: 'inherit'
});
await compile(paraglideOptions);
