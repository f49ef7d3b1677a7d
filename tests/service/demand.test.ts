import { expect, test } from 'vitest';
import { findLastDemand, listDueDemands } from '$lib/server/repositories/demands';
import { cancelMeeting } from '$lib/server/services/cancel-meeting';
import { demandMeeting, joinDemand } from '$lib/server/services/demand-meeting';
import { makeFormKey } from '$lib/server/services/form-key';
import { readDemand } from '$lib/server/services/read-demand';
import { readDesk } from '$lib/server/services/read-desk';
import { readDues } from '$lib/server/services/read-dues';
import { scheduleMeeting } from '$lib/server/services/schedule-meeting';
import { aCouncilAtWork } from '../support/council-at-work';
import { aCouncilUnder } from '../support/council-under';
import { freshStore } from '../support/postgres';
import { valueOf } from '../support/setting-up';

const { context } = await freshStore();
const db = context.db.query;
const formKey = () => makeFormKey(context);
const onDemand = {
	'meetings.demandedMeeting': {
		kind: 'onDemand',
		share: { numerator: 1, denominator: 2 },
		withinDays: 14
	}
};
const reason = 'Der Spielplatz wird gesperrt.';

async function aCouncil(slug: string) {
	const council = await aCouncilUnder(context, onDemand, { slug });
	const { neighbourhoodId, bodyId, members } = council;
	const [first, second, third, ...others] = [...members.values()];
	if (!first || !second || !third) throw new Error('too few members');
	const demand = async (actor: typeof first) =>
		await demandMeeting(context, actor, {
			...{ neighbourhoodId, bodyId, reason, language: 'de', formKey: formKey() }
		});
	const join = async (actor: typeof first, demandId: string) =>
		await joinDemand(context, actor, { neighbourhoodId, demandId, formKey: formKey() });
	const last = async () => {
		const found = await findLastDemand(db, { neighbourhoodId }, bodyId);
		if (!found) throw new Error('no demand');
		return found;
	};
	return { ...council, first, second, third, others, demand, join, last };
}

const daysOn = (days: number) => new Date(context.now().getTime() + days * 86_400_000);

test('P-61 half of the members demand a meeting: due at the desk, tied to the meeting that answers it', async () => {
	const council = await aCouncil('demanded');
	const { neighbourhoodId, bodyId, manager, first, second, third } = council;
	expect(await council.demand(manager)).toMatchObject({ reason: 'notMember' });
	valueOf(await council.demand(first));
	expect(await council.demand(second)).toMatchObject({ reason: 'demandOpenAlready' });
	const { id } = await council.last();
	expect(await council.join(first, id)).toMatchObject({ reason: 'alreadyJoined' });
	valueOf(await council.join(second, id));
	expect(await listDueDemands(db, { neighbourhoodId })).toEqual([]);
	const schedule = async (days: number) =>
		await scheduleMeeting(context, manager, {
			...{ neighbourhoodId, bodyId, place: 'Saal', publicity: 'nonPublic', demandId: id },
			startsAt: daysOn(days),
			formKey: formKey()
		});
	expect(await schedule(3)).toMatchObject({ reason: 'demandNotReached' });

	valueOf(await council.join(third, id));
	const [due] = await listDueDemands(db, { neighbourhoodId });
	expect(due).toMatchObject({ id, meetByOn: daysOn(14).toISOString().slice(0, 10) });
	expect(await council.join(council.others[0] ?? first, id)).toMatchObject({
		reason: 'demandReached'
	});
	const asked = { neighbourhoodId, language: 'de' };
	const dues = async () => {
		const read = await readDues(context, asked, await readDesk(context, asked));
		return read.dues.filter(({ code }) => code === 'demand');
	};
	expect(await dues()).toMatchObject([{ id, on: due?.meetByOn }]);

	expect(await schedule(20)).toMatchObject({ reason: 'meetingAfterDemand' });
	const { meetingId } = valueOf(await schedule(10));
	expect(await council.last()).toMatchObject({ meetingId });
	expect(await dues()).toEqual([]);
	expect(await schedule(11)).toMatchObject({ reason: 'demandMet' });
	valueOf(
		await cancelMeeting(context, manager, {
			...{ neighbourhoodId, meetingId, reason: 'Saal', language: 'de', formKey: formKey() }
		})
	);
	expect(await dues()).toMatchObject([{ id }]);
});

test('two members begin at once: one demand; the last two join at once: both count, the day is set once', async () => {
	const council = await aCouncil('at-once');
	const { neighbourhoodId, first, second, third, others } = council;
	const begun = await Promise.all([council.demand(first), council.demand(second)]);
	expect(begun.map((one) => (one.ok ? 'ok' : one.reason)).sort()).toEqual([
		'demandOpenAlready',
		'ok'
	]);
	const { id } = await council.last();
	const loser = begun[0].ok ? second : first;
	const joined = await Promise.all([council.join(loser, id), council.join(third, id)]);
	expect(joined.every(({ ok }) => ok)).toBe(true);
	const twice = others[0] ?? first;
	expect(await council.join(twice, id)).toMatchObject({ reason: 'demandReached' });
	expect(await listDueDemands(db, { neighbourhoodId })).toHaveLength(1);
});

test('rules that know no demand refuse it, and the page says so', async () => {
	const { neighbourhoodId, bodyId, members } = await aCouncilAtWork(context, { slug: 'unruled' });
	const [member] = members.values();
	if (!member) throw new Error('nobody');
	const command = { neighbourhoodId, bodyId, reason, language: 'de', formKey: formKey() };
	expect(await demandMeeting(context, member, command)).toMatchObject({
		reason: 'demandNotForeseen'
	});
	const asked = { neighbourhoodId, bodySlug: 'nowhere', language: 'de' };
	expect(await readDemand(context, member, asked)).toBeNull();
});
