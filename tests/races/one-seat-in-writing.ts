import { listAnswers } from '$lib/server/repositories/circulation-answers';
import { aCouncilInWriting, answer, aSubstitute, start } from '../support/circulating';
import { aPublishedProposal } from '../support/council-at-work';
import type { TestStore } from '../support/scratch-store';
import { valueOf } from '../support/setting-up';
import { atOnce, differs, type Race } from './race';

/** What the second device hears, and the substitute whose member was first. */
const late = ['alreadyAnswered', 'memberHasAnswered'];

async function prepare({ context }: TestStore) {
	const council = await aCouncilInWriting(context, 'inwriting');
	const { neighbourhoodId, members } = council;
	const substitute = await aSubstitute(context, council, 'public-1');
	const [member, other] = ['public-1', 'public-2'].map((code) => {
		const found = members.get(code);
		if (!found) throw new Error(`nobody sits on ${code}`);
		return found;
	});
	if (!member || !other) throw new Error('nobody is asked');
	let number = 0;
	return async () => {
		const wanted = { number: ++number, requestedCents: 10_000 };
		const proposal = await aPublishedProposal(context, council, wanted);
		const { circulationId } = valueOf(await start(context, council, proposal));
		const by = { neighbourhoodId, circulationId };
		const { values, reasons, failures } = await atOnce([
			() => answer(context, member, { ...by, choice: 'yes' }),
			() => answer(context, member, { ...by, choice: 'no' }),
			() => answer(context, substitute, { ...by, choice: 'yes' }),
			() => answer(context, other, { ...by, choice: 'yes' })
		]);
		const stored = await listAnswers(context.db.query, { neighbourhoodId }, circulationId);
		const counted = stored.filter(({ voidedAt }) => voidedAt === null);
		return [
			...differs('failures', failures, []),
			// The substitute's vote, where it came first, is stored and void.
			...differs('votes stored', stored.length, values.length),
			...differs('votes of members', counted.filter(({ castBy }) => castBy === 'member').length, 2),
			...differs('votes that count', counted.length, 2),
			...differs(
				'refused otherwise',
				reasons.filter((reason) => !late.includes(reason)),
				[]
			)
		];
	};
}

export const oneSeatInWriting: Race = {
	name: 'a member votes in writing from two devices, and their substitute as well: the seat counts once',
	rounds: 15,
	removals: [
		{
			name: 'the lock on the circulation and what allows a seat one vote that counts',
			unlocked: ['circulation'],
			statements: [
				'alter table circulation_ballot drop constraint circulation_ballot_one_per_person',
				'drop index circulation_ballot_one_per_seat'
			]
		}
	],
	prepare
};
