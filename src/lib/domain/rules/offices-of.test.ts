import { expect, test } from 'vitest';
import { completeRules } from './complete-rules';
import { officesOf } from './offices-of';
import type { Choices, PresetName } from './presets/preset';

const facts = {
	title: 'Geschäftsordnung',
	benches: ['public', 'providers', 'politics'].map((code) => ({ code, seats: 2 })),
	arbiterOffice: 'Leitung des Sozialzentrums',
	dissentOffice: 'WiN-Geschäftsführung',
	consentOffice: 'Beirat',
	escalationOffices: [],
	residentBench: 'public',
	adoption: { document: 'Beschluss vom 3. März 2026', place: 'Nr. 1' }
};

function offices(preset: PresetName, choices: Choices) {
	const rules = completeRules(preset, facts, choices);
	return rules.ok ? officesOf(rules.value).filter(({ name }) => name !== null) : rules.reason;
}

const parity = { counting: 'heads', base: 'yesNo', recusedForQuorum: 'counts' };

test('third parity calls upon its arbiter, and upon the council where consent is needed', () => {
	const arbiter = { role: 'arbiter', name: 'Leitung des Sozialzentrums' };
	expect(offices('third-parity', { ...parity, consent: 'none' })).toEqual([arbiter]);
	expect(offices('third-parity', { ...parity, consent: 'needed', silence: 'refused' })).toEqual([
		arbiter,
		{ role: 'consentingCouncil', name: 'Beirat' }
	]);
});

test.each([
	['simple', 'asUsual', 1],
	['never', 'dissentPath', 1],
	['never', 'asUsual', 0]
])('a forum that hands over %s, protected ground %s: %i office', (...[handOver, ground, count]) => {
	const choices = { voters: 'anyone', abstention: 'neutral', handOver, protectedGround: ground };
	expect(offices('consensus-forum', choices)).toHaveLength(count);
});

test('the seat council decides without any office', () => {
	expect(
		offices('quartiersrat-berlin', {
			quorumBase: 'filledSeats',
			recusedForQuorum: 'counts',
			base: 'yesNo'
		})
	).toEqual([]);
});
