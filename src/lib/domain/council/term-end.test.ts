import { expect, test } from 'vitest';
import { termEnd } from './term-end';

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
