import { describe, expect, it } from 'vitest';
import { gatesAmong, idleRules, settleIdleRules } from './idle-rules';
import { rulesOf } from './edit-topics';
import type { DraftedRules } from './schema/rule-draft';
import type { RulePath } from './schema/rule-document';
import { fitsRule } from './schema/rule-paths';

const source = { document: 'GO', place: '§ 9' };
const rule = (value: unknown) => ({ value, source, chosenByBody: true });
const majority = rule({ kind: 'majority' });

const settle = (rules: DraftedRules, before: DraftedRules = {}, answered: RulePath[] = []) =>
	settleIdleRules({ before, after: rules, answered });

describe('idle rules', () => {
	it('settles what never deciding in writing leaves to be said, with the source of that answer (P-80)', () => {
		const rules = settle({ 'circulation.allowed': rule('never') });
		expect(rules['circulation.windowDays']).toEqual(rule(null));
		expect(rules['circulation.validity']).toEqual(rule('notRegulated'));
		expect(rulesOf('circulation').filter((path) => rules[path] === undefined)).toEqual([]);
	});

	it('leaves the other rules open while deciding in writing is allowed', () => {
		const rules = settle({ 'circulation.allowed': rule('urgentOnly') });
		expect(Object.keys(rules)).toEqual(['circulation.allowed']);
	});

	it('opens them again once they can apply, but not what was answered at the same time', () => {
		const before = settle({ 'circulation.allowed': rule('never') });
		const after = {
			...before,
			'circulation.allowed': rule('urgentOnly'),
			'circulation.windowDays': rule(7)
		};
		const rules = settle(after, before, ['circulation.allowed', 'circulation.windowDays']);
		expect(rules['circulation.windowDays']).toEqual(rule(7));
		expect(rules['circulation.failed']).toBeUndefined();
	});

	it('keeps an answer that was never idle', () => {
		const before = { 'funding.quorum': rule({ kind: 'absolute', seats: 8 }) };
		const tested = rule('atStart');
		expect(settle({ ...before, 'funding.quorumTested': tested }, before)).toEqual({
			...before,
			'funding.quorumTested': tested
		});
	});

	it('keeps the source of a rule that says already what an idle one does', () => {
		const own = { ...rule('everyVote'), source: { document: 'Satzung', place: '' } };
		const rules = settle({
			'funding.quorum': rule({ kind: 'none' }),
			'funding.quorumTested': own
		});
		expect(rules['funding.quorumTested']).toEqual(own);
	});

	it('leaves rules alone that were idle and answered all along', () => {
		const rules = {
			'funding.quorum': rule({ kind: 'none' }),
			'funding.quorumTested': rule('atStart')
		};
		expect(settle(rules, rules)['funding.quorumTested']).toEqual(rule('atStart'));
		expect(settle(rules)['funding.quorumTested']).toEqual(rule('everyVote'));
	});

	it('asks for no office of dissent where a majority decides, and for no arbiter where nothing calls one', () => {
		const rules = settle({
			'funding.method': majority,
			'funding.tie': rule('rejected'),
			'funding.conflictTriggers': rule([])
		});
		expect(rules['funding.dissentOffice']).toEqual(rule(null));
		expect(rules['funding.arbiter']).toEqual(rule(null));
		expect(idleRules(rules).get('funding.dissentOffice')).toBe('funding.dissent');
	});

	it.each([
		['a tie goes to the arbiter', { 'funding.tie': rule('arbiter') }],
		['nobody said yet what a tie means', {}],
		['a third can object', { 'funding.tie': rule('lot'), 'funding.conflictTriggers': rule(['x']) }]
	])('still asks for an arbiter when %s', (_, given: DraftedRules) => {
		const rules = settle({ 'funding.conflictTriggers': rule([]), ...given });
		expect(rules['funding.arbiter']).toBeUndefined();
	});

	it('asks for the office of dissent once a forum can hand a case over', () => {
		const forum = {
			'funding.method': rule({ kind: 'consensus' }),
			'funding.dissent': rule({ kind: 'bodyMayHandOver' }),
			'funding.protectedGround': rule('asUsual')
		};
		const rules = settle(forum);
		expect(rules['funding.dissentOffice']).toBeUndefined();
		expect(rules['funding.tie']).toEqual(rule('rejected'));
		const handsOver = { ...forum, 'funding.dissent': rule({ kind: 'rejected' }) };
		expect(settle(handsOver)['funding.dissentOffice']).toEqual(rule(null));
	});

	const dissent = ['funding.dissent', 'funding.protectedGround'];
	it.each([
		['funding.method', { kind: 'consensus' }, ['funding.tie']],
		['funding.method', { kind: 'unanimity' }, [...dissent, 'funding.tie']],
		['funding.method', { kind: 'majority' }, dissent],
		['funding.method', { kind: 'staged' }, dissent],
		['funding.method', { kind: 'points' }, [...dissent, 'funding.tie']],
		['body.benches', [], ['body.composition']],
		['body.benches', [{ code: 'a' }], []],
		['funding.quorum', { kind: 'none' }, ['funding.quorumTested', 'funding.quorumMissed']],
		['funding.quorum', { kind: 'invited' }, []],
		[
			'funding.interestGrounds',
			[],
			['interestDeclared', 'recusedMayDebate', 'recusedCountForQuorum', 'recusedCountInBase'].map(
				(name) => `funding.${name}`
			)
		],
		['funding.interestGrounds', ['applicant'], []]
	] as const)('%s %j makes idle: %j', (path, value, idle) => {
		expect([...idleRules({ [path]: rule(value) }).keys()]).toEqual(idle);
	});

	it('settles conflicts of interest as if nobody had one', () => {
		const rules = settle({ 'funding.interestGrounds': rule([]) });
		expect(rules['funding.recusedMayDebate']?.value).toBe(true);
		expect(rules['funding.recusedCountForQuorum']?.value).toBe(true);
		expect(rules['funding.recusedCountInBase']?.value).toBe(false);
	});

	it('has idle values that their rules can have', () => {
		const rules = settle({
			'body.benches': rule([]),
			'funding.quorum': rule({ kind: 'none' }),
			'funding.interestGrounds': rule([]),
			'funding.method': majority,
			'funding.tie': rule('lot'),
			'funding.conflictTriggers': rule([]),
			'circulation.allowed': rule('never')
		});
		const idle = [...idleRules(rules).keys()];
		expect(idle).toHaveLength(17);
		for (const path of idle)
			expect([path, fitsRule(path, rules[path]?.value)]).toEqual([path, true]);
	});

	it('knows which answer on a page makes others of it idle', () => {
		expect(gatesAmong(rulesOf('quorum'), {})).toEqual({
			gates: ['funding.quorum'],
			moot: ['funding.quorumTested', 'funding.quorumMissed']
		});
		expect(gatesAmong(rulesOf('conflict'), {}).moot).toEqual([]);
		expect(gatesAmong(rulesOf('conflict'), { 'funding.tie': rule('lot') }).moot).toEqual([
			'funding.arbiter'
		]);
	});
});
