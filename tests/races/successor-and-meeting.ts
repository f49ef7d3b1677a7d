import { makeFormKey } from '$lib/server/services/form-key';
import { nameSuccessor } from '$lib/server/services/name-successor';
import { scheduleMeeting } from '$lib/server/services/schedule-meeting';
import { aCouncilAtWork } from '../support/council-at-work';
import { maintain } from '../support/postgres-cluster';
import type { TestStore } from '../support/scratch-store';
import { aBody } from '../support/setting-up';
import { atOnce, differs, type Race } from './race';

async function prepare({ context, url }: TestStore) {
	const council = await aCouncilAtWork(context, { slug: 'successors' });
	const { neighbourhoodId, bodyId, manager, publicity } = council;
	const { id: successorId } = await aBody(context, neighbourhoodId, { name: 'Nachfolger' });
	const key = () => ({ neighbourhoodId, formKey: makeFormKey(context) });
	const named = { predecessorId: bodyId, successorId, fromOn: '2026-05-05', source: 'Beschluss' };
	const planned = { bodyId, startsAt: new Date('2026-05-05T17:00:00Z'), place: 'Saal', publicity };
	return async () => {
		const { values, reasons, failures } = await atOnce<unknown>([
			async () => nameSuccessor(context, manager, { ...key(), ...named }),
			async () => scheduleMeeting(context, manager, { ...key(), ...planned })
		]);
		await maintain(url, `delete from body_succession`);
		await maintain(url, `update meeting set state = 'cancelled', cancelled_at = now()`);
		const expected = ['bodySucceeded', 'meetsAfterwards'];
		return [
			...differs('how many were taken', values.length, 1),
			...differs('failures', failures, []),
			...differs(
				'refused otherwise',
				reasons.filter((reason) => !expected.includes(reason)),
				[]
			)
		];
	};
}

export const successorAndMeeting: Race = {
	name: 'a body gets a successor while it plans a meeting for that day: one of the two is refused',
	rounds: 20,
	removals: [
		{
			name: 'the triggers meeting_before_successor and body_succession_after_meetings',
			unlocked: [],
			statements: [
				'drop trigger meeting_before_successor on meeting',
				'drop trigger body_succession_after_meetings on body_succession'
			]
		}
	],
	prepare
};
