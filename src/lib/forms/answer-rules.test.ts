import { describe, expect, test } from 'vitest';
import { editTopicNames, rulesOf, type EditTopic } from '$lib/domain/rules/edit-topics';
import { completeRules } from '$lib/domain/rules/complete-rules';
import { idleRules } from '$lib/domain/rules/idle-rules';
import { draftedRules, type DraftedRules } from '$lib/domain/rules/schema/rule-draft';
import { fitsRule, isRulePath } from '$lib/domain/rules/schema/rule-paths';
import { answerRulesForm } from '$lib/forms/answer-rules';
import { readForm, type TypedValues } from '$lib/forms/form';
import { showRules } from '$lib/forms/show-rules';

const source = { document: 'Geschäftsordnung von 2023', place: '§ 4' };
const written = (value: unknown) => ({ value, source, chosenByBody: false });
const facts = {
	title: 'Geschäftsordnung',
	benches: [{ code: 'residents', seats: 7 }],
	arbiterOffice: 'Bezirksamt',
	dissentOffice: 'Bezirksamt',
	consentOffice: 'Bezirksamt',
	escalationOffices: [],
	adoption: source
};

const third = { numerator: 1, denominator: 3 };
const half = { numerator: 1, denominator: 2 };
const majority = { share: half, strict: true, base: 'yesNo' };

/** Values that the presets do not have, so that every kind of field is typed and read once. */
const others: DraftedRules = Object.fromEntries(
	Object.entries({
		'body.benches': [{ code: 'residents', seats: 7, filling: 'upTo', minimum: 5 }],
		'body.composition': [
			{ benches: ['residents'], limit: { kind: 'atLeast', share: half }, checkedOn: 'present' },
			{ benches: [], limit: { kind: 'equal' }, checkedOn: 'seats' }
		],
		'body.appointment': {
			kind: 'byBench',
			ways: [
				{ bench: 'residents', by: 'electedByResidents' },
				{ bench: null, by: 'delegated' }
			]
		},
		'body.rightLost': [
			{ kind: 'missedInARow', times: 3, onlyUnexcused: true, benchLosesSeat: false },
			{ kind: 'movedAway' }
		],
		'body.ages': { apply: 0, vote: 16, stand: null, holdMoney: 18, votersAtMost: null },
		'body.withoutVote': ['guests', 'press'],
		'funding.ladder': [
			{ upToCents: 50_050, decides: 'officeAlone', office: 'Büro', informs: 'Beirat' },
			{ upToCents: null, decides: 'body', office: null, informs: null }
		],
		'funding.quorum': { kind: 'double', share: half, base: 'filledSeats', benchAtMost: third },
		'funding.ballotForm': { usual: 'open', secretOnDemand: null },
		'funding.method': {
			kind: 'staged',
			unanimousRounds: 2,
			abstentionBreaks: false,
			...majority,
			weighting: { kind: 'benchPercents', percents: [{ bench: 'residents', percent: 100 }] }
		},
		'funding.benchCondition': { kind: 'majorityIn', benches: ['residents'] },
		'funding.arbiter': null,
		'funding.consent': {
			kind: 'needed',
			office: 'Beirat',
			months: 1,
			silence: 'granted',
			blocksPayout: true,
			escalation: [{ office: 'Deputation', months: null }]
		},
		'otherMotions.rulesConfirmedBy': 'Bezirksversammlung',
		'otherMotions.rulesChange': { kind: 'majority', ...majority },
		'circulation.windowDays': 14,
		'circulation.benchAtMost': third
	}).map(([path, value]) => [path, written(value)])
);

const presetRules = (name: 'consensus-forum' | 'third-parity' | 'quartiersrat-berlin') => {
	const choices = {
		abstention: 'neutral',
		handOver: 'simple',
		protectedGround: 'dissentPath',
		counting: 'heads',
		base: 'yesNo',
		recusedForQuorum: 'counts',
		consent: 'needed',
		silence: 'refused'
	};
	const benches = ['public', 'providers', 'politics'].map((code) => ({ code, seats: 2 }));
	const rules = completeRules(name, { ...facts, benches }, choices);
	return rules.ok ? draftedRules(rules.value) : {};
};

function formData(typed: TypedValues): FormData {
	const data = new FormData();
	for (const [name, texts] of Object.entries(typed))
		for (const text of typeof texts === 'string' ? [texts] : texts) data.append(name, text);
	return data;
}

