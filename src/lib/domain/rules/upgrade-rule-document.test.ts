import { describe, expect, test } from 'vitest';
import { ruleDocumentSchema } from './schema/rule-document';
import { storedRuleDocumentSchema } from './schema/stored-rule-document';
import { ruleDocumentV1Schema, type RuleDocumentV1 } from './schema/rule-document-v1';
import { upgradeRuleDocument } from './upgrade-rule-document';

const source = { document: 'Geschäftsordnung', place: '§ 6' };
const rule = <V>(value: V) => ({ value, source, chosenByBody: false });
const half = { numerator: 1, denominator: 2 };
const office = { office: 'Sozialamt', reasonsRequired: true, months: 2 };

/** Rules as they were stored before amounts had a ladder and votes more than two methods. */
function stored(
	funding: Readonly<Record<string, unknown>> = {},
	benches: unknown = [{ code: 'residents', seats: 15 }]
) {
	const document: RuleDocumentV1 = ruleDocumentV1Schema.parse({
		schemaVersion: 1,
		title: 'Geschäftsordnung',
		benches: rule(benches),
		substitutes: rule('personal'),
		funding: {
			competence: rule('decide'),
			upToCents: rule(null),
			room: rule('public'),
			quorum: rule({ kind: 'none' }),
			quorumMissed: rule('nextMeeting'),
			recusedCountForQuorum: rule(true),
			recusedCountInBase: rule(false),
			recusedMayDebate: rule(false),
			method: rule({
				kind: 'majority',
				share: half,
				strict: true,
				base: 'yesNo',
				weighting: 'heads'
			}),
			tie: rule('arbiter'),
			dissent: rule({ kind: 'rejected' }),
			protectedGround: rule('asUsual'),
			dissentOffice: rule(null),
			arbiter: rule(office),
			consent: rule({ kind: 'none' }),
			...funding
		}
	});
	return ruleDocumentSchema.parse(upgradeRuleDocument(document));
}

describe('rules stored under the first schema', () => {
	test('a council of seats: members are appointed, every seat is to be filled', () => {
		const { body, schemaVersion, title } = stored();
		expect({ schemaVersion, title }).toEqual({ schemaVersion: 2, title: 'Geschäftsordnung' });
		expect(body.kind.value).toBe('seatCouncil');
		expect(body.rightGained.value).toEqual({ kind: 'appointment' });
		expect(body.benches).toEqual(
			rule([{ code: 'residents', seats: 15, filling: 'exact', minimum: null }])
		);
		expect(body.substitutes).toEqual(rule('personal'));
	});

	test('without benches it was a forum of whoever comes', () => {
		const { body } = stored({}, []);
		expect(body.kind.value).toBe('openForum');
		expect(body.rightGained.value).toEqual({ kind: 'presence' });
	});

	test('without a limit the body votes on every amount; above its limit nobody did', () => {
		const own = { decides: 'body', office: null, informs: null };
		expect(stored().funding.ladder.value).toEqual([{ ...own, upToCents: null }]);
		expect(stored({ upToCents: rule(500_00) }).funding.ladder.value).toEqual([
			{ ...own, upToCents: 500_00 },
			{ ...own, upToCents: null, decides: 'nobody' }
		]);
	});

	test('the method keeps all it said; weights became a kind of their own', () => {
		expect(stored().funding.method.value).toEqual({
			kind: 'majority',
			share: half,
			strict: true,
			base: 'yesNo',
			weighting: { kind: 'heads' }
		});
		const consensus = {
			kind: 'consensus',
			objections: ['veto'],
			vetoNeedsReason: true,
			abstentionBreaksConsensus: false,
			readings: 2
		};
		expect(stored({ method: rule(consensus) }).funding.method.value).toEqual(consensus);
	});

	test('an arbiter was bound by nothing, and nobody is none', () => {
		const { arbiter, dissentOffice, quorumMissed } = stored().funding;
		expect(arbiter.value).toEqual({ ...office, bounds: 'free' });
		expect(dissentOffice.value).toBeNull();
		expect(quorumMissed.value).toEqual({ kind: 'nextMeeting' });
	});

	test('what went without saying says where: at the rule on competence', () => {
		const { interestGrounds, results, minorityStatement } = stored().funding;
		expect(interestGrounds).toEqual(rule(['applicant']));
		expect(results.value).toContain('withConditions');
		expect(minorityStatement.value).toBe('none');
	});
});

describe('P-73 rules from before it', () => {
	test('are read with the talk before a vote as not regulated, and change in nothing else', () => {
		const today = stored();
		const { discussion, ...meetings } = today.meetings;
		expect(discussion.value).toEqual({ kind: 'notRegulated' });
		const before = { ...today, meetings };
		expect(ruleDocumentSchema.safeParse(before).success).toBe(false);
		const read = storedRuleDocumentSchema.parse(before);
		expect(read).toEqual({
			...today,
			meetings: {
				...meetings,
				discussion: { ...meetings.form, value: { kind: 'notRegulated' }, chosenByBody: false }
			}
		});
		expect(storedRuleDocumentSchema.parse(today)).toEqual(today);
	});
});
