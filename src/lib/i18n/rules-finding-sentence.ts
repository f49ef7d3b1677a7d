import type { Finding, FindingCode } from '$lib/domain/rules/check/finding';
import { possibleResults } from '$lib/domain/rules/schema/ladder';
import { formatCents } from '$lib/i18n/money';
import { resultWords } from '$lib/i18n/rule-reading/funding';
import { formatShare } from '$lib/i18n/share';
import { m } from '$lib/paraglide/messages';
import { getLocale, type Locale } from '$lib/paraglide/runtime';

type Said = (params: Readonly<Record<string, string>>, options: { locale: Locale }) => string;

const sentences = {
	benchTwice: ({ bench = '' }, options) => m.rules_finding_bench_twice({ bench }, options),
	benchUnknown: ({ bench = '' }, options) => m.rules_finding_bench_unknown({ bench }, options),
	benchNeverPresent: ({ bench = '' }, options) =>
		m.rules_finding_bench_never_present({ bench }, options),
	seatsMissing: (_, options) => m.rules_finding_seats_missing({}, options),
	compositionWithoutSeats: (_, options) => m.rules_finding_composition_without_seats({}, options),
	compositionImpossible: (_, options) => m.rules_finding_composition_impossible({}, options),
	agesNobody: ({ oldest = '', youngest = '' }, options) =>
		m.rules_finding_ages_nobody({ oldest, youngest }, options),
	attendanceUnreachable: ({ meetings = '', times = '' }, options) =>
		m.rules_finding_attendance_unreachable({ meetings, times }, options),
	rightDoesNotFit: (_, options) => m.rules_finding_right_does_not_fit({}, options),
	quorumAboveSeats: ({ needed = '', seats = '' }, options) =>
		m.rules_finding_quorum_above_seats({ needed, seats }, options),
	quorumAboveBench: ({ bench = '', needed = '', seats = '' }, options) =>
		m.rules_finding_quorum_above_bench({ bench, needed, seats }, options),
	quorumAboveAll: (_, options) => m.rules_finding_quorum_above_all({}, options),
	quorumBenchShare: ({ share = '' }, options) =>
		m.rules_finding_quorum_bench_share({ share }, options),
	quorumWithoutSeats: (_, options) => m.rules_finding_quorum_without_seats({}, options),
	quorumCirculationNever: (_, options) => m.rules_finding_quorum_circulation_never({}, options),
	fallbackCircle: (_, options) => m.rules_finding_fallback_circle({}, options),
	ladderNotRising: ({ limit = '' }, options) =>
		m.rules_finding_ladder_not_rising({ limit }, options),
	ladderNoEnd: ({ limit = '' }, options) => m.rules_finding_ladder_no_end({ limit }, options),
	ladderEndsEarly: (_, options) => m.rules_finding_ladder_ends_early({}, options),
	ladderOfficeMissing: (_, options) => m.rules_finding_ladder_office_missing({}, options),
	ladderOfficeIdle: ({ office = '' }, options) =>
		m.rules_finding_ladder_office_idle({ office }, options),
	ladderBodyMissing: (_, options) => m.rules_finding_ladder_body_missing({}, options),
	ladderBodyNever: (_, options) => m.rules_finding_ladder_body_never({}, options),
	weightsNotHundred: ({ sum = '' }, options) =>
		m.rules_finding_weights_not_hundred({ sum }, options),
	weightMissing: ({ bench = '' }, options) => m.rules_finding_weight_missing({ bench }, options),
	weightTwice: ({ bench = '' }, options) => m.rules_finding_weight_twice({ bench }, options),
	weightsWithoutSeats: (_, options) => m.rules_finding_weights_without_seats({}, options),
	conditionWithoutSeats: (_, options) => m.rules_finding_condition_without_seats({}, options),
	baseWithoutSeats: (_, options) => m.rules_finding_base_without_seats({}, options),
	majorityUnreachable: ({ share = '' }, options) =>
		m.rules_finding_majority_unreachable({ share }, options),
	pointsUnreachable: ({ most = '' }, options) =>
		m.rules_finding_points_unreachable({ most }, options),
	resultMissing: ({ result = '' }, options) => m.rules_finding_result_missing({ result }, options),
	secretVeto: (_, options) => m.rules_finding_secret_veto({}, options),
	tieArbiterMissing: (_, options) => m.rules_finding_tie_arbiter_missing({}, options),
	tieChairMissing: (_, options) => m.rules_finding_tie_chair_missing({}, options),
	tieChairNoVote: (_, options) => m.rules_finding_tie_chair_no_vote({}, options),
	tieNextLevelMissing: (_, options) => m.rules_finding_tie_next_level_missing({}, options),
	conflictArbiterMissing: (_, options) => m.rules_finding_conflict_arbiter_missing({}, options),
	dissentOfficeMissing: (_, options) => m.rules_finding_dissent_office_missing({}, options),
	arbiterIsBench: ({ office = '' }, options) =>
		m.rules_finding_arbiter_is_bench({ office }, options),
	arbiterHoldsSeat: ({ office = '' }, options) =>
		m.rules_finding_arbiter_holds_seat({ office }, options),
	arbiterConsents: ({ office = '' }, options) =>
		m.rules_finding_arbiter_consents({ office }, options),
	escalationRepeats: ({ office = '' }, options) =>
		m.rules_finding_escalation_repeats({ office }, options),
	escalationOpenEnd: ({ months = '', office = '' }, options) =>
		m.rules_finding_escalation_open_end({ months, office }, options),
	urgentNoticeLonger: (_, options) => m.rules_finding_urgent_notice_longer({}, options),
	proposalsAfterAgenda: (_, options) => m.rules_finding_proposals_after_agenda({}, options),
	agendaAfterInvitation: (_, options) => m.rules_finding_agenda_after_invitation({}, options),
	demandBeforeNotice: (_, options) => m.rules_finding_demand_before_notice({}, options),
	circulationWindowMissing: (_, options) => m.rules_finding_circulation_window_missing({}, options),
	circulationValidityMissing: (_, options) =>
		m.rules_finding_circulation_validity_missing({}, options),
	circulationShareMissing: (_, options) => m.rules_finding_circulation_share_missing({}, options),
	circulationBenchShare: ({ share = '' }, options) =>
		m.rules_finding_circulation_bench_share({ share }, options),
	circulationNeverAsks: (_, options) => m.rules_finding_circulation_never_asks({}, options),
	circulationIdle: (_, options) => m.rules_finding_circulation_idle({}, options),
	exclusionNotRegulated: (_, options) => m.rules_finding_exclusion_not_regulated({}, options),
	admissionNotRegulated: (_, options) => m.rules_finding_admission_not_regulated({}, options)
} satisfies Record<FindingCode, Said>;

