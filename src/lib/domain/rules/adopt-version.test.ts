import { describe, expect, test } from 'vitest';
import { adoptVersion, versionOn } from './adopt-version';

const today = '2026-03-02';
const first = { number: 1, validFrom: '2025-01-01' };
const coming = { number: 2, validFrom: '2026-06-01' };

describe('adopting rules', () => {
	test('the first version may be much older than the portal', () => {
		const adoption = { adoptedOn: '2019-11-05', validFrom: '2020-01-01' };
		expect(adoptVersion([], adoption, today)).toEqual({ ok: true, value: 1 });
	});

	test('a new version gets the next number and may begin today', () => {
		const adoption = { adoptedOn: today, validFrom: today };
		expect(adoptVersion([first], adoption, today)).toEqual({ ok: true, value: 2 });
	});

	test('a version may correct one that has not begun, from the same day on', () => {
		const adoption = { adoptedOn: today, validFrom: coming.validFrom };
		expect(adoptVersion([first, coming], adoption, today)).toEqual({ ok: true, value: 3 });
	});

	test.each([
		['adoptedInFuture', [], { adoptedOn: '2026-03-03', validFrom: '2026-04-01' }],
		['validBeforeAdoption', [], { adoptedOn: '2026-03-01', validFrom: '2026-02-28' }],
		['validInPast', [first], { adoptedOn: '2026-02-01', validFrom: '2026-03-01' }],
		['validBeforeLastVersion', [first, coming], { adoptedOn: today, validFrom: '2026-05-31' }]
	] as const)('is refused with %s', (reason, earlier, adoption) => {
		expect(adoptVersion(earlier, adoption, today)).toEqual({ ok: false, reason });
	});
});

test.each([
	['2024-12-31', null],
	['2025-01-01', 1],
	['2026-05-31', 1],
	['2026-06-01', 3],
	['2030-01-01', 3]
])('the rules in force on %s: version %j', (on, number) => {
	const corrected = { number: 3, validFrom: coming.validFrom };
	for (const versions of [
		[coming, corrected, first],
		[first, corrected, coming],
		[corrected, first, coming]
	])
		expect(versionOn(versions, on)?.number ?? null).toBe(number);
});
