import { expect, test } from 'vitest';
import { readElectorate } from '$lib/server/repositories/electorate-entries';
import { readSeats } from '$lib/server/repositories/seats';
import { readTally } from '$lib/server/repositories/tallies';
import { appointHolder } from '$lib/server/services/appoint-holder';
import { castBallot } from '$lib/server/services/cast-ballot';
import { closeItem } from '$lib/server/services/close-item';
import { endHolder } from '$lib/server/services/end-holder';
import { makeFormKey } from '$lib/server/services/form-key';
import { markSeat } from '$lib/server/services/mark-seat';
import { openItem } from '$lib/server/services/open-item';
import { readQuorum } from '$lib/server/services/read-quorum';
import { findAccount } from '$lib/server/repositories/accounts';
import { aMeetingOn, aPublishedProposal } from '../support/council-at-work';
import { aCouncilUnder } from '../support/council-under';
import { signedIn } from '../support/people';
import { freshStore } from '../support/postgres';
import { valueOf } from '../support/setting-up';

const { context } = await freshStore();
const db = context.db.query;
const formKey = () => makeFormKey(context);
const on = '2026-03-03';

async function aSecretVote() {
	const slug = `box-${context.random.uuid().slice(0, 8)}`;
	const onDemand = { 'funding.ballotForm': { usual: 'open', secretOnDemand: 'third' } };
	const council = await aCouncilUnder(context, onDemand, { slug });
	const { neighbourhoodId, bodyId, manager, members } = council;
	const scope = { neighbourhoodId };
	const wanted = { number: 1, requestedCents: 50_000 };
	const { reference } = await aPublishedProposal(context, council, wanted);
	const { meetingId, itemId } = await aMeetingOn(context, council, { reference });
	const how = { ...scope, itemId, entryMode: 'secretOnline', secretDemanded: true } as const;
	valueOf(await openItem(context, manager, { ...how, formKey: formKey() }));
	const actorOf = async (accountId: string | undefined) =>
		(await signedIn(context, accountId ?? '')).actor;
	const seatOf = async (code: string) => {
		const seat = (await readSeats(db, scope, { bodyId, on })).find((one) => one.code === code);
		if (!seat) throw new Error(`no seat ${code}`);
		return seat;
	};
	const vote = async (accountId: string | undefined, choice: 'yes' | 'no') =>
		castBallot(context, await actorOf(accountId), {
			...{ ...scope, itemId, choice, reason: '', language: 'de', formKey: formKey() }
		});
	return {
		...{ scope, itemId, where: { ...scope, meetingId } },
		vote: (code: string, choice: 'yes' | 'no') => vote(members.get(code)?.accountId, choice),
		takeAway: async (code: string) => {
			const holdingId = (await seatOf(code)).holders[0]?.id ?? '';
			const ending = { ...scope, bodyId, holdingId, lastOn: '2026-03-02', formKey: formKey() };
			valueOf(await endHolder(context, manager, ending));
		},
		/** Somebody new takes the seat, comes in and tries to vote. */
		succeed: async (code: string) => {
			const { seatId } = await seatOf(code);
			const email = `new-${slug}@example.org`;
			valueOf(
				await appointHolder(context, manager, {
					...{ ...scope, bodyId, seatId, capacity: 'member', personName: 'New', email },
					...{ locale: 'de', isNamed: false, fromOn: on, untilOn: null, formKey: formKey() }
				})
			);
			const mark = { ...scope, meetingId, seatId, mark: 'member', formKey: formKey() } as const;
			valueOf(await markSeat(context, manager, mark));
			return vote((await findAccount(db, { email }))?.id, 'no');
		},
		end: () => closeItem(context, manager, { ...scope, itemId, formKey: formKey() }),
		present: async () =>
			(await readQuorum(context, { ...scope, meetingId }))?.benches.reduce(
				(sum, bench) => sum + bench.present,
				0
			)
	};
}

const sumOf = (groups: readonly { readonly yes: number; readonly no: number }[]) => ({
	yes: groups.reduce((sum, { yes }) => sum + yes, 0),
	no: groups.reduce((sum, { no }) => sum + no, 0)
});

test('a seat lost before voting: no vote any more, missing from the quorum and from the count', async () => {
	const { vote, takeAway, end, present, itemId, scope } = await aSecretVote();
	const before = (await present()) ?? 0;
	valueOf(await vote('public-2', 'yes'));
	await takeAway('public-1');
	expect(await vote('public-1', 'no')).toMatchObject({ reason: 'notEntitled' });
	expect(await present()).toBe(before - 1);
	valueOf(await end());
	expect(sumOf(await readTally(db, scope, itemId))).toEqual({ yes: 1, no: 0 });
	const closing = await readElectorate(db, scope, { agendaItemId: itemId, phase: 'closing' });
	expect(closing.some(({ voter }) => voter === 'public-1')).toBe(false);
});

test('a seat lost after voting: what lies in the box stays there, and the vote ends as it is', async () => {
	const { vote, takeAway, end, itemId, scope } = await aSecretVote();
	valueOf(await vote('public-1', 'yes'));
	valueOf(await vote('public-2', 'no'));
	await takeAway('public-1');
	valueOf(await end());
	expect(sumOf(await readTally(db, scope, itemId))).toEqual({ yes: 1, no: 1 });
	const closing = await readElectorate(db, scope, { agendaItemId: itemId, phase: 'closing' });
	expect(closing.find(({ voter }) => voter === 'public-1')).toMatchObject({ present: true });
});

test('the seat has voted: whoever comes for it cannot vote again', async () => {
	const { vote, takeAway, succeed, end, itemId, scope } = await aSecretVote();
	valueOf(await vote('public-1', 'yes'));
	await takeAway('public-1');
	expect(await succeed('public-1')).toMatchObject({ reason: 'alreadyVoted' });
	valueOf(await end());
	expect(sumOf(await readTally(db, scope, itemId))).toEqual({ yes: 1, no: 0 });
});
