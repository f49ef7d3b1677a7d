import { expect, test } from 'vitest';
import type { MinutesView } from '$lib/domain/meeting/minutes/minutes-view';
import { findAgendaItem } from '$lib/server/repositories/agenda-items';
import { listContributions } from '$lib/server/repositories/contributions';
import { closeRound } from '$lib/server/services/close-round';
import { contribute } from '$lib/server/services/contribute';
import { cutMotion } from '$lib/server/services/cut-motion';
import { makeFormKey } from '$lib/server/services/form-key';
import { readMinutes } from '$lib/server/services/read-minutes';
import { aMeetingOn, aPublishedProposal } from '../support/council-at-work';
import { aCouncilUnder } from '../support/council-under';
import { anAccount, signedIn } from '../support/people';
import { freshStore } from '../support/postgres';
import { aRoundOf, voteYes } from '../support/round-at-work';
import { valueOf } from '../support/setting-up';

const { context } = await freshStore();
const formKey = () => makeFormKey(context);
const yes = ['public-1', 'public-2', 'providers-1', 'providers-2'];
const changes = {
	'funding.moneyShort': 'cutTogether',
	'funding.results': ['approved', 'approvedInPart', 'rejected']
} as const;
const language = 'de';

async function aCouncil(slug: string, publicity: 'public' | 'nonPublic') {
	const money = { budgetCents: 500_000 };
	const ruled = { ...changes, 'funding.room': publicity };
	return await aCouncilUnder(context, ruled, { slug, publicity, ...money });
}

const motionsOf = (view: MinutesView | undefined) =>
	view?.document.points.filter(({ kind }) => kind === 'motion');

test.each(['public', 'nonPublic'] as const)(
	'minutes of a money round, read by everybody only where the meeting was public: %s',
	async (publicity) => {
		const council = await aCouncil(`round-${publicity.toLowerCase()}`, publicity);
		const { neighbourhoodId, manager } = council;
		const { meetingId, roundId, itemIds } = await aRoundOf(context, council, {
			...{ first: 1, requestedCents: [300_000, 240_000] }
		});
		const motionIds: string[] = [];
		for (const itemId of itemIds)
			motionIds.push((await voteYes(context, council, { itemId, seats: yes })).motionId);
		const round = { neighbourhoodId, meetingId, roundId };
		const cut = { motionId: motionIds[1] ?? '', fromCents: 240_000, toCents: 190_000 };
		const why = { reason: 'Kleineres Zelt', language, formKey: formKey() };
		valueOf(await cutMotion(context, manager, { ...round, ...cut, ...why }));
		valueOf(await closeRound(context, manager, { ...round, formKey: formKey() }));
		const read = await readMinutes(context, { neighbourhoodId, meetingId });
		const [written] = read?.internal.document.rounds ?? [];
		expect(written).toMatchObject({
			...{ id: roundId, state: 'closed', way: 'cutTogether', markers: null },
			money: { freeCents: 500_000, leftCents: 10_000 },
			motions: [
				{ itemId: itemIds[0], amountCents: 300_000, place: 1, awardCents: 300_000 },
				{ itemId: itemIds[1], amountCents: 240_000, place: 2, awardCents: 190_000 }
			],
			cuts: [{ fromCents: 240_000, toCents: 190_000, texts: [{ content: 'Kleineres Zelt' }] }]
		});
		expect(read?.public.document.rounds).toEqual(publicity === 'public' ? [written] : []);
	}
);

test('concerns stand in the minutes with their answers, and with the term of who raised them', async () => {
	const council = await aCouncil('concerns', 'public');
	const { neighbourhoodId, members } = council;
	const clerk = await anAccount(context, {
		...{ email: 'clerk@example.org', displayName: 'Clerk' },
		roles: [{ neighbourhoodId, role: 'neighbourhoodManager' }]
	});
	const { actor: manager } = await signedIn(context, clerk);
	const { reference } = await aPublishedProposal(context, council, {
		...{ number: 1, requestedCents: 40_000 }
	});
	const { meetingId, itemId } = await aMeetingOn(context, council, { reference });
	const member = members.get('public-1');
	if (!member) throw new Error('nobody sits there');
	const said = () => ({ neighbourhoodId, itemId, amountCents: null, language, formKey: formKey() });
	const concern = { kind: 'concern', inReplyTo: null, words: 'Der Weg wird zu eng.' } as const;
	valueOf(await contribute(context, member, { ...said(), ...concern }));
	const before = await readMinutes(context, { neighbourhoodId, meetingId });
	expect(motionsOf(before?.internal)).toMatchObject([{ concerns: [{ answers: [] }] }]);
	const scope = { neighbourhoodId };
	const item = await findAgendaItem(context.db.query, scope, itemId);
	const [raised] = await listContributions(context.db.query, scope, item?.motionId ?? '');
	const answer = {
		kind: 'answer',
		inReplyTo: raised?.id ?? '',
		words: 'Es bleibt Platz.'
	} as const;
	valueOf(await contribute(context, manager, { ...said(), ...answer }));

	const read = await readMinutes(context, { neighbourhoodId, meetingId });
	expect(motionsOf(read?.internal)).toMatchObject([
		{
			concerns: [
				{
					...{ number: 1, speaker: 'member', seat: 'public-1', bench: 'public' },
					texts: [{ content: 'Der Weg wird zu eng.' }],
					answers: [{ speaker: 'manager', texts: [{ content: 'Es bleibt Platz.' }] }]
				}
			]
		}
	]);
	expect(motionsOf(read?.internal)).not.toMatchObject([{ concerns: [{ term: null }] }]);
	expect(motionsOf(read?.public)).toMatchObject([
		{ concerns: [{ seat: null, term: null, bench: 'public', answers: [{}] }] }
	]);
});
