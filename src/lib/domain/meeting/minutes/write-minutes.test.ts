import { expect, test } from 'vitest';
import { evening, motion } from '../../../../../tests/support/minutes-facts';
import { minutesDocumentSchema } from '../schema/minutes-document';
import { addCorrection, writeMinutes, type DeterminationFact } from './write-minutes';

const document = writeMinutes(evening);
const [point] = document.points;

test('the same facts give the same document, which can be kept and read again', () => {
	expect(writeMinutes(evening)).toEqual(document);
	expect(minutesDocumentSchema.parse(JSON.parse(JSON.stringify(document)))).toEqual(document);
});

test('what somebody wrote stands at the point it is about', () => {
	expect(document.head.remarks.map(({ id }) => id)).toEqual(['r3']);
	expect(point?.remarks.map(({ id }) => id)).toEqual(['r1', 'r2']);
});

test('topics and motions stand in the order of the agenda', () => {
	const topic = (id: string, position: number) => ({
		...{ id, position, topic: 'report' as const, titles: [] }
	});
	const topics = [topic('last', 3), topic('first', 1)];
	const { points } = writeMinutes({
		...evening,
		topics,
		motions: [{ ...motion, position: 2 }]
	});
	expect(points.map(({ id }) => id)).toEqual(['first', 'item-1', 'last']);
});

test('what was said after the vote does not belong to it', () => {
	const late = motion.contributions.map((one) => ({
		...one,
		createdAt: new Date('2026-05-12T17:31:00Z')
	}));
	const [written] = writeMinutes({
		...evening,
		motions: [{ ...motion, contributions: late }]
	}).points;
	expect(written).toMatchObject({ amendments: [], talk: { against: 0 }, amountCents: 100_000 });
	expect(point).toMatchObject({ amountCents: 80_000, talk: { against: 1 } });
});

test('the determination of the vote counts, or the correction of its count', () => {
	const [first] = motion.determinations;
	if (!first) throw new Error('nothing was determined');
	const { output } = first;
	const later = (number: number, replaced: string | null): DeterminationFact => ({
		...{ id: `det-${number}`, number, createdAt: new Date('2026-05-20T10:00:00Z') },
		output: {
			...output,
			replaces: replaced === null ? null : { determinationId: replaced, reason: 'Zählfehler' }
		}
	});
	const numberWith = (...more: DeterminationFact[]) => {
		const motions = [{ ...motion, determinations: [...more, first] }];
		const [written] = writeMinutes({ ...evening, motions }).points;
		return written?.kind === 'motion' ? written.determination?.number : undefined;
	};
	expect(numberWith()).toBe(1);
	expect(numberWith(later(2, null)), 'another station').toBe(1);
	expect(numberWith(later(2, 'det-1'))).toBe(2);
	expect(numberWith(later(3, 'det-2'), later(2, 'det-1'))).toBe(3);
});

test('a correction is added at its point, and nothing else changes', () => {
	const correction = { id: 'c1', acceptedAt: '2026-05-20T10:00:00.000Z', texts: [] };
	const atPoint = addCorrection(document, { point: 'item-1', ...correction });
	expect(atPoint.points[0]?.corrections).toEqual([correction]);
	expect({ ...atPoint, points: document.points }).toEqual(document);
	const atHead = addCorrection(document, { point: 'head', ...correction });
	expect(atHead).toEqual({ ...document, head: { ...document.head, corrections: [correction] } });
});

test('P-68 what was only talked over was reached, and is not decided', () => {
	const discussedAt = new Date('2026-05-12T17:20:00Z');
	const planned = { ...motion, state: 'planned' as const, determinations: [], closedAt: null };
	const stateOf = (more: object) =>
		writeMinutes({ ...evening, motions: [{ ...planned, ...more }] }).points[0];
	expect(stateOf({ discussedAt, isOff: true })).toMatchObject({ state: 'discussed' });
	expect(stateOf({ isOff: true })).toMatchObject({ state: 'notReached' });
	expect(stateOf({})).toMatchObject({ state: 'planned' });
});
