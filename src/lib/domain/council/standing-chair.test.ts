import { describe, expect, test } from 'vitest';
import { chairOn, nameStandingChair, type ChairTerm } from './standing-chair';

const term = (change: Partial<ChairTerm>): ChairTerm => ({
	...{ id: 't', role: 'chair', seatHolderId: null, benchId: null },
	...{ fromOn: '2025-04-01', untilOn: null, ...change }
});
const benchIds = ['residents', 'partners', 'politics'];

describe('P-17: who leads', () => {
	test('the office, where the rules say so', () => {
		const asked = { terms: [], benchIds, role: 'chair', on: '2026-03-03' } as const;
		expect(chairOn('office', asked)).toEqual({ kind: 'office' });
		expect(chairOn('elected', asked)).toBeNull();
	});

	test.each([
		['2025-04-01', 'partners'],
		['2026-03-31', 'partners'],
		['2026-04-01', 'politics'],
		['2027-04-01', 'residents'],
		['2028-04-01', 'partners']
	])('each bench for a year in its turn: on %s it is %s', (on, benchId) => {
		const terms = [term({ benchId: 'partners' })];
		expect(chairOn('rotatesYearly', { terms, benchIds, role: 'chair', on })).toEqual({
			kind: 'bench',
			benchId
		});
	});

	test('the one who was elected, until the term ends', () => {
		const terms = [term({ seatHolderId: 'h1', untilOn: '2026-03-31' })];
		const asked = { terms, benchIds, role: 'chair' } as const;
		expect(chairOn('elected', { ...asked, on: '2026-03-31' })).toEqual({
			kind: 'holder',
			seatHolderId: 'h1'
		});
		expect(chairOn('elected', { ...asked, on: '2026-04-01' })).toBeNull();
	});
});

describe('naming the next one', () => {
	const named = { role: 'chair', seatHolderId: 'h2', benchId: null, fromOn: '2026-04-01' } as const;
	const so = { terms: [term({ seatHolderId: 'h1' })], holderIds: ['h1', 'h2'] };

	test('ends the term before, on the day before', () => {
		expect(nameStandingChair('elected', so, named)).toMatchObject({
			value: { ends: { seatHolderId: 'h1' }, lastOn: '2026-03-31' }
		});
	});

	test.each([
		['office', named, 'officeLeads'],
		['rotatesYearly', named, 'chairByBench'],
		['elected', { ...named, seatHolderId: null, benchId: 'partners' }, 'chairByPerson'],
		['elected', { ...named, seatHolderId: 'h3' }, 'chairNotOfBody'],
		['elected', { ...named, fromOn: '2025-04-01' }, 'chairNamedLater']
	] as const)('under „%s“ is refused: %o (%s)', (rule, wanted, reason) => {
		expect(nameStandingChair(rule, so, wanted)).toMatchObject({ reason });
	});
});
