import fc from 'fast-check';
import { afterAll } from 'vitest';

/** The same random cases for every change, so that two runs count the same. */
fc.configureGlobal({ seed: 20261121 });

/** Test files share their modules: a change is taken back before the next file is read. */
afterAll(() => {
	const mutation: unknown = Reflect.get(globalThis, '__stryker__');
	if (typeof mutation === 'object' && mutation !== null)
		Reflect.set(mutation, 'activeMutant', undefined);
});
