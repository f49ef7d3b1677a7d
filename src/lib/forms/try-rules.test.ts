import { describe, expect, test } from 'vitest';
import { aCouncilVote } from '../../../tests/support/council-vote';
import { readForm } from '$lib/forms/form';
import { askedGroups, firstCase, tryRulesForm } from '$lib/forms/try-rules';

const { rules } = aCouncilVote(
	Array.from({ length: 27 }, () => 'yes'),
	'yesNo'
);
const whole = {
	...firstCase(rules, { today: '2026-03-03' }),
	'readings.0.present_residents': '12',
	'readings.0.yes_residents': '9',
	'readings.0.no_residents': '3',
	'readings.0.present_partners': '8',
	'readings.0.yes_partners': '8'
};

function read(typed: Readonly<Record<string, string | readonly string[]>>) {
	const data = new FormData();
	for (const [name, value] of Object.entries(typed)) data.append(name, String(value));
	return readForm(data, tryRulesForm(rules));
}

describe('a case to be tried', () => {
	test('asks by bench, and only for what the method counts', () => {
		expect(askedGroups(rules).map(({ bench, seats }) => [bench, seats])).toEqual([
			['residents', 15],
			['partners', 12]
		]);
		expect(askedGroups(rules)[0]?.fields.map(({ name }) => name)).toEqual([
			'filled_residents',
			'present_residents',
			'recused_residents',
			'yes_residents',
			'no_residents',
			'abstain_residents'
		]);
	});

	test('reads counts by bench; empty fields count none, an empty second vote is not held', () => {
		const read0 = read({ ...whole, 'readings.1.present_residents': '' });
		expect(read0).toMatchObject({ ok: true, values: { amountCents: 100_000, handOver: null } });
		expect(read0.ok && read0.values.readings).toMatchObject([
			[
				{ bench: 'residents', filled: 15, present: 12, yes: 9, no: 3, recused: 0 },
				{ bench: 'partners', filled: 12, present: 8, yes: 8, no: 0, recused: 0 }
			]
		]);
	});

	test('a further vote keeps the seats of the first', () => {
		const further = read({ ...whole, 'readings.1.present_residents': '5' });
		expect(further.ok && further.values.readings[1]).toMatchObject([
			{ filled: 15, present: 5 },
			{ filled: 12, present: 0 }
		]);
	});

	test.each([
		['filled_residents', '16', { error: 'tooLarge', limit: 15 }],
		['present_residents', '16', { error: 'tooLarge', limit: 15 }],
		['yes_residents', '10', { error: 'tooSmall', limit: 13 }],
		['recused_residents', '1', { error: 'tooSmall', limit: 13 }]
	])('a number that cannot be is told at its field: %s %s', (name, value, wrong) => {
		const field = wrong.error === 'tooSmall' ? 'present_residents' : name;
		expect(read({ ...whole, [`readings.0.${name}`]: value })).toMatchObject({
			ok: false,
			errors: { [`readings.0.${field}`]: wrong }
		});
	});

	test('asks for those present when nothing was typed', () => {
		expect(read(firstCase(rules, { today: '2026-03-03' }))).toMatchObject({
			errors: { 'readings.0.present_residents': { error: 'missing' } }
		});
	});
});
