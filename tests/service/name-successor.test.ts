import { describe, expect, test } from 'vitest';
import { findMotionOfProposal } from '$lib/server/repositories/motions';
import { listFunds } from '$lib/server/repositories/funds';
import { cancelMeeting } from '$lib/server/services/cancel-meeting';
import { changeMeeting } from '$lib/server/services/change-meeting';
import { chooseFundBodies } from '$lib/server/services/choose-fund-bodies';
import { makeFormKey } from '$lib/server/services/form-key';
import { nameSuccessor, takeBackSuccessor } from '$lib/server/services/name-successor';
import { putOnAgenda } from '$lib/server/services/put-on-agenda';
import { readAgendaChoices } from '$lib/server/services/read-agenda-choices';
import { readSuccession } from '$lib/server/services/read-succession';
import { scheduleMeeting } from '$lib/server/services/schedule-meeting';
import { aCouncilAtWork, aPublishedProposal } from '../support/council-at-work';
import { freshStore } from '../support/postgres';
import { aBody, someRules, valueOf } from '../support/setting-up';

const { context } = await freshStore();
let places = 0;

/** A council that decides about the fund, and a new one that is to go on for it. */
async function twoCouncils() {
	const old = await aCouncilAtWork(context, { slug: `succession-${++places}` });
	const { neighbourhoodId, manager, bodyId: predecessorId } = old;
	const key = () => ({ neighbourhoodId, formKey: makeFormKey(context) });
	const { id: successorId } = await aBody(context, neighbourhoodId, { name: 'Neuer Ausschuss' });
	await someRules(context, { neighbourhoodId, bodyId: successorId });
	const [fund] = await listFunds(context.db.query, { neighbourhoodId });
	const deciding = { fundId: fund?.id ?? '', bodyIds: [predecessorId] };
	valueOf(await chooseFundBodies(context, manager, { ...key(), ...deciding }));
	const named = { predecessorId, successorId, source: 'Beschluss des Beirats' };
	const name = (fromOn: string, change: object = {}) =>
		nameSuccessor(context, manager, { ...key(), ...named, fromOn, ...change });
	const meet = (bodyId: string, on: string) =>
		scheduleMeeting(context, manager, {
			...{ ...key(), bodyId, place: 'Saal', publicity: old.publicity },
			startsAt: new Date(`${on}T17:00:00Z`)
		});
	const table = (reference: string, meetingId: string) =>
		putOnAgenda(context, manager, { ...key(), reference, meetingId });
	return { ...old, predecessorId, successorId, key, name, meet, table };
}

describe('SR-001: a body goes on as another', () => {
	test('once, not in a circle, not before the last meeting; a mistake is taken back', async () => {
		const { predecessorId, successorId, key, name, meet, manager } = await twoCouncils();
		const { meetingId } = valueOf(await meet(predecessorId, '2026-05-05'));
		expect(await name('2026-05-05')).toMatchObject({
			...{ reason: 'meetsAfterwards', details: { last: '2026-05-05' } }
		});
		expect(await name('2026-06-01', { successorId: predecessorId })).toMatchObject({
			reason: 'successorIsItself'
		});
		valueOf(await name('2026-05-06'));
		expect(await name('2026-06-01')).toMatchObject({ reason: 'successorNamedAlready' });
		const back = { predecessorId: successorId, successorId: predecessorId };
		expect(await name('2026-06-01', back)).toMatchObject({ reason: 'successionCircle' });
		const late = { ...key(), meetingId, startsAt: new Date('2026-05-06T17:00:00Z') };
		const same = { place: 'Saal', publicity: 'nonPublic' } as const;
		expect(await changeMeeting(context, manager, { ...late, ...same })).toMatchObject({
			...{ reason: 'bodySucceeded', details: { fromOn: '2026-05-06' } }
		});
		expect(await meet(predecessorId, '2026-05-06')).toMatchObject({ reason: 'bodySucceeded' });
		expect(await meet(successorId, '2026-05-06')).toMatchObject({ ok: true });
		valueOf(await takeBackSuccessor(context, manager, { ...key(), predecessorId }));
		expect(await meet(predecessorId, '2026-05-06')).toMatchObject({ ok: true });
		const begun = await twoCouncils();
		valueOf(await begun.name('2026-01-01'));
		const taken = { ...begun.key(), predecessorId: begun.predecessorId };
		expect(await takeBackSuccessor(context, begun.manager, taken)).toMatchObject({
			reason: 'successionBegun'
		});
		const visitor = { kind: 'visitor' } as const;
		expect(await takeBackSuccessor(context, visitor, { ...key(), predecessorId })).toMatchObject({
			ok: false
		});
	});

	test('what it has not voted on comes before the successor, from the first day', async () => {
		const council = await twoCouncils();
		const { neighbourhoodId, predecessorId, successorId, key, name, meet, table } = council;
		const scope = { neighbourhoodId };
		const [tabled, fresh] = [
			await aPublishedProposal(context, council, { number: 1, requestedCents: 10_000 }),
			await aPublishedProposal(context, council, { number: 2, requestedCents: 20_000 })
		];
		const first = valueOf(await meet(predecessorId, '2026-04-01'));
		valueOf(await table(tabled.reference, first.meetingId));
		const off = { meetingId: first.meetingId, reason: 'Neuwahl', language: 'de' };
		valueOf(await cancelMeeting(context, council.manager, { ...key(), ...off }));
		valueOf(await name('2026-05-06'));
		const before = valueOf(await meet(successorId, '2026-05-05'));
		const after = valueOf(await meet(successorId, '2026-05-06'));
		expect(await table(fresh.reference, before.meetingId)).toMatchObject({
			reason: 'bodyNotCompetent'
		});
		const asked = { ...scope, reference: tabled.reference, language: 'de' };
		const choices = (await readAgendaChoices(context, asked))?.choices ?? [];
		expect(choices.map(({ id }) => id)).toEqual([after.meetingId]);
		for (const { id, reference } of [fresh, tabled]) {
			valueOf(await table(reference, after.meetingId));
			const motion = await findMotionOfProposal(context.db.query, scope, id);
			expect(motion?.bodyId).toBe(successorId);
		}
		const read = (bodyId: string) => readSuccession(context, scope, bodyId);
		expect((await read(predecessorId)).after).toMatchObject({
			...{ name: 'Neuer Ausschuss', fromOn: '2026-05-06', hasBegun: false }
		});
		expect((await read(successorId)).before).toHaveLength(1);
	});
});
