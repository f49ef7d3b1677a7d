import { describe, expect, test } from 'vitest';
import { listNamedOffices } from '$lib/server/repositories/named-offices';
import { findMeeting } from '$lib/server/repositories/meetings';
import { findRulesInForce, listVersions } from '$lib/server/repositories/rule-set-versions';
import { listSeats } from '$lib/server/repositories/seats';
import { adoptRules, type AdoptRules } from '$lib/server/services/adopt-rules';
import { appointHolder } from '$lib/server/services/appoint-holder';
import { changeMeeting } from '$lib/server/services/change-meeting';
import { grantRole } from '$lib/server/services/grant-role';
import { makeFormKey } from '$lib/server/services/form-key';
import { scheduleMeeting } from '$lib/server/services/schedule-meeting';
import { freshStore, testEvening } from '../support/postgres';
import {
	aBody,
	aNeighbourhood,
	auditOf,
	forumRules,
	parityRules,
	someRules,
	valueOf
} from '../support/setting-up';

const { context } = await freshStore();
const db = context.db.query;
const home = await aNeighbourhood(context);
const other = await aNeighbourhood(context, { slug: 'huchting', name: 'Huchting' });
const scope = { neighbourhoodId: home.neighbourhoodId };
const { manager } = home;
const council = await aBody(context, home.neighbourhoodId);
const formKey = () => makeFormKey(context);

const adopt = (change: Partial<AdoptRules> = {}, actor = manager) =>
	adoptRules(context, actor, {
		...parityRules,
		...scope,
		bodyId: council.id,
		...change,
		formKey: formKey()
	});

describe('adopting rules', () => {
	test.each([
		['choiceMissing', { choices: { ...parityRules.choices, counting: '' } }],
		['choiceUnknown', { choices: { ...parityRules.choices, counting: 'dice' } }],
		['officeMissing', { arbiterOffice: ' ' }],
		['presetDoesNotFit', forumRules],
		['rulesContradict', { arbiterOffice: 'Politics' }],
		['adoptedInFuture', { adoptedOn: '2026-03-04', validFrom: '2026-03-04' }],
		['validBeforeAdoption', { validFrom: '2026-01-31' }],
		['notFound', { bodyId: '00000000-0000-4000-8000-00000000dead' }]
	] as const)('is refused: %s', async (reason, change) => {
		expect(await adopt(change)).toMatchObject({ ok: false, reason });
		expect(await listVersions(db, scope, council.id)).toEqual([]);
	});

	test('is refused while somebody who sits in the body is its arbiter', async () => {
		const body = await aBody(context, home.neighbourhoodId, { name: 'Befangener Ausschuss' });
		const person = { displayName: 'Leitung', email: 'head@example.org' };
		const [seat] = await listSeats(db, scope, body.id);
		const command = { ...scope, locale: 'de' } as const;
		valueOf(
			await appointHolder(context, manager, {
				...command,
				bodyId: body.id,
				seatId: seat?.id ?? '',
				capacity: 'member',
				personName: person.displayName,
				email: person.email,
				isNamed: false,
				fromOn: '2026-01-01',
				untilOn: null,
				formKey: formKey()
			})
		);
		const role = 'arbiter';
		valueOf(await grantRole(context, manager, { ...command, role, person, formKey: formKey() }));
		expect(await adopt({ bodyId: body.id })).toMatchObject({
			reason: 'rulesContradict',
			details: { code: 'arbiterHoldsSeat', office: 'Leitung des Sozialzentrums' }
		});
	});

	test("S31 is not for another neighbourhood's manager", async () => {
		expect(await adopt({}, other.manager)).toMatchObject({ reason: 'notAllowed' });
		const elsewhere = { neighbourhoodId: other.neighbourhoodId };
		expect(await adopt(elsewhere, other.manager)).toMatchObject({ reason: 'notFound' });
	});

	test('makes the first version, with the seats the body has', async () => {
		const { number } = valueOf(await adopt());
		expect(number).toBe(1);
		const on = '2026-02-15';
		const rules = await findRulesInForce(db, scope, { bodyId: council.id, on });
		expect(rules?.document.body.benches.value).toEqual([
			{ code: 'public', seats: 2, filling: 'exact', minimum: null },
			{ code: 'providers', seats: 2, filling: 'exact', minimum: null },
			{ code: 'politics', seats: 2, filling: 'exact', minimum: null }
		]);
		expect((await auditOf(context, home.neighbourhoodId)).at(-1)).toMatchObject({
			action: 'rulesAdopted',
			details: { number: 1, preset: 'third-parity', choices: parityRules.choices }
		});
	});

	test('names the offices that the rules call upon', async () => {
		expect(await listNamedOffices(db, scope)).toEqual([
			{ bodyId: council.id, role: 'arbiter', name: 'Leitung des Sozialzentrums' }
		]);
	});

	test('is not in force the day before', async () => {
		const day = { bodyId: council.id, on: '2026-02-14' };
		expect(await findRulesInForce(db, scope, day)).toBeNull();
	});

	test('a change is a new version; the old one stays as it was', async () => {
		const before = await listVersions(db, scope, council.id);
		const change = {
			choices: { ...parityRules.choices, consent: 'needed', silence: 'refused' },
			consentOffice: 'Beirat Osterholz',
			adoptedOn: '2026-03-03',
			validFrom: '2026-04-01'
		};
		expect(valueOf(await adopt(change)).number).toBe(2);
		const versions = await listVersions(db, scope, council.id);
		expect(versions[1]).toEqual(before[0]);
		const inMarch = await findRulesInForce(db, scope, { bodyId: council.id, on: '2026-03-31' });
		expect(inMarch?.versionId).toBe(before[0]?.id);
		const inApril = await findRulesInForce(db, scope, { bodyId: council.id, on: '2026-04-01' });
		expect(inApril?.document.funding.consent.value).toMatchObject({ office: 'Beirat Osterholz' });
	});

	test('no past day gets other rules than it had', async () => {
		expect(await adopt({ validFrom: '2026-03-02' })).toMatchObject({ reason: 'validInPast' });
		expect(await adopt({ validFrom: '2026-03-31' })).toMatchObject({
			reason: 'validBeforeLastVersion'
		});
	});
});

