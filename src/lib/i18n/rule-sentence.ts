import type { ReadingCode, RuleReading } from '$lib/domain/rules/reading';
import { formatCents } from '$lib/i18n/money';
import { shareWords } from '$lib/i18n/step-inputs';
import { m } from '$lib/paraglide/messages';
import { getLocale, type Locale } from '$lib/paraglide/runtime';

type Words = (params: RuleReading['params'], options: { locale: Locale }) => string;

const number = (value: number | string | boolean | undefined) => String(value ?? '');

const share: (params: RuleReading['params'], locale: Locale) => string = (params, locale) =>
	shareWords(number(params['share']), params['strict'] === true, locale);

const bases: Record<string, Words> = {
	yesNo: m.decision_base_yes_no,
	castVotes: m.decision_base_cast_votes,
	presentEntitled: m.decision_base_present_entitled,
	allMembers: m.decision_base_all_members
};

const base = (params: RuleReading['params'], options: { locale: Locale }) =>
	bases[number(params['base'])]?.({}, options) ?? '';

const sentences = {
	benches: (params, options) =>
		m.rules_reading_benches(
			{ seats: number(params['seats']), benches: number(params['benches']) },
			options
		),
	noBenches: (_params, options) => m.rules_reading_no_benches({}, options),
	substitutesPersonal: (_params, options) => m.rules_reading_substitutes_personal({}, options),
	substitutesNone: (_params, options) => m.rules_reading_substitutes_none({}, options),
	decides: (_params, options) => m.rules_reading_decides({}, options),
	recommends: (_params, options) => m.rules_reading_recommends({}, options),
	limit: (params, options) =>
		m.rules_reading_limit(
			{ limit: formatCents(Number(params['limitCents']), options.locale) },
			options
		),
	noLimit: (_params, options) => m.rules_reading_no_limit({}, options),
	roomPublic: (_params, options) => m.rules_reading_room_public({}, options),
	roomNonPublic: (_params, options) => m.rules_reading_room_non_public({}, options),
	quorumNone: (_params, options) => m.rules_reading_quorum_none({}, options),
	quorumSeats: (params, options) =>
		m.rules_reading_quorum_seats({ needed: number(params['needed']) }, options),
	quorumShareStatutory: (params, options) =>
		m.rules_reading_quorum_share_statutory({ share: share(params, options.locale) }, options),
	quorumShareFilled: (params, options) =>
		m.rules_reading_quorum_share_filled({ share: share(params, options.locale) }, options),
	quorumShareEntitled: (params, options) =>
		m.rules_reading_quorum_share_entitled({ share: share(params, options.locale) }, options),
	quorumEveryBench: (params, options) =>
		m.rules_reading_quorum_every_bench({ needed: number(params['needed']) }, options),
	quorumMissedNextMeeting: (_params, options) =>
		m.rules_reading_quorum_missed_next_meeting({}, options),
	recusedCountForQuorum: (_params, options) =>
		m.rules_reading_recused_count_for_quorum({}, options),
	recusedCountNotForQuorum: (_params, options) =>
		m.rules_reading_recused_count_not_for_quorum({}, options),
	recusedCountInBase: (_params, options) => m.rules_reading_recused_count_in_base({}, options),
	recusedCountNotInBase: (_params, options) =>
		m.rules_reading_recused_count_not_in_base({}, options),
	recusedMayDebate: (_params, options) => m.rules_reading_recused_may_debate({}, options),
	recusedMayNotDebate: (_params, options) => m.rules_reading_recused_may_not_debate({}, options),
	consensus: (params, options) =>
		m.rules_reading_consensus({ readings: number(params['readings']) }, options),
	consensusAbstentionBreaks: (params, options) =>
		m.rules_reading_consensus_abstention_breaks({ readings: number(params['readings']) }, options),
	majority: (params, options) =>
		m.rules_reading_majority(
			{ share: share(params, options.locale), base: base(params, options) },
			options
		),
	majorityByBenches: (params, options) =>
		m.rules_reading_majority_by_benches(
			{ share: share(params, options.locale), base: base(params, options) },
			options
		),
	tieRejected: (_params, options) => m.rules_reading_tie_rejected({}, options),
	tieArbiter: (_params, options) => m.rules_reading_tie_arbiter({}, options),
	dissentRejected: (_params, options) => m.rules_reading_dissent_rejected({}, options),
	dissentHandOver: (params, options) =>
		m.rules_reading_dissent_hand_over({ share: share(params, options.locale) }, options),
	protectedAsUsual: (_params, options) => m.rules_reading_protected_as_usual({}, options),
	protectedDissentPath: (_params, options) => m.rules_reading_protected_dissent_path({}, options),
	office: (params, options) =>
		m.rules_reading_office({ office: number(params['office']) }, options),
	officeWithin: (params, options) =>
		m.rules_reading_office_within(
			{ office: number(params['office']), months: number(params['months']) },
			options
		),
	noDissentOffice: (_params, options) => m.rules_reading_no_dissent_office({}, options),
	noArbiter: (_params, options) => m.rules_reading_no_arbiter({}, options),
	consentNone: (_params, options) => m.rules_reading_consent_none({}, options),
	consentNeeded: (params, options) => {
		const words = {
			office: number(params['office']),
			months: number(params['months']),
			next: number(params['next']) === '' ? '–' : number(params['next'])
		};
		return params['silence'] === 'granted'
			? m.rules_reading_consent_needed_granted(words, options)
			: m.rules_reading_consent_needed_refused(words, options);
	}
} satisfies Record<ReadingCode, Words>;

/** A rule in one plain sentence. */
export function ruleSentence({ code, params }: RuleReading, locale: Locale = getLocale()): string {
	return sentences[code](params, { locale });
}
