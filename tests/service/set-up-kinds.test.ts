import { describe, expect, test } from 'vitest';
import { localDateOf } from '$lib/domain/calendar';
import { bodyKinds, hasSeats } from '$lib/domain/council/body';
import { presets, presetsFor } from '$lib/domain/rules/complete-rules';
import { presetNames } from '$lib/domain/rules/presets/preset';
import { findRulesInForce } from '$lib/server/repositories/rule-set-versions';
import { makeFormKey } from '$lib/server/services/form-key';
import { scheduleMeeting } from '$lib/server/services/schedule-meeting';
import { freshStore } from '../support/postgres';
import { everyAnswer, exampleFacts } from '../support/preset-examples';
import { aBody, aNeighbourhood, someRules } from '../support/setting-up';

const { context } = await freshStore();
const home = await aNeighbourhood(context);
const scope = { neighbourhoodId: home.neighbourhoodId };
const today = localDateOf(context.now());

/** A body of this kind; where it has seats, with the benches that the preset is made for. */
async function aBodyFor(preset: (typeof presetNames)[number], kind: (typeof bodyKinds)[number]) {
	const facts = exampleFacts(preset);
	const benches = hasSeats(kind)
		? facts.benches.map(({ code, seats }) => ({ name: code, code, seatCount: seats }))
		: [];
	return aBody(context, home.neighbourhoodId, { name: `${preset} ${kind}`, kind, benches });
}

const cases = presetNames.flatMap((preset) =>
	presets[preset].bodyKinds.map((kind) => [preset, kind] as const)
);

describe('P-01 bodies of every kind', () => {
	test('have a preset that is made for them', () => {
		for (const kind of bodyKinds) expect(presetsFor(kind).length).toBeGreaterThan(0);
	});

	test.each(cases)('adopt %s as %s, and read it back', async (preset, kind) => {
		const body = await aBodyFor(preset, kind);
		const [choices = {}] = everyAnswer(preset);
		const rulesOf = { ...exampleFacts(preset), preset, choices };
		await someRules(context, { ...scope, bodyId: body.id }, rulesOf);
		const on = today;
		const rules = await findRulesInForce(context.db.query, scope, { bodyId: body.id, on });
		expect(rules?.document.body.kind.value).toBe(kind);
		const seated = hasSeats(kind) ? rulesOf.benches.map(({ code }) => code) : [];
		expect(rules?.document.body.benches.value.map(({ code }) => code)).toEqual(seated);
	});
});

test.each([
	['residentBallot', 'resident-ballot', 'residentsVoteByBallot'],
	['office', 'office-decides', 'officeHoldsNoMeeting']
] as const)('a meeting of a body of kind %s is refused', async (kind, preset, reason) => {
	const body = await aBodyFor(preset, kind);
	const planned = await scheduleMeeting(context, home.manager, {
		...scope,
		bodyId: body.id,
		startsAt: new Date('2026-03-17T17:00:00Z'),
		place: 'Mütterzentrum',
		publicity: 'public',
		formKey: makeFormKey(context)
	});
	expect(planned).toMatchObject({ ok: false, reason });
});
