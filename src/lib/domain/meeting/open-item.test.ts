import { describe, expect, test } from 'vitest';
import { openItem, type OpeningFacts } from './open-item';

const rules = {
	ruleSetVersionId: 'version-1',
	publicity: 'public',
	publicitySource: 'Rules of the council, section 4',
	ladder: [{ upToCents: null, decides: 'body', office: null, informs: null }],
	ladderSource: 'Rules of the council, section 7',
	allowed: { part: true, conditions: true },
	secrecy: 'never',
	discussion: {
		inTwoSteps: false,
		twoStepsSource: 'Rules of the council, section 3',
		minutes: null,
		daysBeforeVote: null,
		concernsAnswered: false,
		source: 'Rules of the council, section 9'
	}
} as const;
const upTo = (upToCents: number) => [
	{ upToCents, decides: 'body' as const, office: null, informs: null }
];
const entry = {
	voter: 'residents-1',
	seatId: 'seat-1',
	attendanceId: null,
	benchCode: 'residents',
	capacity: 'member',
	present: true,
	recused: false
} as const;
const ready: OpeningFacts = {
	item: 'planned',
	isWithdrawn: false,
	meeting: { state: 'running', publicity: 'public' },
	isCompetent: true,
	rules,
	requestedCents: 90_000,
	amendments: [],
	interests: [],
	electorate: [entry],
	entryMode: 'online',
	secretDemanded: null,
	talk: { meetingId: 'meeting', discussions: [], concerns: [], now: new Date('2026-03-10T19:30Z') }
};

test('opening fixes the rules, the way of voting, the amount and the electorate', () => {
	expect(
		openItem({
			...ready,
			amendments: [{ amendmentId: 'a', amountCents: 60_000, state: 'adopted' }]
		})
	).toEqual({
		ok: true,
		value: {
			ruleSetVersionId: 'version-1',
			entryMode: 'online',
			isSecret: null,
			amountCents: 60_000,
			electorate: [entry]
		}
	});
});

describe('WC-16: the wrong room', () => {
	test.each([
		['public', 'public', true],
		['nonPublic', 'nonPublic', true],
		['public', 'nonPublic', false],
		['nonPublic', 'public', false]
	] as const)('rules say %s, the meeting is %s', (required, publicity, isRight) => {
		expect(
			openItem({
				...ready,
				meeting: { state: 'running', publicity },
				rules: { ...rules, publicity: required }
			})
		).toMatchObject(
			isRight
				? { ok: true }
				: {
						reason: 'wrongRoom',
						details: { required, source: 'Rules of the council, section 4' }
					}
		);
	});
});

describe('competence', () => {
	test.each([
		['up to the limit, that one included (P-91)', 90_000, true],
		['one cent above', 89_999, false]
	] as const)('%s', (_case, upToCents, isCompetent) => {
		expect(openItem({ ...ready, rules: { ...rules, ladder: upTo(upToCents) } })).toMatchObject(
			isCompetent ? { ok: true } : { reason: 'amountAboveCompetence', details: { upToCents } }
		);
	});

	test('an adopted lower amount is what counts', () => {
		const lowered = [{ amendmentId: 'a', amountCents: 50_000, state: 'adopted' }] as const;
		expect(
			openItem({ ...ready, amendments: lowered, rules: { ...rules, ladder: upTo(50_000) } })
		).toMatchObject({ ok: true });
	});
});

test.each([
	['an item that is open', { item: 'open' }, 'itemAlreadyOpen'],
	['an item that is closed', { item: 'closed' }, 'itemClosed'],
	['on a proposal that was taken back', { isWithdrawn: true }, 'motionWithdrawn'],
	[
		'before the meeting',
		{ meeting: { state: 'planned', publicity: 'public' } },
		'meetingNotRunning'
	],
	['after the meeting', { meeting: { state: 'closed', publicity: 'public' } }, 'meetingNotRunning'],
	['without rules in force', { rules: null }, 'noRulesInForce'],
	['in a body without a say over the fund', { isCompetent: false }, 'bodyNotCompetent'],
	[
		'while an amendment waits',
		{ amendments: [{ amendmentId: 'a', amountCents: null, state: 'proposed' }] },
		'amendmentUnsettled'
	],
	[
		'while the body has not said who is interested (R-291)',
		{ interests: [{ attendanceId: 'attendance-1', ground: 'other', state: 'inDoubt' }] },
		'interestUndecided'
	],
	['online with nobody there', { electorate: [{ ...entry, present: false }] }, 'nobodyMayVote'],
	[
		'online with only the interested',
		{ electorate: [{ ...entry, recused: true }] },
		'nobodyMayVote'
	]
] as const)('no vote opens: %s', (_case, facts, reason) => {
	expect(openItem({ ...ready, ...facts })).toMatchObject({ ok: false, reason });
});

