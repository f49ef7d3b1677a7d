import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
	addToAgenda,
	changeAgenda,
	moveInList,
	movePoint,
	mostTopics,
	orderAgenda,
	removeTopic,
	runTopic,
	usualTopics,
	type Agenda,
	type TopicPlace
} from './agenda';
import type { ItemState } from './meeting';

const topic = (id: string, place: TopicPlace, state: ItemState = 'planned') => ({
	id,
	place,
	state,
	kind: 'own' as const
});
const motion = (id: string, state: ItemState = 'planned') => ({ id, state });

const evening: Agenda = {
	topics: [
		topic('questions', 'before'),
		topic('minutes', 'before'),
		topic('dates', 'after'),
		topic('other', 'after')
	],
	motions: [motion('lamp'), motion('party')]
};

const ids = ({ topics, motions }: Agenda) => orderAgenda(topics, motions).map(({ id }) => id);

describe('the usual topics', () => {
	it('begins with residents’ questions and ends with other business (P-71, R-033)', () => {
		const kinds = usualTopics([]).map(({ kind }) => kind);
		expect(kinds).toEqual(['residentsQuestions', 'minutesOfLastTime', 'dates', 'otherBusiness']);
	});

	it('has what the rules name', () => {
		const ruled = ['residentsQuestions', 'report', 'decisionsOfLastTime'] as const;
		expect(usualTopics([...ruled]).map(({ kind }) => kind)).toEqual([
			'residentsQuestions',
			'decisionsOfLastTime',
			'minutesOfLastTime',
			'report',
			'dates',
			'otherBusiness'
		]);
	});
});

describe('the order', () => {
	it('counts through topics and motions', () => {
		expect(ids(evening)).toEqual(['questions', 'minutes', 'lamp', 'party', 'dates', 'other']);
		const numbers = orderAgenda(evening.topics, evening.motions).map(({ number }) => number);
		expect(numbers).toEqual([1, 2, 3, 4, 5, 6]);
	});

	it('numbers without a gap, whatever is moved', () => {
		const points = fc.constantFrom(...ids(evening));
		const moves = fc.array(fc.tuple(points, fc.constantFrom('up' as const, 'down' as const)));
		fc.assert(
			fc.property(moves, (all) => {
				const after = all.reduce((agenda, [id, way]) => movePoint(agenda, id, way), evening);
				const order = orderAgenda(after.topics, after.motions);
				expect(order.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
				expect(new Set(order.map(({ id }) => id))).toEqual(new Set(ids(evening)));
			})
		);
	});
});

describe('moving a point', () => {
	it('moves a motion among the motions only', () => {
		expect(ids(movePoint(evening, 'party', 'up')).slice(2, 4)).toEqual(['party', 'lamp']);
		expect(movePoint(evening, 'lamp', 'up')).toEqual(evening);
	});

	it('takes a topic to the other side of the motions and back', () => {
		const down = movePoint(evening, 'minutes', 'down');
		expect(ids(down)).toEqual(['questions', 'lamp', 'party', 'minutes', 'dates', 'other']);
		expect(ids(movePoint(down, 'minutes', 'up'))).toEqual(ids(evening));
	});

	it('stays at the ends, and leaves unknown points alone', () => {
		expect(movePoint(evening, 'questions', 'up')).toEqual(evening);
		expect(movePoint(evening, 'other', 'down')).toEqual(evening);
		expect(movePoint(evening, 'unknown', 'down')).toEqual(evening);
		expect(moveInList([motion('a')], 'a', 'down')).toEqual([motion('a')]);
	});
});

describe('adding a topic', () => {
	const other = { ...topic('other', 'after'), kind: 'otherBusiness' as const };

	it('puts it in front of other business', () => {
		const agenda = { topics: [other], motions: [] };
		expect(ids(addToAgenda(agenda, topic('party', 'after')))).toEqual(['party', 'other']);
	});

	it('puts it last on its side else', () => {
		expect(ids(addToAgenda(evening, topic('new', 'before')))[2]).toBe('new');
		expect(ids(addToAgenda(evening, topic('new', 'after'))).at(-1)).toBe('new');
	});
});

describe('changing an agenda', () => {
	const begun: Agenda = {
		topics: [topic('questions', 'before', 'closed'), ...evening.topics.slice(1)],
		motions: [motion('lamp', 'open'), motion('party')]
	};

	test.each(['closed', 'cancelled'] as const)('refuses a %s meeting', (state) => {
		expect(changeAgenda(state, evening, evening)).toMatchObject({ reason: 'meetingOver' });
	});

	it('lets a running meeting order what is still to come', () => {
		const after = movePoint(begun, 'dates', 'down');
		expect(changeAgenda('running', begun, after)).toEqual({ ok: true, value: true });
	});

	test.each([
		['what has begun', movePoint(begun, 'questions', 'down')],
		['the motion that is open', movePoint(begun, 'lamp', 'down')],
		['a topic in front of an open motion', movePoint(begun, 'minutes', 'down')],
		['a topic added in front of it', addToAgenda(begun, topic('new', 'before'))]
	])('does not move %s', (_what, after) => {
		expect(changeAgenda('running', begun, after)).toMatchObject({ reason: 'pointBegun' });
	});

	it('ends at so many topics as can be read aloud', () => {
		const many = (count: number) => ({
			motions: [],
			topics: Array.from({ length: count }, (_, index) => topic(String(index), 'before'))
		});
		expect(changeAgenda('planned', many(1), many(mostTopics))).toMatchObject({ ok: true });
		expect(changeAgenda('planned', many(1), many(mostTopics + 1))).toMatchObject({
			reason: 'tooManyTopics',
			details: { limit: mostTopics }
		});
	});

	it('keeps what the rules want on it (P-71)', () => {
		const questions = { ...topic('questions', 'before'), kind: 'residentsQuestions' as const };
		const agenda = { topics: [questions], motions: [] };
		expect(removeTopic(agenda, 'questions', ['residentsQuestions'])).toMatchObject({
			reason: 'topicRuled'
		});
		expect(removeTopic(agenda, 'questions', ['report'])).toMatchObject({ value: { topics: [] } });
	});
});

describe('running a topic', () => {
	test.each([
		['planned', 'open', { ok: true, value: 'open' }],
		['open', 'closed', { ok: true, value: 'closed' }],
		['closed', 'open', { ok: true, value: 'open' }],
		['open', 'open', { reason: 'topicBegun' }],
		['planned', 'closed', { reason: 'topicNotBegun' }],
		['closed', 'closed', { reason: 'topicEnded' }]
	] as const)('from %s to %s', (state, to, expected) => {
		expect(runTopic('running', { state }, to)).toMatchObject(expected);
	});

	test.each(['planned', 'closed', 'cancelled'] as const)('not in a %s meeting', (meeting) => {
		expect(runTopic(meeting, { state: 'planned' }, 'open')).toMatchObject({
			reason: 'meetingNotRunning'
		});
	});
});
