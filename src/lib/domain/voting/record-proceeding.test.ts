import { expect, test } from 'vitest';
import { recordProceeding, type ProceedingFacts } from './record-proceeding';

const consent = { station: 'consent', office: 'Ortsrat', dueOn: '2026-05-17' } as const;

const facts = (given: Partial<ProceedingFacts>): ProceedingFacts => ({
	next: consent,
	lastOn: '2026-03-17',
	amountCents: 500_00,
	reasonsRequired: true,
	amongProposals: false,
	mayAnswer: true,
	happened: { kind: 'consent', on: '2026-04-01', outcome: 'granted' },
	...given
});

test('the station that has its turn is written down', () => {
	expect(recordProceeding(facts({})).ok).toBe(true);
});

test('nobody acts when nothing waits, or before their turn', () => {
	expect(recordProceeding(facts({ next: null }))).toMatchObject({ reason: 'nothingWaits' });
	const happened = { kind: 'escalation', on: '2026-04-01', outcome: 'upheld' } as const;
	expect(recordProceeding(facts({ happened }))).toMatchObject({ reason: 'otherStationWaits' });
});

test('nothing happened before the vote it answers, but it may on the same day', () => {
	const on = (day: string) =>
		recordProceeding(facts({ happened: { kind: 'consent', on: day, outcome: 'refused' } }));
	expect(on('2026-03-16')).toMatchObject({ reason: 'dayBeforeVote' });
	expect(on('2026-03-17').ok).toBe(true);
});

test('P-36 silence counts on the day after the last one', () => {
	const on = (day: string) =>
		recordProceeding(facts({ happened: { kind: 'consent', on: day, outcome: 'expired' } }));
	expect(on('2026-05-17')).toMatchObject({ reason: 'timeNotOver' });
	expect(on('2026-05-18').ok).toBe(true);
});

test('P-36 after the last day silence has its meaning, and an answer comes too late', () => {
	const on = (day: string) =>
		recordProceeding(facts({ happened: { kind: 'consent', on: day, outcome: 'refused' } }));
	expect(on('2026-05-17').ok).toBe(true);
	expect(on('2026-05-18')).toMatchObject({ reason: 'timeIsOver' });
});

test('P-37 an arbiter whose last day has passed may still decide: the rules give silence no meaning', () => {
	const next = { station: 'arbiter', office: 'Projektleitung', dueOn: '2026-03-31' } as const;
	const decided = { outcome: 'rejected', amountCents: null, hasReasons: true } as const;
	const happened = { kind: 'arbiter', on: '2026-04-02', ...decided } as const;
	expect(recordProceeding(facts({ next, happened })).ok).toBe(true);
});

test('who is not asked answers nothing', () => {
	expect(recordProceeding(facts({ mayAnswer: false }))).toMatchObject({ reason: 'notYourTurn' });
});

test('P-37 an arbiter among proposals grants what was put to the vote, or nothing', () => {
	const next = { station: 'arbiter', office: 'Projektleitung', dueOn: null } as const;
	const decided = (outcome: 'approved' | 'rejected', amountCents: number | null) => {
		const happened = {
			kind: 'arbiter',
			on: '2026-04-01',
			outcome,
			amountCents,
			hasReasons: true
		} as const;
		return recordProceeding(facts({ next, happened, amongProposals: true }));
	};
	expect(decided('approved', 499_99)).toMatchObject({ reason: 'notAmongProposals' });
	expect(decided('approved', 500_00).ok).toBe(true);
	expect(decided('approved', null).ok).toBe(true);
	expect(decided('rejected', null).ok).toBe(true);
});

test('P-37 the arbiter gives reasons and no more than was asked', () => {
	const next = { station: 'arbiter', office: 'Projektleitung', dueOn: null } as const;
	const decided = (amountCents: number | null, hasReasons: boolean) =>
		recordProceeding(
			facts({
				next,
				happened: {
					kind: 'arbiter',
					on: '2026-04-01',
					outcome: 'approved',
					amountCents,
					hasReasons
				}
			})
		);
	expect(decided(500_00, true).ok).toBe(true);
	expect(decided(500_01, true)).toMatchObject({ reason: 'amountAboveMotion' });
	expect(decided(null, false)).toMatchObject({ reason: 'reasonsMissing' });
});
