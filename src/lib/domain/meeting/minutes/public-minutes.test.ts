import { describe, expect, test } from 'vitest';
import { evening, viewsOf } from '../../../../../tests/support/minutes-facts';
import { findNames, publicMinutes } from './public-minutes';
import { writeMinutes } from './write-minutes';

describe('what everybody may read', () => {
	const { internal, public: open } = viewsOf(evening);

	test('has no term without consent, and no account', () => {
		expect(JSON.stringify(internal.document)).toContain('term-unnamed');
		expect(JSON.stringify(open.document)).not.toContain('term-unnamed');
		expect(JSON.stringify(open.document)).not.toContain('account-1');
		expect(open.document.head).toMatchObject({ chair: null, minuteTaker: null });
		expect(open.document.seats.map(({ term }) => term)).toEqual(['term-named', null]);
	});

	test('has no ground of an interest, no objection, no word behind closed doors', () => {
		const [point] = open.document.points;
		expect(point).toMatchObject({
			recusals: [{ seat: null, ground: 'other', bench: 'institutions' }],
			objections: [],
			remarks: [{ id: 'r1' }]
		});
		expect(JSON.stringify(open.document)).not.toMatch(/zu teuer|anders|Geheimes Wort|employee/);
	});

	test('has the concerns of a minority by groups, and a person with consent only', () => {
		expect(internal.document.points[0]).toMatchObject({
			concerns: [
				{
					number: 1,
					term: 'term-unnamed',
					seat: 'institutions-1',
					answers: [{ speaker: 'manager' }]
				},
				{ number: 2, term: 'term-named', answers: [] }
			]
		});
		expect(open.document.points[0]).toMatchObject({
			concerns: [
				{ number: 1, term: null, seat: null, bench: 'institutions', answers: [{}] },
				{ number: 2, term: 'term-named', seat: null, answers: [] }
			]
		});
	});

	test('tells that a seat was there, and not when somebody came or went', () => {
		expect(internal.document.seats[1]?.stays[0]?.from).not.toBeNull();
		for (const { stays } of open.document.seats)
			expect(stays).toEqual([{ from: null, until: null }]);
	});

	test('of a meeting that was not public it is the decision alone, once that is public', () => {
		const meeting = { ...evening.meeting, publicity: 'nonPublic' as const };
		const document = writeMinutes({ ...evening, meeting });
		const of = (published: readonly string[]) =>
			publicMinutes(document, {
				namedTerms: new Set(),
				publishedMotions: new Set(published)
			});
		const hidden = {
			...{ talk: { question: 0, for: 0, against: 0 }, recusals: [], remarks: [] },
			concerns: []
		};
		expect(of([]).points).toMatchObject([{ ...hidden, determination: null, amendments: [] }]);
		expect(of(['motion-1']).points).toMatchObject([
			{ ...hidden, determination: { id: 'det-1' }, amendments: [{ state: 'adopted' }] }
		]);
		expect(of([]).head.remarks).toEqual([]);
		expect(of(['motion-1'])).toMatchObject({ rounds: [] });
		expect(open.document.rounds).toEqual(internal.document.rounds);
	});
});

describe('names in people’s words', () => {
	const names = ['Bernd Schulz', 'Ira', 'Öztürk'];

	test.each([
		['Bernd Schulz fragt.', ['Bernd Schulz']],
		['„bernd schulz“', ['Bernd Schulz']],
		['Bernd Schulze fragt.', []],
		['Ira ist zu kurz.', []],
		['Frau O\u0308ztu\u0308rk.', ['Öztürk']],
		['Niemand.', []]
	])('%s', (text, found) => {
		expect(findNames(text, names)).toEqual(found);
	});
});
