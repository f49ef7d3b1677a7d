import { expect, test } from 'vitest';
import { projectDays } from './demo-calendar';

test('days count from the day of creation', () => {
	expect(projectDays('2026-03-01', { startsInDays: 30, endsInDays: 60 })).toEqual({
		startsOn: '2026-03-31',
		endsOn: '2026-04-30'
	});
});

test('a project that would run over New Year comes before Christmas', () => {
	expect(projectDays('2026-11-21', { startsInDays: 35, endsInDays: 60 })).toEqual({
		startsOn: '2026-12-03',
		endsOn: '2026-12-22'
	});
});

test('in December it waits for January', () => {
	expect(projectDays('2026-12-06', { startsInDays: 35, endsInDays: 60 })).toEqual({
		startsOn: '2027-01-10',
		endsOn: '2027-02-04'
	});
});

test('both days stay in one year, whenever the demo is created', () => {
	for (let month = 1; month <= 12; month++) {
		const today = `2026-${String(month).padStart(2, '0')}-28`;
		const { startsOn, endsOn } = projectDays(today, { startsInDays: 40, endsInDays: 400 });
		expect(startsOn.slice(0, 4)).toBe(endsOn.slice(0, 4));
		expect(startsOn <= endsOn).toBe(true);
	}
});
