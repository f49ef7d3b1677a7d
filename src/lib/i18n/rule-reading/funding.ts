import type { FundingSaid } from '$lib/domain/rules/reading/funding';
import { countingSentences } from '$lib/i18n/rule-reading/counting';
import { officeSentences } from '$lib/i18n/rule-reading/offices';
import type { Sentences, Speech } from '$lib/i18n/rule-reading/speech';
import { m } from '$lib/paraglide/messages';

const competences = {
	decide: m.rules_reading_competence_decide,
	coDecide: m.rules_reading_competence_co_decide,
	recommend: m.rules_reading_competence_recommend,
	advise: m.rules_reading_competence_advise,
	rank: m.rules_reading_competence_rank
};
const tiers = {
	officeAfterBody: m.rules_reading_tier_office_after_body,
	officeAlone: m.rules_reading_tier_office_alone
};
const tiersWithoutOffice = {
	body: m.rules_reading_tier_body,
	nobody: m.rules_reading_tier_nobody
};
const rooms = {
	public: m.rules_reading_room_public,
	nonPublic: m.rules_reading_room_non_public,
	publicButDeliberation: m.rules_reading_room_deliberation
};
const quorums = { none: m.rules_reading_quorum_none, invited: m.rules_reading_quorum_invited };
const quorumShares = {
	statutorySeats: m.rules_reading_quorum_share_statutory,
	filledSeats: m.rules_reading_quorum_share_filled,
	entitled: m.rules_reading_quorum_share_entitled
};
const quorumTests = {
	atStart: m.rules_reading_quorum_tested_at_start,
	everyVote: m.rules_reading_quorum_tested_every_vote,
	onRequest: m.rules_reading_quorum_tested_on_request
};
const quorumsMissed = {
	nextMeeting: m.rules_reading_quorum_missed_next_meeting,
	secondConvening: m.rules_reading_quorum_missed_second,
	circulation: m.rules_reading_quorum_missed_circulation,
	recommendationOnly: m.rules_reading_quorum_missed_recommendation
};
const grounds = {
	applicant: m.rules_reading_ground_applicant,
	boardOrEmployee: m.rules_reading_ground_board,
	relative: m.rules_reading_ground_relative,
	contractor: m.rules_reading_ground_contractor,
	sameInstitution: m.rules_reading_ground_institution
};
const declarations = {
	perItem: m.rules_reading_interest_per_item,
	formOnFile: m.rules_reading_interest_on_file,
	bodyDecidesInDoubt: m.rules_reading_interest_in_doubt
};
const benchConditions = {
	none: m.rules_reading_bench_condition_none,
	majorityInEach: m.rules_reading_bench_condition_each
};
const ballotForms = {
	open: m.rules_reading_ballot_open,
	secret: m.rules_reading_ballot_secret,
	byName: m.rules_reading_ballot_by_name
};
const demands = {
	nobody: m.rules_reading_secret_nobody,
	one: m.rules_reading_secret_one,
	third: m.rules_reading_secret_third,
	majority: m.rules_reading_secret_majority
};
const ties = {
	rejected: m.rules_reading_tie_rejected,
	chair: m.rules_reading_tie_chair,
	arbiter: m.rules_reading_tie_arbiter,
	bodyDecidesHow: m.rules_reading_tie_body,
	lot: m.rules_reading_tie_lot,
	nextLevel: m.rules_reading_tie_next_level
};
export const resultWords = {
	approved: m.rules_reading_result_approved,
	approvedInPart: m.rules_reading_result_in_part,
	withConditions: m.rules_reading_result_conditions,
	subjectToMoney: m.rules_reading_result_money,
	deferred: m.rules_reading_result_deferred,
	referred: m.rules_reading_result_referred,
	recommended: m.rules_reading_result_recommended,
	rejected: m.rules_reading_result_rejected,
	increased: m.rules_reading_result_increased,
	handedToSubBody: m.rules_reading_result_sub_body
};
const moneyShort = {
	inOrder: m.rules_reading_money_in_order,
	byPriority: m.rules_reading_money_by_priority,
	byVotes: m.rules_reading_money_by_votes,
	byPoints: m.rules_reading_money_by_points,
	cutTogether: m.rules_reading_money_cut_together
};
const minorities = {
	none: m.rules_reading_minority_none,
	recorded: m.rules_reading_minority_recorded,
	secondReading: m.rules_reading_minority_second_reading
};