describe('meetings', () => {
	const startsAt = new Date('2026-03-17T17:00:00Z');
	const plan = { ...scope, startsAt, place: 'Mütterzentrum', publicity: 'nonPublic' } as const;
	const schedule = (change: Partial<Parameters<typeof scheduleMeeting>[2]> = {}) =>
		scheduleMeeting(context, manager, {
			...plan,
			bodyId: council.id,
			...change,
			formKey: formKey()
		});

	test('are announced in the room of the rules', async () => {
		const { meetingId, decides } = valueOf(await schedule());
		expect(decides).toBe(true);
		expect(await findMeeting(db, scope, meetingId)).toMatchObject({
			startsAt,
			state: 'planned',
			bodyName: 'Controllingausschuss'
		});
	});

	test('WC-16 in the other room decide nothing, and say so beforehand', async () => {
		expect(valueOf(await schedule({ publicity: 'public' })).decides).toBe(false);
	});

	test.each([
		['meetingInPast', { startsAt: testEvening }],
		['notFound', { bodyId: '00000000-0000-4000-8000-00000000dead' }]
	])('are refused: %s', async (reason, change) => {
		expect(await schedule(change)).toMatchObject({ reason });
	});

	test('of a body without rules are refused', async () => {
		const body = await aBody(context, home.neighbourhoodId, { kind: 'openForum', benches: [] });
		expect(await schedule({ bodyId: body.id })).toMatchObject({ reason: 'rulesMissing' });
		await someRules(context, { ...scope, bodyId: body.id }, forumRules);
		valueOf(await schedule({ bodyId: body.id, publicity: 'public' }));
	});

	test('can be moved; the audit has both times and not the place', async () => {
		const { meetingId } = valueOf(await schedule());
		const later = new Date('2026-03-24T17:00:00Z');
		const change = { ...plan, meetingId, startsAt: later, place: 'Bürgerhaus' };
		valueOf(await changeMeeting(context, manager, { ...change, formKey: formKey() }));
		const note = (await auditOf(context, home.neighbourhoodId)).at(-1);
		expect(note).toMatchObject({
			action: 'meetingChanged',
			details: {
				changed: ['place', 'startsAt'],
				before: { startsAt: startsAt.toISOString() },
				after: { startsAt: later.toISOString() }
			}
		});
		expect(JSON.stringify(note)).not.toContain('Bürgerhaus');
	});

	test('S29 of another neighbourhood are not found', async () => {
		const { meetingId } = valueOf(await schedule());
		const elsewhere = { ...plan, neighbourhoodId: other.neighbourhoodId, meetingId };
		expect(
			await changeMeeting(context, other.manager, { ...elsewhere, formKey: formKey() })
		).toMatchObject({ reason: 'notFound' });
	});
});
