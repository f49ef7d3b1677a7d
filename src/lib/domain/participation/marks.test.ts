import { describe, expect, it } from 'vitest';
import { readMarks, writeMarks } from './marks';

describe('the marks of a ballot as text', () => {
	it('stand in the order of the projects, whatever order they were made in', () => {
		const marks = [
			{ project: 12, weight: 1 },
			{ project: 3, weight: 20 }
		];
		expect(writeMarks(marks)).toBe('3:20,12:1');
		expect(readMarks('3:20,12:1')).toEqual([
			{ project: 3, weight: 20 },
			{ project: 12, weight: 1 }
		]);
	});

	it('of a blank ballot are no text', () => {
		expect(writeMarks([])).toBe('');
		expect(readMarks('')).toEqual([]);
	});

	it.each([
		'3',
		'3:',
		'3:0',
		'0:1',
		'3:1,',
		'12:1,3:1',
		'3:1,3:1',
		'03:1',
		'3:1.5',
		'3:-1',
		' 3:1'
	])('are not read off %j', (text) => {
		expect(readMarks(text)).toBeNull();
	});
});
