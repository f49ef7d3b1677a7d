import { expect, test } from 'vitest';
import type { Determination, Next } from '../voting/determination';
import { isOverdue, openStep, traceCase, type Answer } from './trace-case';

const made = (
	id: string,
	decidedOn: string,
	change: Partial<Determination> & Pick<Determination, 'next'>
) => ({
	id,
	output: {
		schemaVersion: 1,
		result: { kind: 'inConflict', amountCents: null, conditions: 0, refusal: null },
		payable: false,
		effect: 'none',
		decidedOn,
		replaces: null,
		steps: [],
		...change
	} satisfies Determination
});

const secondReading: Next = { station: 'secondReading', office: null, dueOn: null };
const handOver: Next = { station: 'handOver', office: null, dueOn: null };
const office: Next = { station: 'officeDecision', office: 'Geschäftsstelle', dueOn: '2026-05-20' };
const consent: Next = { station: 'consent', office: 'Beirat', dueOn: '2026-06-10' };

const walk = [
	made('1', '2026-03-10', { next: secondReading }),
	made('2', '2026-04-14', { next: handOver }),
	made('3', '2026-04-20', { next: office }),
	made('4', '2026-05-22', { next: consent })
];
const answers: readonly Answer[] = [
	{ id: 'a', kind: 'handOver', outcome: 'voted', on: '2026-04-20' },
	{ id: 'b', kind: 'officeDecision', outcome: 'approved', on: '2026-05-22' }
];

test('P-36 every hop says who was asked, since when, until when, and what came of it', () => {
	const steps = traceCase({ determinations: walk, answers, meetsOn: null });
	expect(
		steps.map(({ station, owner, sinceOn, due, end }) => [station, owner, sinceOn, due, end])
	).toEqual([
		[
			'secondReading',
			'body',
			'2026-03-10',
			{ kind: 'meeting', on: null },
			{ outcome: 'heldAgain', on: '2026-04-14', isLate: false, proceedingId: null }
		],
		[
			'handOver',
			'body',
			'2026-04-14',
			{ kind: 'meeting', on: null },
			{ outcome: 'voted', on: '2026-04-20', isLate: false, proceedingId: 'a' }
		],
		[
			'officeDecision',
			'programmeOffice',
			'2026-04-20',
			{ kind: 'until', on: '2026-05-20' },
			{ outcome: 'approved', on: '2026-05-22', isLate: true, proceedingId: 'b' }
		],
		['consent', 'consentingCouncil', '2026-05-22', { kind: 'until', on: '2026-06-10' }, null]
	]);
	expect(openStep(steps)?.determinationId).toBe('4');
});

test('a motion without a conflict has no case, and too few at a meeting make none', () => {
	const missed: Next = { station: 'nextMeeting', office: null, dueOn: null };
	expect(
		traceCase({
			determinations: [made('1', '2026-03-10', { next: null })],
			answers: [],
			meetsOn: null
		})
	).toEqual([]);
	expect(
		traceCase({
			determinations: [made('1', '2026-03-10', { next: missed })],
			answers: [],
			meetsOn: null
		})
	).toEqual([]);
});

test('what a correction replaced asked nobody', () => {
	const corrected = made('2', '2026-03-10', {
		next: null,
		replaces: { determinationId: '1', reason: 'countedWrong' }
	});
	const determinations = [made('1', '2026-03-10', { next: secondReading }), corrected];
	expect(traceCase({ determinations, answers: [], meetsOn: null })).toEqual([]);
});

test('a withdrawn motion ends its open step', () => {
	const result = { kind: 'withdrawn', amountCents: null, conditions: 0, refusal: null } as const;
	const determinations = [
		made('1', '2026-03-10', { next: secondReading }),
		made('2', '2026-03-12', { next: null, result })
	];
	const [step] = traceCase({ determinations, answers: [], meetsOn: null });
	expect(step?.end).toMatchObject({ outcome: 'withdrawn', on: '2026-03-12' });
});

test('a step is overdue from the day after its last one, and a meeting from the day after it', () => {
	const until = { due: { kind: 'until', on: '2026-06-10' }, end: null } as const;
	expect(isOverdue(until, '2026-06-10')).toBe(false);
	expect(isOverdue(until, '2026-06-11')).toBe(true);
	const [step] = traceCase({
		determinations: [made('1', '2026-03-10', { next: secondReading })],
		answers: [],
		meetsOn: '2026-04-14'
	});
	expect(step?.due).toEqual({ kind: 'meeting', on: '2026-04-14' });
	expect(isOverdue({ due: { kind: 'noLimit' }, end: null }, '2030-01-01')).toBe(false);
});
