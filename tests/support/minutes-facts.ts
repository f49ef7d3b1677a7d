import type { MinutesView } from '$lib/domain/meeting/minutes/minutes-view';
import { publicMinutes } from '$lib/domain/meeting/minutes/public-minutes';
import {
	writeMinutes,
	type MeetingFactsOfMinutes,
	type MotionFact
} from '$lib/domain/meeting/minutes/write-minutes';
import type { BenchCount, Determination, Step } from '$lib/domain/voting/determination';

/** An invented evening: two benches, one who came late, one interest, one vote, words in two languages. */

const at = (time: string) => new Date(`2026-05-12T${time}:00Z`);
const words = (content: string, language = 'de') =>
	({ content, language, origin: 'original' }) as const;

const count = (bench: string, yes: number, no: number): BenchCount => ({
	...{ bench, seats: 3, filled: 3, present: yes + no, recused: 0, yes, no },
	...{ abstain: 0, concern: 0, standAside: 0, veto: 0 }
});

const step = (code: Step['code'], inputs: Step['inputs']): Step => ({
	...{ code, verdict: 'yes', reading: 1, rule: null, chosenByBody: false, inputs },
	source: { document: 'Geschäftsordnung', place: '§ 4' }
});

export const determination: Determination = {
	schemaVersion: 1,
	result: { kind: 'approved', amountCents: 80_000, conditions: 1, refusal: null },
	payable: true,
	effect: 'reserve',
	next: null,
	decidedOn: '2026-05-12',
	replaces: null,
	steps: [
		step('quorum', { kind: 'absolute', needed: 3, present: 4 }),
		step('count', { benches: [count('residents', 2, 0), count('institutions', 1, 1)] })
	]
};

const member = { speaker: 'member', inReplyTo: null } as const;
const byManager = {
	...{ speaker: 'manager' as const, inReplyTo: null },
	...{ seat: null, bench: null, term: null }
};

export const motion: MotionFact = {
	itemId: 'item-1',
	motionId: 'motion-1',
	position: 1,
	reading: 1,
	state: 'closed',
	isOff: false,
	discussedAt: null,
	reference: '2026-7',
	titles: [words('Hochbeete am Kanal'), words('أحواض الزراعة على القناة', 'ar')],
	requestedCents: 100_000,
	isSecret: false,
	entryMode: 'showOfHands',
	openedAt: at('17:10'),
	closedAt: at('17:30'),
	contributions: [
		{
			...{ id: 'c1', kind: 'amendment', amendmentState: 'adopted', amountCents: 80_000 },
			...{ publicity: 'public', createdAt: at('17:05'), texts: [words('Ohne Zaun')] },
			...byManager
		},
		{
			...{ id: 'c2', kind: 'against', amendmentState: null, amountCents: null },
			...{ publicity: 'nonPublic', createdAt: at('17:06'), texts: [words('Geheimes Wort')] },
			...byManager
		},
		{
			...{ id: 'c3', kind: 'concern', amendmentState: null, amountCents: null },
			...{ publicity: 'public', createdAt: at('17:07'), texts: [words('Der Weg wird zu eng')] },
			...member,
			...{ seat: 'institutions-1', bench: 'institutions' },
			term: 'term-unnamed'
		},
		{
			...{ id: 'c4', kind: 'answer', amendmentState: null, amountCents: null },
			...{ publicity: 'public', createdAt: at('17:08'), texts: [words('Sie stehen am Rand')] },
			...byManager,
			inReplyTo: 'c3'
		},
		{
			...{ id: 'c5', kind: 'concern', amendmentState: null, amountCents: null },
			...{ publicity: 'public', createdAt: at('17:09'), texts: [words('الماء بعيد', 'ar')] },
			...member,
			...{ seat: 'residents-1', bench: 'residents' },
			term: 'term-named'
		}
	],
	recusals: [
		{
			...{ seat: 'institutions-1', bench: 'institutions', term: 'term-unnamed', pseudonym: null },
			...{ ground: 'employee', state: 'declared', declaredBy: 'self', leftRoom: true }
		}
	],
	determinations: [{ id: 'det-1', number: 1, createdAt: at('17:30'), output: determination }],
	objections: [words('Das ist mir zu teuer')]
};