const draft = (rules: DraftedRules) => ({ title: 'GO', document: source.document, rules });
const of = (topic: EditTopic, rules: DraftedRules): DraftedRules =>
	Object.fromEntries(
		rulesOf(topic).flatMap((path) => (rules[path] ? [[path, rules[path]] as const] : []))
	);
const council = { kind: 'seatCouncil', benches: [] } as const;
const answer = (topic: EditTopic, typed: TypedValues) =>
	readForm(formData(typed), answerRulesForm(topic));

test('the values of these tests are values of their rules', () => {
	for (const topic of editTopicNames)
		for (const path of rulesOf(topic))
			if (others[path]) expect([path, fitsRule(path, others[path].value)]).toEqual([path, true]);
});

describe.each([
	['consensus-forum', presetRules('consensus-forum')],
	['third-parity', presetRules('third-parity')],
	['quartiersrat-berlin', presetRules('quartiersrat-berlin')],
	['rules that no preset has', others]
] as const)('%s', (_name, given) => {
	const rules: DraftedRules = { 'body.kind': written('seatCouncil'), ...given };
	test.each(editTopicNames)('page %s shown and sent again changes nothing', (topic) => {
		const read = answer(topic, showRules(topic, draft(rules), council));
		const idle = idleRules(rules);
		const applying = Object.entries(of(topic, rules)).filter(
			([path]) => !isRulePath(path) || !idle.has(path)
		);
		expect(read.ok ? [] : read.errors).toEqual([]);
		expect(read.ok && read.values).toEqual(Object.fromEntries(applying));
	});
});

test('the seats of the body stand there before anybody answered', () => {
	const benches = [{ code: 'anwohner', seatCount: 4 }];
	expect(showRules('seats', draft({}), { kind: 'seatCouncil', benches })).toMatchObject({
		body_kind: 'seatCouncil',
		'body_benches.0.code': 'anwohner',
		'body_benches.0.seats': '4'
	});
	expect(showRules('seats', draft({}), { kind: 'openForum', benches: [] })).toMatchObject({
		body_kind: 'openForum',
		none__body_benches: 'on'
	});
});

describe('what is missing or wrong', () => {
	const room = { source__funding_room__document: 'GO', source__funding_room__place: '' };

	test('a rule to which nothing was said stays open: there is no default', () => {
		expect(answer('room', room)).toMatchObject({ ok: true, values: {} });
	});

	test.each([
		{
			says: 'nothing and something at once',
			topic: 'sessions',
			typed: { none__meetings_fixed_items: 'on', meetings_fixed_items: ['report'] },
			field: 'none__meetings_fixed_items',
			error: 'noneAndMore'
		},
		{
			says: 'the document is missing',
			topic: 'room',
			typed: { funding_room: 'public' },
			field: 'source__funding_room__document',
			error: 'missing'
		},
		{
			says: 'a number that is none',
			topic: 'quorum',
			typed: { funding_quorum: 'absolute', funding_quorum__absolute__seats: 'x' },
			field: 'funding_quorum__absolute__seats',
			error: 'notANumber'
		},
		{
			says: 'a number and no way',
			topic: 'quorum',
			typed: { funding_quorum__absolute__seats: '8' },
			field: 'funding_quorum',
			error: 'missing'
		},
		{
			says: 'a fraction with one number',
			topic: 'quorum',
			typed: { funding_quorum: 'share', funding_quorum__share__share__numerator: '2' },
			field: 'funding_quorum__share__share__denominator',
			error: 'missing'
		},
		{
			says: 'a way that is not there',
			topic: 'quorum',
			typed: { funding_quorum: 'dice' },
			field: 'funding_quorum',
			error: 'notOnTheList'
		},
		{
			says: 'a tier without who decides',
			topic: 'competence',
			typed: { 'funding_ladder.0.up_to_cents': '500' },
			field: 'funding_ladder.0.decides',
			error: 'missing'
		},
		{
			says: 'a bench condition without benches',
			topic: 'counting',
			typed: { funding_bench_condition: 'majorityIn' },
			field: 'funding_bench_condition__majority_in__benches',
			error: 'missing'
		},
		{
			says: 'a code that no bench can have',
			topic: 'counting',
			typed: {
				funding_bench_condition: 'majorityIn',
				funding_bench_condition__majority_in__benches: 'Ä',
				source__funding_bench_condition__document: 'GO'
			},
			field: 'funding_bench_condition',
			error: 'notOnTheList'
		}
	] as const)('$says', ({ topic, typed, field, error }) => {
		expect(answer(topic, typed)).toMatchObject({
			ok: false,
			status: 422,
			errors: { [field]: { error } }
		});
	});
});
