import { expect, test } from 'vitest';
import { races } from '../races/all-races';
import { runRace } from '../races/race';
import { freshStore } from '../support/postgres';

// That each of these fails when what guards it is taken away: `npm run check:races -- --prove`.
test.each(races)('$name ($rounds times in a row)', async (race) => {
	expect(await runRace(race, await freshStore())).toEqual([]);
});
