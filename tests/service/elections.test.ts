import { describe, expect, test } from 'vitest';
import type { RuleChanges } from '$lib/domain/rules/change-rules';
import { listBodies } from '$lib/server/repositories/bodies';
import { appointHolder } from '$lib/server/services/appoint-holder';
import { callElection } from '$lib/server/services/call-election';
import { callOffElection } from '$lib/server/services/call-off-election';
import { drawElectionLot } from '$lib/server/services/draw-election-lot';
import { endHolder } from '$lib/server/services/end-holder';
import { makeFormKey } from '$lib/server/services/form-key';
import { nameStandingChair } from '$lib/server/services/name-standing-chair';
import { readBody } from '$lib/server/services/read-body';
import { readComposition } from '$lib/server/services/read-composition';
import { readDeskElection, readElection } from '$lib/server/services/read-election';
import { recordElectionRound } from '$lib/server/services/record-election-round';
import { standForElection } from '$lib/server/services/stand-for-election';
import { aCouncilUnder } from '../support/council-under';
import { freshStore } from '../support/postgres';
import { valueOf } from '../support/setting-up';

const { context } = await freshStore();
const formKey = () => makeFormKey(context);
let councils = 0;

/** A council whose bench `public` has lost its two members, and an election called for both seats. */
async function anElection(changes: RuleChanges, electorate: 'residents' | 'body' = 'residents') {
	const council = await aCouncilUnder(context, changes, { slug: `election-${++councils}` });
	const { neighbourhoodId, manager, bodyId } = council;
	const scope = { neighbourhoodId };
	const bodySlug = await slugOf(scope, bodyId);
	const read = async () => {
		const body = await readBody(context, scope, bodySlug);
		if (body === null) throw new Error('no body');
		return body;
	};
	const bench = (await read()).benches.find(({ code }) => code === 'public');
	if (bench === undefined) throw new Error('no bench');
	for (const { holders } of bench.seats)
		for (const { id: holdingId } of holders) {
			const ended = { ...scope, bodyId, holdingId, lastOn: '2026-03-02', formKey: formKey() };
			valueOf(await endHolder(context, manager, ended));
		}
	const call = (seats: number, untilOn: string | null = null) =>
		callElection(context, manager, {
			...{ ...scope, bodyId, benchId: bench.id, seats, electorate },
			...{ fromOn: '2026-03-03', untilOn, formKey: formKey() }
		});
	return { ...council, bodySlug, read, call, benchId: bench.id };
}

async function slugOf(scope: { neighbourhoodId: string }, bodyId: string): Promise<string> {
	const bodies = await listBodies(context.db.query, scope);
	return bodies.find(({ id }) => id === bodyId)?.slug ?? '';
}

type Called = Awaited<ReturnType<typeof anElection>>;

async function candidates(called: Called, electionId: string, names: readonly string[]) {
	const { neighbourhoodId, manager, bodyId } = called;
	for (const personName of names)
		valueOf(
			await standForElection(context, manager, {
				...{ neighbourhoodId, bodyId, electionId, personName, email: null, locale: 'de' },
				...{ isNamed: personName === 'Anna A', formKey: formKey() }
			})
		);
}

const round = (called: Called, electionId: string, votes: Readonly<Record<string, number>>) =>
	recordElectionRound(context, called.manager, {
		...{ neighbourhoodId: called.neighbourhoodId, bodyId: called.bodyId, electionId },
		...{ heldOn: '2026-03-03', eligible: 40, cast: 20, invalid: 1, votesPerBallot: 1 },
		votes: Object.entries(votes).map(([candidate, count]) => ({ candidate, votes: count })),
		present: [
			{ bench: 'providers', present: 2 },
			{ bench: 'politics', present: 2 }
		],
		formKey: formKey()
	});

const election = (wins: string, tie: string): RuleChanges => ({
	'otherMotions.election': { kind: 'election', wins, tie }
});

