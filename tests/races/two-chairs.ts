import { listSpeakers } from '$lib/server/repositories/speakers';
import { readSeats } from '$lib/server/repositories/seats';
import { callSpeaker } from '$lib/server/services/call-speaker';
import { makeFormKey } from '$lib/server/services/form-key';
import { raiseHand } from '$lib/server/services/raise-hand';
import { aCouncilAtWork, aMeetingOn, aPublishedProposal } from '../support/council-at-work';
import { maintain } from '../support/postgres-cluster';
import type { TestStore } from '../support/scratch-store';
import { valueOf } from '../support/setting-up';
import { atOnce, differs, type Race } from './race';

async function prepare({ context, url }: TestStore) {
	const council = await aCouncilAtWork(context, { slug: 'chairs' });
	const { neighbourhoodId, bodyId, manager } = council;
	const scope = { neighbourhoodId };
	const wanted = { number: 1, requestedCents: 120_000 };
	const { reference } = await aPublishedProposal(context, council, wanted);
	const { meetingId } = await aMeetingOn(context, council, { reference });
	const seats = await readSeats(context.db.query, scope, { bodyId, on: '2026-03-03' });
	const where = { neighbourhoodId, meetingId };
	for (const { seatId } of seats.slice(0, 2))
		valueOf(await raiseHand(context, manager, { ...where, seatId, formKey: makeFormKey(context) }));
	const hands = await listSpeakers(context.db.query, scope, meetingId);
	const call = (handId: string | null) => async () =>
		callSpeaker(context, manager, {
			...{ ...where, handId, seenSpeaking: null, formKey: makeFormKey(context) }
		});
	return async () => {
		const ids = hands.map(({ id }) => id);
		const { values, reasons, failures } = await atOnce([
			call(ids[0] ?? null),
			call(ids[1] ?? null)
		]);
		const after = await listSpeakers(context.db.query, scope, meetingId);
		const speaking = after.filter(({ state }) => state === 'speaking').length;
		await maintain(url, `update speaker set state = 'waiting', called_at = null`);
		return [
			...differs('calls that were taken', values.length, 1),
			...differs('refused', reasons, ['floorChanged']),
			...differs('failures', failures, []),
			...differs('how many speak', speaking, 1)
		];
	};
}

export const twoChairs: Race = {
	name: 'two chairs give the floor to two people: one of them speaks',
	rounds: 50,
	removals: [
		{
			name: 'the lock on the meeting and speaker_one_has_the_floor',
			unlocked: ['meeting'],
			statements: ['drop index speaker_one_has_the_floor']
		}
	],
	prepare
};