test('hands can be counted in a forum where nobody has signed in', () => {
	expect(openItem({ ...ready, electorate: [], entryMode: 'showOfHands' })).toMatchObject({
		ok: true
	});
});

describe('P-90: what an office decides without a vote is not put to one', () => {
	const office = (upToCents: number | null, name: string) =>
		({ upToCents, decides: 'officeAlone', office: name, informs: null }) as const;
	const ladder = [office(50_000, 'Office'), ...upTo(500_000), office(null, 'Council')];
	const opened = (requestedCents: number) =>
		openItem({ ...ready, requestedCents, rules: { ...rules, ladder } });

	test.each([
		['the last cent of the office', 50_000, 'Office'],
		['the first cent above the body', 500_001, 'Council']
	])('%s', (_case, requestedCents, name) => {
		expect(opened(requestedCents)).toMatchObject({
			reason: 'officeDecidesAlone',
			details: { office: name, source: 'Rules of the council, section 7' }
		});
	});

	test('what lies between two offices is the body’s', () => {
		expect(opened(50_001)).toMatchObject({ ok: true });
		expect(opened(500_000)).toMatchObject({ ok: true });
	});

	test('what nobody here decides is not put to a vote either', () => {
		const nobody = { upToCents: null, decides: 'nobody', office: null, informs: null } as const;
		const steps = { ...rules, ladder: [...upTo(50_000), nobody] };
		expect(openItem({ ...ready, rules: steps })).toMatchObject({
			reason: 'amountAboveCompetence',
			details: { upToCents: 50_000 }
		});
	});
});

describe('P-41: the motion asks for a result that the rules do not know', () => {
	const adopted = { amendmentId: 'a', state: 'adopted' } as const;

	test.each([
		['partNotAllowed', 60_000],
		['conditionsNotAllowed', null]
	])('%s, because other rules are in force since it was amended', (reason, amountCents) => {
		const allowed = { part: false, conditions: false };
		const amended = { ...ready, amendments: [{ ...adopted, amountCents }] };
		expect(openItem({ ...amended, rules: { ...rules, allowed } })).toMatchObject({ reason });
		expect(openItem(amended).ok).toBe(true);
	});
});

test('P-69 a secret vote is not held online', () => {
	const secret = { ...ready, rules: { ...rules, secrecy: 'onDemand' } } as const;
	expect(openItem(secret)).toMatchObject({ reason: 'secretUnanswered' });
	const demanded = { ...secret, secretDemanded: true };
	expect(openItem(demanded)).toMatchObject({ reason: 'secretNotOnline' });
	const onPaper = openItem({ ...demanded, entryMode: 'showOfHands' });
	expect(onPaper).toMatchObject({ ok: true, value: { isSecret: true } });
});

describe('P-73 what has to be said before', () => {
	test('the vote stays shut until enough was said, and the refusal is that of the discussion', () => {
		const discussion = { ...rules.discussion, minutes: 15 };
		expect(openItem({ ...ready, rules: { ...rules, discussion } })).toMatchObject({
			reason: 'discussionTooShort',
			details: { missing: 15 }
		});
	});

	test('the wrong room is refused before: no talk heals it', () => {
		const discussion = { ...rules.discussion, concernsAnswered: true };
		const talk = { ...ready.talk, concerns: [{ isAnswered: false }] };
		const facts = { ...ready, talk, rules: { ...rules, discussion } };
		expect(openItem(facts)).toMatchObject({ reason: 'concernUnanswered' });
		const inside = { state: 'running', publicity: 'nonPublic' } as const;
		expect(openItem({ ...facts, meeting: inside })).toMatchObject({ reason: 'wrongRoom' });
	});
});