type Tier = Extract<FundingSaid, { readonly code: 'tier' }>;

function tierSentence({ upToCents, isOnly, decides, office }: Tier, speech: Speech): string {
	const { one, amount, options } = speech;
	const above = isOnly ? m.rules_reading_range_any : m.rules_reading_range_above;
	const range =
		upToCents === null
			? one(above)
			: m.rules_reading_range_up_to({ limit: amount(upToCents) }, options);
	if (decides === 'body' || decides === 'nobody')
		return tiersWithoutOffice[decides]({ range }, options);
	const named = office === '' ? one(m.rules_reading_another_office) : office;
	return tiers[decides]({ range, office: named }, options);
}

/** How motions that ask for money are decided. */
export const fundingSentences: Sentences<FundingSaid> = {
	...countingSentences,
	...officeSentences,
	competence: ({ value }, { one }) => one(competences[value]),
	tier: tierSentence,
	informs: ({ office }, { options }) => m.rules_reading_informs({ office }, options),
	room: ({ value }, { one }) => one(rooms[value]),
	roomBreach: (_, { one }) => one(m.rules_reading_room_breach),
	quorumOf: ({ value }, { one }) => one(quorums[value]),
	quorumSeats: ({ needed }, { count, options }) =>
		m.rules_reading_quorum_seats({ needed: count(needed) }, options),
	quorumEveryBench: ({ needed }, { count, options }) =>
		m.rules_reading_quorum_every_bench({ needed: count(needed) }, options),
	quorumShare: (said, { share, options }) =>
		quorumShares[said.base]({ share: share(said.share) }, options),
	quorumBenchAtMost: (said, { share, options }) =>
		m.rules_reading_quorum_bench_at_most({ share: share(said.share) }, options),
	quorumTested: ({ value }, { one }) => one(quorumTests[value]),
	quorumMissed: ({ value }, { one }) => one(quorumsMissed[value]),
	quorumAfterWaiting: (said, { minutes, options }) =>
		m.rules_reading_quorum_missed_waiting({ minutes: minutes(said.minutes) }, options),
	noInterest: (_, { one }) => one(m.rules_reading_no_interest),
	interestGrounds: (said, { listOf, options }) =>
		m.rules_reading_interest_grounds(
			{ grounds: listOf(said.grounds.map((ground) => grounds[ground])) },
			options
		),
	interestDeclared: ({ value }, { one }) => one(declarations[value]),
	recusedMayDebate: ({ value }, { one }) =>
		one(value ? m.rules_reading_recused_may_debate : m.rules_reading_recused_may_not_debate),
	recusedCountForQuorum: ({ value }, { one }) =>
		one(
			value
				? m.rules_reading_recused_count_for_quorum
				: m.rules_reading_recused_count_not_for_quorum
		),
	recusedCountInBase: ({ value }, { one }) =>
		one(value ? m.rules_reading_recused_count_in_base : m.rules_reading_recused_count_not_in_base),
	benchCondition: ({ value }, { one }) => one(benchConditions[value]),
	majorityIn: ({ benches }, { group, options }) =>
		m.rules_reading_majority_in({ benches: group(benches) }, options),
	concurrence: ({ body, otherwise }, { options }) =>
		m.rules_reading_concurrence({ body, otherwise }, options),
	ballotForm: ({ usual }, { one }) => one(ballotForms[usual]),
	secretOnDemand: ({ demand }, { one }) => one(demands[demand]),
	tie: ({ value }, { one }) => one(ties[value]),
	results: (said, { listOf, options }) =>
		m.rules_reading_results(
			{ results: listOf(said.results.map((result) => resultWords[result])) },
			options
		),
	moneyShort: ({ value }, { one }) => one(moneyShort[value]),
	minorityStatement: ({ value }, { one }) => one(minorities[value])
};