describe('P-33: seats of a bench are filled by a vote', () => {
	test('the most votes win, sit at once, and are named only if they agreed', async () => {
		const called = await anElection(election('mostVotes', 'lot'));
		expect(await called.call(3)).toMatchObject({ reason: 'moreSeatsThanVacant' });
		const { electionId } = valueOf(await called.call(2));
		await candidates(called, electionId, ['Anna A', 'Berta B', 'Cem C']);
		const votes = { 'candidate-1': 9, 'candidate-2': 6, 'candidate-3': 4 };
		expect(await round(called, electionId, { ...votes, 'candidate-1': 12 })).toMatchObject({
			reason: 'moreVotesThanBallots'
		});
		expect(await round(called, electionId, votes)).toMatchObject({ value: { kind: 'elected' } });
		expect(await round(called, electionId, votes)).toMatchObject({ reason: 'electionOver' });
		const bench = (await called.read()).benches.find(({ code }) => code === 'public');
		expect(bench?.seats.map(({ holders }) => holders[0]?.personName)).toEqual([
			'Anna A',
			'Berta B'
		]);
		const asked = { bodySlug: called.bodySlug, electionId };
		const scope = { neighbourhoodId: called.neighbourhoodId };
		const read = await readElection(context, scope, asked);
		expect(JSON.stringify(read)).not.toContain('Berta');
		expect(read?.candidates.map(({ name }) => name)).toEqual(['Anna A', null, null]);
		expect(JSON.stringify(read?.election.output)).not.toContain('Anna');
	});

	test('P-08: nobody is elected or appointed for longer than the rules allow', async () => {
		const term = { 'body.term': { kind: 'months', months: 12 } } as const;
		const called = await anElection({ ...election('mostVotes', 'lot'), ...term });
		const tooLong = { reason: 'termTooLong', details: { lastOn: '2027-03-02' } };
		expect(await called.call(1, '2027-03-03')).toMatchObject(tooLong);
		expect(await called.call(1, '2027-03-02')).toMatchObject({ ok: true });
		const { neighbourhoodId, manager, bodyId } = called;
		const seats = (await called.read()).benches.find(({ code }) => code === 'public')?.seats ?? [];
		const appoint = (untilOn: string | null) =>
			appointHolder(context, manager, {
				...{ neighbourhoodId, bodyId, seatId: seats[1]?.id ?? '', capacity: 'member' },
				...{ personName: 'Dora D', email: null, locale: 'de', isNamed: false },
				...{ fromOn: '2026-03-03', untilOn, formKey: formKey() }
			});
		expect(await appoint('2027-03-03')).toMatchObject(tooLong);
		expect(await appoint(null)).toMatchObject({ ok: true });
	});

	test('a majority that is missed leads to a runoff, in which the most votes win', async () => {
		const called = await anElection(election('majority', 'runoff'));
		const { electionId } = valueOf(await called.call(1));
		await candidates(called, electionId, ['Anna A', 'Berta B', 'Cem C']);
		const first = { 'candidate-1': 8, 'candidate-2': 7, 'candidate-3': 4 };
		expect(await round(called, electionId, first)).toMatchObject({ value: { kind: 'runoff' } });
		const asked = { bodySlug: called.bodySlug, electionId };
		const scope = { neighbourhoodId: called.neighbourhoodId };
		expect((await readDeskElection(context, scope, asked))?.due).toEqual({
			kind: 'round',
			standing: ['candidate-1', 'candidate-2']
		});
		expect(await round(called, electionId, { 'candidate-3': 9 })).toMatchObject({
			reason: 'candidateDoesNotStand'
		});
		const second = { 'candidate-1': 9, 'candidate-2': 10 };
		expect(await round(called, electionId, second)).toMatchObject({ value: { kind: 'elected' } });
		const bench = (await called.read()).benches.find(({ code }) => code === 'public');
		expect(bench?.seats[0]?.holders).toMatchObject([{ personName: 'Berta B' }]);
	});

	test('equal votes are drawn by a lot that can be repeated from its seed', async () => {
		const called = await anElection(election('mostVotes', 'lot'));
		const { electionId } = valueOf(await called.call(1));
		await candidates(called, electionId, ['Anna A', 'Berta B']);
		const where = { neighbourhoodId: called.neighbourhoodId, bodyId: called.bodyId, electionId };
		const draw = (seed: string) =>
			drawElectionLot(context, called.manager, { ...where, seed, formKey: formKey() });
		expect(await draw('6-4-1')).toMatchObject({ reason: 'lotNotDue' });
		const equal = { 'candidate-1': 9, 'candidate-2': 9 };
		expect(await round(called, electionId, equal)).toMatchObject({ value: { kind: 'lot' } });
		expect(await draw('6-4-1')).toMatchObject({ value: { kind: 'elected' } });
		const asked = { bodySlug: called.bodySlug, electionId };
		const read = await readElection(context, where, asked);
		expect(read?.election).toMatchObject({ lotSeed: '6-4-1', lotOn: '2026-03-03' });
		expect(await draw('1-1-1')).toMatchObject({ reason: 'electionOver' });
	});

	test('an election that is called off fills no seat and takes no more votes', async () => {
		const called = await anElection(election('mostVotes', 'lot'));
		const { electionId } = valueOf(await called.call(1));
		await candidates(called, electionId, ['Anna A']);
		const { neighbourhoodId, bodyId, manager } = called;
		const off = () =>
			callOffElection(context, manager, {
				...{ neighbourhoodId, bodyId, electionId, formKey: formKey() }
			});
		expect(await off()).toMatchObject({ ok: true });
		expect(await off()).toMatchObject({ reason: 'electionOver' });
		expect(await round(called, electionId, { 'candidate-1': 9 })).toMatchObject({
			reason: 'electionOver'
		});
	});

	test('rules that do not say how to elect elect nobody', async () => {
		const called = await anElection({ 'otherMotions.election': { kind: 'notRegulated' } });
		expect(await called.call(1)).toMatchObject({ reason: 'electionNotRegulated' });
	});

	test('two counts of one round at the same moment: one is taken', async () => {
		const called = await anElection(election('majority', 'runoff'));
		const { electionId } = valueOf(await called.call(1));
		await candidates(called, electionId, ['Anna A', 'Berta B', 'Cem C']);
		const votes = { 'candidate-1': 19, 'candidate-2': 0, 'candidate-3': 0 };
		const both = await Promise.all([
			round(called, electionId, votes),
			round(called, electionId, votes)
		]);
		expect(both.filter(({ ok }) => ok)).toHaveLength(1);
		const seats = (await called.read()).benches.flatMap((bench) => bench.seats);
		const named = seats.filter(({ terms }) => terms.some((one) => one.personName === 'Anna A'));
		expect(named).toHaveLength(1);
	});
});

