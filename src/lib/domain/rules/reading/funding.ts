import type { FundingProfile } from '../schema/funding-profile';
import { readMethod } from './method';
import { say, type Readers, type SaidBy } from './readers';

type Value<K extends keyof FundingProfile> = FundingProfile[K]['value'];

/** How motions that ask for money are decided. */
export const fundingReaders = {
	competence: (value) => [say('competence', { value })],
	ladder: readLadder,
	room: (value) => [say('room', { value })],
	roomBreach: (value) => [say('roomBreach', { value })],
	quorum: readQuorum,
	quorumTested: (value) => [say('quorumTested', { value })],
	quorumMissed: (value) =>
		value.kind === 'afterWaiting'
			? [say('quorumAfterWaiting', { minutes: value.minutes })]
			: [say('quorumMissed', { value: value.kind })],
	interestGrounds: (value) =>
		value.length === 0 ? [say('noInterest')] : [say('interestGrounds', { grounds: value })],
	interestDeclared: (value) => [say('interestDeclared', { value })],
	recusedMayDebate: (value) => [say('recusedMayDebate', { value })],
	recusedCountForQuorum: (value) => [say('recusedCountForQuorum', { value })],
	recusedCountInBase: (value) => [say('recusedCountInBase', { value })],
	method: readMethod,
	benchCondition: readBenchCondition,
	ballotForm: ({ usual, secretOnDemand }) => [
		say('ballotForm', { usual }),
		say('secretOnDemand', { demand: secretOnDemand ?? ('nobody' as const) })
	],
	tie: (value) => [say('tie', { value })],
	conflictTriggers: (value) =>
		value.length === 0
			? [say('noConflictTriggers')]
			: value.map((trigger) => say('conflictTrigger', { trigger })),
	dissent: (value) =>
		value.kind === 'rejected'
			? [say('dissentRejected')]
			: [say('dissentHandOver', { share: value.share, strict: value.strict })],
	protectedGround: (value) => [say('protectedGround', { value })],
	dissentOffice: (value) => (value === null ? [say('noDissentOffice')] : readOffice(value)),
	arbiter: (value) => (value === null ? [say('noArbiter')] : readOffice(value)),
	consent: readConsent,
	results: (value) => [say('results', { results: value })],
	moneyShort: (value) => [say('moneyShort', { value })],
	minorityStatement: (value) => [say('minorityStatement', { value })]
} satisfies Readers<FundingProfile>;

export type FundingSaid = SaidBy<typeof fundingReaders>;

function readLadder(tiers: Value<'ladder'>) {
	return tiers.flatMap(({ upToCents, decides, office, informs }, position) => [
		say('tier', { upToCents, isOnly: position === 0, decides, office: office ?? '' }),
		...(informs === null ? [] : [say('informs', { office: informs })])
	]);
}

function readQuorum(quorum: Value<'quorum'>) {
	switch (quorum.kind) {
		case 'none':
		case 'invited':
			return [say('quorumOf', { value: quorum.kind })];
		case 'absolute':
			return [say('quorumSeats', { needed: quorum.seats })];
		case 'everyBench':
			return [say('quorumEveryBench', { needed: quorum.minimum })];
		case 'share':
			return [say('quorumShare', { share: quorum.share, base: quorum.base })];
		case 'double':
			return [
				say('quorumShare', { share: quorum.share, base: quorum.base }),
				say('quorumBenchAtMost', { share: quorum.benchAtMost })
			];
	}
}

function readBenchCondition(condition: Value<'benchCondition'>) {
	switch (condition.kind) {
		case 'none':
		case 'majorityInEach':
			return [say('benchCondition', { value: condition.kind })];
		case 'majorityIn':
			return [say('majorityIn', { benches: condition.benches })];
		case 'concurrence':
			return [say('concurrence', { body: condition.body, otherwise: condition.otherwise })];
	}
}

function readOffice(arbiter: NonNullable<Value<'arbiter'>>) {
	const { office, bounds, reasonsRequired, months } = arbiter;
	return [
		say('office', { office }),
		say('officeBounds', { bounds }),
		say('officeReasons', { required: reasonsRequired }),
		months === null ? say('officeNoLimit') : say('officeMonths', { months })
	];
}

function readConsent(consent: Value<'consent'>) {
	if (consent.kind === 'none') return [say('consentNone')];
	return [
		say('consentNeeded', { office: consent.office, months: consent.months }),
		say('consentSilence', { silence: consent.silence }),
		say('consentBlocks', { blocks: consent.blocksPayout }),
		...(consent.escalation.length === 0 ? [say('escalationNone')] : []),
		...consent.escalation.map((step) => say('escalation', step))
	];
}
