import { isKiosk, leaveKiosk } from '$lib/server/vote-cookies';
import { voteOfEvent } from '$lib/server/ballot-of-event';
import type { LayoutServerLoad } from './$types';

/** Whether this device stands at the desk. It stops being a kiosk as soon as somebody signs in on it. */
export const load: LayoutServerLoad = async (event) => {
	const { vote, address } = await voteOfEvent(event);
	const { actor, context } = event.locals;
	const wasKiosk = isKiosk(event, context, vote.id);
	if (wasKiosk && actor.kind === 'account') leaveKiosk(event);
	return { voteAddress: address, isKiosk: wasKiosk && actor.kind === 'visitor' };
};