describe('P-05, P-17: composition and chair', () => {
	test('what the rules want of the seats is shown as it stands, and who leads', async () => {
		const share = { numerator: 1, denominator: 3 };
		const limit = { kind: 'atLeast', share };
		const called = await anElection({
			...election('mostVotes', 'lot'),
			'body.composition': [{ benches: ['public'], limit, checkedOn: 'seats' }],
			'body.chair': 'elected'
		});
		const body = await called.read();
		const scope = { neighbourhoodId: called.neighbourhoodId };
		const holder = body.benches.at(-1)?.seats[0]?.holders[0];
		const name = (seatHolderId: string) =>
			nameStandingChair(context, called.manager, {
				...{ ...scope, bodyId: called.bodyId, role: 'chair', benchId: null, seatHolderId },
				...{ fromOn: '2026-03-03', formKey: formKey() }
			});
		expect(await name(crypto.randomUUID())).toMatchObject({ reason: 'chairNotOfBody' });
		expect(await name(holder?.id ?? '')).toMatchObject({ ok: true });
		const shown = await readComposition(context, scope, { body, showsNames: false });
		expect(shown.tests).toMatchObject([
			{ step: { verdict: 'no', inputs: { counted: 0, all: 4, on: 'seats' } } }
		]);
		expect(shown.benches.find(({ code }) => code === 'public')).toMatchObject({
			held: 0,
			seats: 2
		});
		expect(shown.chairs).toEqual([
			{ role: 'chair', kind: 'holder', benchName: 'Politik', code: 'politics-1', name: null }
		]);
		expect(shown.past.map(({ name: told }) => told)).toEqual([null, null]);
	});
});
