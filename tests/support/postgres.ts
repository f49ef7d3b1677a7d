import { afterAll, inject } from 'vitest';
import { openScratchStore, type ScratchOptions, type TestStore } from './scratch-store';

export { seededRandom, testEvening, type TestStore } from './scratch-store';

/** A database of its own for this test file, dropped afterwards. */
export async function freshStore(
	mode: 'demo' | 'real' = 'real',
	options: Omit<ScratchOptions, 'mode'> = {}
): Promise<TestStore> {
	const template = {
		maintenanceUrl: inject('maintenanceUrl'),
		templateDatabase: inject('templateDatabase')
	};
	const store = await openScratchStore(template, { mode, ...options });
	afterAll(() => store.drop());
	return store;
}
