import { bodyLimitOf } from './ladder';
import type { FundingProfile } from './schema/funding-profile';
import type { Rule, Source } from './schema/rule';
import type { RuleDocument, RulePath } from './schema/rule-document';

/** What a rule says, as a code; every code has its sentence in every language. */
export type ReadingCode =
	| 'benches'
	| 'noBenches'
	| 'substitutesPersonal'
	| 'substitutesNone'
	| 'decides'
	| 'recommends'
	| 'limit'
	| 'noLimit'
	| 'roomPublic'
	| 'roomNonPublic'
	| 'quorumNone'
	| 'quorumSeats'
	| 'quorumShareStatutory'
	| 'quorumShareFilled'
	| 'quorumShareEntitled'
	| 'quorumEveryBench'
	| 'quorumMissedNextMeeting'
	| 'recusedCountForQuorum'
	| 'recusedCountNotForQuorum'
	| 'recusedCountInBase'
	| 'recusedCountNotInBase'
	| 'recusedMayDebate'
	| 'recusedMayNotDebate'
	| 'consensus'
	| 'consensusAbstentionBreaks'
	| 'majority'
	| 'majorityByBenches'
	| 'tieRejected'
	| 'tieArbiter'
	| 'dissentRejected'
	| 'dissentHandOver'
	| 'protectedAsUsual'
	| 'protectedDissentPath'
	| 'office'
	| 'officeWithin'
	| 'noDissentOffice'
	| 'noArbiter'
	| 'consentNone'
	| 'consentNeeded';

export interface RuleReading {
	readonly code: ReadingCode;
	readonly path: RulePath;
	readonly params: Readonly<Record<string, number | string | boolean>>;
	readonly source: Source;
	readonly chosenByBody: boolean;
}

type Said = Pick<RuleReading, 'code' | 'params'>;
const say = (code: ReadingCode, params: RuleReading['params'] = {}): Said => ({ code, params });
const shareText = ({ numerator, denominator }: { numerator: number; denominator: number }) =>
	`${numerator}/${denominator}`;

type Readers = { [K in (typeof order)[number]]: (value: FundingProfile[K]['value']) => Said };

const quorumShares = {
	statutorySeats: 'quorumShareStatutory',
	filledSeats: 'quorumShareFilled',
	entitled: 'quorumShareEntitled'
} as const;

const readers: Readers = {
	competence: (value) => say(value === 'decide' ? 'decides' : 'recommends'),
	ladder: (value) => {
		const limitCents = bodyLimitOf(value);
		return limitCents === null ? say('noLimit') : say('limit', { limitCents });
	},
	room: (value) => say(value === 'public' ? 'roomPublic' : 'roomNonPublic'),
	quorum: (value) => {
		switch (value.kind) {
			case 'none':
				return say('quorumNone');
			case 'absolute':
				return say('quorumSeats', { needed: value.seats });
			case 'everyBench':
				return say('quorumEveryBench', { needed: value.minimum });
			case 'invited':
				return say('quorumNone');
			case 'double':
			case 'share':
				return say(quorumShares[value.base], { share: shareText(value.share) });
		}
	},
	quorumMissed: () => say('quorumMissedNextMeeting'),
	recusedCountForQuorum: (value) =>
		say(value ? 'recusedCountForQuorum' : 'recusedCountNotForQuorum'),
	recusedCountInBase: (value) => say(value ? 'recusedCountInBase' : 'recusedCountNotInBase'),
	recusedMayDebate: (value) => say(value ? 'recusedMayDebate' : 'recusedMayNotDebate'),
	method: readMethod,
	tie: (value) => say(value === 'arbiter' ? 'tieArbiter' : 'tieRejected'),
	dissent: (value) =>
		value.kind === 'rejected'
			? say('dissentRejected')
			: say('dissentHandOver', { share: shareText(value.share), strict: value.strict }),
	protectedGround: (value) =>
		say(value === 'asUsual' ? 'protectedAsUsual' : 'protectedDissentPath'),
	dissentOffice: (value) => readOffice(value, 'noDissentOffice'),
	arbiter: (value) => readOffice(value, 'noArbiter'),
	consent: (value) =>
		value.kind === 'none'
			? say('consentNone')
			: say('consentNeeded', {
					office: value.office,
					months: value.months,
					silence: value.silence,
					next: value.escalation.map(({ office }) => office).join(', ')
				})
};

function readMethod(method: FundingProfile['method']['value']): Said {
	if (method.kind === 'consensus')
		return say(method.abstentionBreaksConsensus ? 'consensusAbstentionBreaks' : 'consensus', {
			readings: method.readings,
			needsReason: method.vetoNeedsReason
		});
	if (method.kind !== 'majority') return say('majority');
	return say(method.weighting.kind === 'heads' ? 'majority' : 'majorityByBenches', {
		share: shareText(method.share),
		strict: method.strict,
		base: method.base
	});
}

function readOffice(office: FundingProfile['arbiter']['value'], none: ReadingCode): Said {
	if (office === null) return say(none);
	return office.months === null
		? say('office', { office: office.office })
		: say('officeWithin', { office: office.office, months: office.months });
}

/** The order in which a person asks: who, where, how many, how counted, and what if not. */
const order = [
	'competence',
	'ladder',
	'room',
	'quorum',
	'quorumMissed',
	'recusedMayDebate',
	'recusedCountForQuorum',
	'recusedCountInBase',
	'method',
	'tie',
	'dissent',
	'protectedGround',
	'dissentOffice',
	'arbiter',
	'consent'
] as const satisfies readonly (keyof FundingProfile)[];

function read(path: RulePath, rule: Rule<unknown>, said: Said): RuleReading {
	return { ...said, path, source: rule.source, chosenByBody: rule.chosenByBody };
}

function readFunding<K extends (typeof order)[number]>(
	profile: Pick<FundingProfile, K>,
	name: K,
	reader: Readers[K]
): RuleReading {
	const rule = profile[name];
	return read(`funding.${name}`, rule, reader(rule.value));
}

/** Every rule of a document in plain words to be; generated from the values, never stored. */
export function readRules(document: RuleDocument): readonly RuleReading[] {
	const {
		body: { benches, substitutes },
		funding
	} = document;
	const seats = benches.value.reduce((all, bench) => all + bench.seats, 0);
	return [
		read(
			'body.benches',
			benches,
			benches.value.length === 0
				? say('noBenches')
				: say('benches', { benches: benches.value.length, seats })
		),
		read(
			'body.substitutes',
			substitutes,
			say(substitutes.value === 'personal' ? 'substitutesPersonal' : 'substitutesNone')
		),
		...order.map((name) => readFunding(funding, name, readers[name]))
	];
}