interface Telling {
	readonly locale?: Locale;
	/** The names of the benches by their codes; a bench without a name is called by its code. */
	readonly benchNames?: Readonly<Record<string, string>>;
}

/** What is wrong with the rules, and what to do about it. */
export function rulesFindingSentence(
	{ code, params }: Pick<Finding, 'code' | 'params'>,
	{ locale = getLocale(), benchNames = {} }: Telling = {}
): string {
	const said: Said = sentences[code];
	const { limitCents, share, ...rest } = params;
	const plain = Object.entries(rest).map(([name, value]) => {
		const text = String(value);
		return [name, name === 'bench' ? (benchNames[text] ?? text) : text] as const;
	});
	const limit = typeof limitCents === 'number' ? { limit: formatCents(limitCents, locale) } : {};
	const shareText = typeof share === 'string' ? { share: shareOf(share, locale) } : {};
	const named = possibleResults.find((result) => result === rest['result']);
	const resultText = named === undefined ? {} : { result: resultWords[named]({}, { locale }) };
	return said({ ...Object.fromEntries(plain), ...limit, ...shareText, ...resultText }, { locale });
}

function shareOf(text: string, locale: Locale): string {
	const [numerator = '0', denominator = '1'] = text.split('/');
	return formatShare({ numerator: Number(numerator), denominator: Number(denominator) }, locale);
}
