import { expect, test } from 'vitest';
import { adoptRulesForm } from './adopt-rules';
import { readForm } from './form';

const answers = {
	title: 'Geschäftsordnung',
	counting: 'heads',
	base: 'yesNo',
	recused_for_quorum: 'counts',
	consent: 'none',
	arbiter_office: 'Leitung',
	document: 'Protokoll',
	adopted_by: 'Ausschuss',
	adopted_on: '2026-02-01',
	valid_from: '2026-02-01'
};

function read(change: Readonly<Record<string, string>> = {}) {
	const data = new FormData();
	for (const [name, value] of Object.entries({ ...answers, ...change })) data.set(name, value);
	return readForm(data, adoptRulesForm('third-parity'));
}
const wrongIn = (change: Readonly<Record<string, string>>) => {
	const reading = read(change);
	return reading.ok ? [] : Object.keys(reading.errors);
};

test('answers become choices; what silence means is not kept where nobody has to consent', () => {
	expect(read({ silence: 'granted', next_office: 'Deputation' })).toMatchObject({
		ok: true,
		values: {
			choices: { counting: 'heads', base: 'yesNo', recusedForQuorum: 'counts', consent: 'none' },
			escalationOffices: [],
			confirmedBy: null
		}
	});
});

test('a question that is open, or an office without a name, is an error beside its field', () => {
	expect(wrongIn({ counting: '', arbiter_office: '' })).toEqual(['counting', 'arbiter_office']);
	expect(wrongIn({ consent: 'needed' })).toEqual(['silence', 'consent_office']);
	expect(wrongIn({ consent: 'needed', silence: 'granted', consent_office: 'Beirat' })).toEqual([]);
});

test('who decides next keeps its order', () => {
	expect(
		read({
			consent: 'needed',
			silence: 'refused',
			consent_office: 'Beirat',
			next_office: 'Senat',
			last_office: 'Deputation'
		})
	).toMatchObject({ values: { escalationOffices: ['Senat', 'Deputation'] } });
});