export const evening: MeetingFactsOfMinutes = {
	body: { name: 'Quartiersrat', kind: 'seatCouncil' },
	meeting: {
		...{ startsAt: at('17:00'), openedAt: at('17:00'), closedAt: at('18:30') },
		...{ place: 'Bürgerhaus', publicity: 'public' }
	},
	chair: 'term-unnamed',
	minuteTaker: 'account-1',
	benches: [
		{ code: 'residents', name: 'Bewohnerschaft' },
		{ code: 'institutions', name: 'Einrichtungen' }
	],
	seats: [
		{
			...{ code: 'residents-1', bench: 'residents', memberTerm: 'term-named' },
			changes: [{ at: at('16:55'), state: 'present', capacity: 'member', term: 'term-named' }]
		},
		{
			...{ code: 'institutions-1', bench: 'institutions', memberTerm: 'term-unnamed' },
			changes: [
				{ at: at('17:20'), state: 'present', capacity: 'member', term: 'term-unnamed' },
				{ at: at('18:00'), state: 'absent', capacity: 'member', term: 'term-unnamed' }
			]
		}
	],
	persons: 0,
	guests: [
		{ term: 'guest-named', kind: 'expert', onBehalfOf: 'Gartenamt', maySpeak: true },
		{ term: 'guest-unnamed', kind: 'guest', onBehalfOf: 'Schule', maySpeak: false }
	],
	topics: [],
	motions: [motion],
	rounds: [
		{
			...{ id: 'round-1', state: 'closed', way: 'cutTogether', markers: 3 },
			money: { freeCents: 130_000, leftCents: 10_000 },
			motions: [
				{
					...{ itemId: 'item-2', reference: '2026-9', titles: [words('Fest am Kai')] },
					...{ amountCents: 50_000, place: null, awardCents: null }
				},
				{
					...{ itemId: 'item-1', reference: '2026-7', titles: motion.titles.slice() },
					...{ amountCents: 80_000, place: 1, awardCents: 70_000 }
				}
			],
			cuts: [
				{
					...{ reference: '2026-7', fromCents: 80_000, toCents: 60_000, isUndone: true },
					texts: [words('Zwei Beete weniger')]
				},
				{
					...{ reference: '2026-7', fromCents: 80_000, toCents: 70_000, isUndone: false },
					texts: [words('Ein Beet weniger')]
				}
			]
		}
	],
	residentVotes: [],
	remarks: [
		{
			...{ id: 'r1', point: 'item-1', kind: 'summary', publicity: 'public' },
			...{ seat: null, bench: null, texts: [words('Es ging um Wasser und Pflege.')] }
		},
		{
			...{ id: 'r2', point: 'item-1', kind: 'dissent', publicity: 'nonPublic' },
			...{ seat: 'residents-1', bench: 'residents', texts: [words('Ich sehe das anders.')] }
		},
		{
			...{ id: 'r3', point: 'head', kind: 'summary', publicity: 'public' },
			...{ seat: null, bench: null, texts: [words('ناقش المجلس مشروع 12 حوضًا.', 'ar')] }
		}
	],
	corrections: []
};

export const names = { 'term-named': 'Amina Yılmaz', 'term-unnamed': 'Bernd Schulz' };

const status = {
	state: 'prepared',
	publication: 'none',
	approval: null,
	revision: { number: 2, hash: 'ab'.repeat(32), at: at('19:00') }
} as const;

/** Both renderings of that evening. */
export function viewsOf(facts: MeetingFactsOfMinutes): Record<'internal' | 'public', MinutesView> {
	const document = writeMinutes(facts);
	const namedTerms = new Set(['term-named']);
	return {
		internal: { audience: 'internal', document, names, minuteTaker: 'Cem Kaya', status },
		public: {
			audience: 'public',
			document: publicMinutes(document, { namedTerms, publishedMotions: new Set() }),
			names: { 'term-named': names['term-named'] },
			minuteTaker: null,
			status
		}
	};
}
