import type { Page } from '@playwright/test';
import {
	appointManager,
	becomeAdministrator,
	createNeighbourhood,
	printLink
} from './administrator';
import { openFundYear } from './manager-sets-up';
import { signInByPrintedLink } from './person';
import { setupToken, type Journey } from './journey';

/** From an empty installation to a neighbourhood with a manager and a fund. */
export async function aNeighbourhood(
	journey: Journey
): Promise<{ readonly home: string; readonly administrator: Page; readonly manager: Page }> {
	const administrator = await journey.arrive();
	await becomeAdministrator(administrator, setupToken(journey));
	await createNeighbourhood(administrator, { name: 'Tenever', slug: 'tenever' });
	await appointManager(administrator, 'Managerin A');
	const manager = await journey.arrive();
	await signInByPrintedLink(manager, await printLink(administrator, 'Managerin A'));
	const home = '/tenever';
	await openFundYear(manager, home);
	return { home, administrator, manager };
}
