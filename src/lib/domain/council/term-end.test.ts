import { expect, test } from 'vitest';
import { keepToTerm, termEnd } from './term-end';

const open = { fromOn: '2026-03-01', untilOn: null };

test('P-08: a term ends as entered, else after the months of the rules', () => {
	const twoYears = { kind: 'months', months: 24 } as const;
	expect(termEnd(twoYears, open)).toEqual({ on: '2028-02-29', by: 'rules' });
	expect(termEnd(twoYears, { ...open, untilOn: '2026-12-31' })).toEqual({
		...{ on: '2026-12-31', by: 'entered' }
	});
	expect(termEnd({ kind: 'councilTerm' }, open)).toBeNull();
	expect(termEnd(null, open)).toBeNull();
});

test('P-08: nobody is given a seat for longer than the rules allow', () => {
	const year = { kind: 'months', months: 12 } as const;
	expect(keepToTerm(year, open)).toMatchObject({ ok: true });
	expect(keepToTerm(year, { ...open, untilOn: '2027-02-28' })).toMatchObject({ ok: true });
	expect(keepToTerm(year, { ...open, untilOn: '2027-03-01' })).toMatchObject({
		...{ reason: 'termTooLong', details: { lastOn: '2027-02-28' } }
	});
	const untilThen = { ...open, untilOn: '2040-01-01' };
	expect(keepToTerm({ kind: 'councilTerm' }, untilThen)).toMatchObject({ ok: true });
	expect(keepToTerm(null, untilThen)).toMatchObject({ ok: true });
});
