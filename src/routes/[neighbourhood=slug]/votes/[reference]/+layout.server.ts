import { kioskPerson, leaveKiosk } from '$lib/server/vote-cookies';
import { voteOfEvent, voterOf } from '$lib/server/ballot-of-event';
import type { LayoutServerLoad } from './$types';

/** Whether this device stands at the desk. It stops being a kiosk as soon as somebody signs in on it. */
export const load: LayoutServerLoad = async (event) => {
	const { vote, address } = await voteOfEvent(event);
	const { actor, context } = event.locals;
	const wasKiosk = kioskPerson(event, context, vote.id) !== null;
	if (wasKiosk && actor.kind === 'account') leaveKiosk(event);
	// The page of the vote tells whoever typed a code that their ballot is there: no browser keeps it for the next one.
	if (wasKiosk || voterOf(event, vote) !== null) event.setHeaders({ 'cache-control': 'no-store' });
	return { voteAddress: address, isKiosk: wasKiosk && actor.kind === 'visitor' };
};
