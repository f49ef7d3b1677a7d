import type { FundingProfile } from './schema/funding-profile';
import type { Rule } from './schema/rule';
import type { MeetingRules } from './schema/meeting-rules';
import type { RuleDocument } from './schema/rule-document';
import type { RuleDocumentV1 } from './schema/rule-document-v1';
import {
	noCirculation,
	unregulatedBody,
	unregulatedMeetings,
	unregulatedMotions,
	unregulatedOpenness
} from './unregulated';

type FundingV1 = RuleDocumentV1['funding'];

function withValue<V, W>(rule: Rule<V>, value: W): Rule<W> {
	return { ...rule, value };
}

/**
 * A document of the first schema as one of today's. What it could not say yet gets the value under which it
 * was computed then, so that a stored decision comes out the same, byte for byte.
 */
export function upgradeRuleDocument(document: RuleDocumentV1): RuleDocument {
	const { benches, substitutes, funding } = document;
	const { source } = benches;
	return {
		schemaVersion: 2,
		title: document.title,
		body: {
			...unregulatedBody(source),
			kind: withValue(benches, benches.value.length === 0 ? 'openForum' : 'seatCouncil'),
			benches: withValue(
				benches,
				benches.value.map((bench) => ({ ...bench, filling: 'exact' as const, minimum: null }))
			),
			substitutes,
			rightGained: withValue(benches, {
				kind: benches.value.length === 0 ? 'presence' : 'appointment'
			})
		},
		funding: upgradeFunding(funding),
		otherMotions: unregulatedMotions(source),
		meetings: unregulatedMeetings(source),
		circulation: noCirculation(source),
		openness: unregulatedOpenness(source)
	};
}

interface WithoutDiscussion extends Omit<RuleDocument, 'meetings'> {
	readonly meetings: Omit<MeetingRules, 'discussion'>;
}

/**
 * A document from before P-73: it says nothing about what has to be talked over, and its votes opened without.
 * Nobody is asked for it again; whoever changes these rules finds it said as "not regulated".
 */
export function addDiscussion(document: WithoutDiscussion): RuleDocument {
	const { meetings } = document;
	const discussion = withValue(meetings.form, { kind: 'notRegulated' as const });
	return {
		...document,
		meetings: { ...meetings, discussion: { ...discussion, chosenByBody: false } }
	};
}

/** What the first version computed without a rule of its own. */
export function tacitFunding<V>(rule: Rule<V>) {
	return {
		roomBreach: withValue(rule, 'void' as const),
		quorumTested: withValue(rule, 'everyVote' as const),
		interestGrounds: withValue(rule, ['applicant' as const]),
		interestDeclared: withValue(rule, 'perItem' as const),
		benchCondition: withValue(rule, { kind: 'none' as const }),
		ballotForm: withValue(rule, { usual: 'open' as const, secretOnDemand: null }),
		conflictTriggers: withValue(rule, []),
		results: withValue(rule, [
			'approved' as const,
			'approvedInPart' as const,
			'withConditions' as const,
			'deferred' as const,
			'rejected' as const
		]),
		moneyShort: withValue(rule, 'inOrder' as const),
		minorityStatement: withValue(rule, 'none' as const)
	};
}

function upgradeFunding(funding: FundingV1): FundingProfile {
	const { upToCents, quorumMissed, method, arbiter, dissentOffice, ...same } = funding;
	return {
		...tacitFunding(funding.competence),
		...same,
		ladder: withValue(upToCents, ladderOf(upToCents.value)),
		quorumMissed: withValue(quorumMissed, { kind: quorumMissed.value }),
		method: withValue(method, methodOf(method.value)),
		arbiter: withValue(arbiter, unbound(arbiter.value)),
		dissentOffice: withValue(dissentOffice, unbound(dissentOffice.value))
	};
}

function ladderOf(limit: number | null): FundingProfile['ladder']['value'] {
	const own = { upToCents: limit, decides: 'body' as const, office: null, informs: null };
	return limit === null ? [own] : [own, { ...own, upToCents: null, decides: 'nobody' }];
}

function methodOf(method: FundingV1['method']['value']): FundingProfile['method']['value'] {
	return method.kind === 'consensus'
		? method
		: { ...method, weighting: { kind: method.weighting } };
}

function unbound(office: FundingV1['arbiter']['value']): FundingProfile['arbiter']['value'] {
	return office && { ...office, bounds: 'free' };
}
