import type { BodySaid } from '$lib/domain/rules/reading/body';
import type { Sentences } from '$lib/i18n/rule-reading/speech';
import { m } from '$lib/paraglide/messages';

const kinds = {
	seatCouncil: m.rules_reading_kind_seat_council,
	openForum: m.rules_reading_kind_open_forum,
	attendanceEarned: m.rules_reading_kind_attendance_earned,
	applicantsJury: m.rules_reading_kind_applicants_jury,
	drawnJury: m.rules_reading_kind_drawn_jury,
	residentBallot: m.rules_reading_kind_resident_ballot,
	office: m.rules_reading_kind_office
};
const fillings = {
	exact: m.rules_reading_bench_exact,
	upTo: m.rules_reading_bench_up_to,
	partyStrength: m.rules_reading_bench_party_strength
};
const shares = {
	atLeast: m.rules_reading_share_at_least,
	moreThan: m.rules_reading_share_more_than,
	atMost: m.rules_reading_share_at_most
};
const balances = {
	oneMore: m.rules_reading_balance_one_more,
	equal: m.rules_reading_balance_equal
};
const checks = {
	seats: m.rules_reading_share_of_seats,
	present: m.rules_reading_share_of_present,
	votes: m.rules_reading_share_of_votes
};
const ways = {
	electedByResidents: m.rules_reading_way_elected_by_residents,
	electedWithinBench: m.rules_reading_way_elected_within_bench,
	delegated: m.rules_reading_way_delegated,
	exOfficio: m.rules_reading_way_ex_officio,
	coOpted: m.rules_reading_way_co_opted,
	byCouncil: m.rules_reading_way_by_council,
	byFunction: m.rules_reading_way_by_function,
	byLot: m.rules_reading_way_by_lot,
	drawnFromRegister: m.rules_reading_way_drawn_from_register
};
const terms = {
	councilTerm: m.rules_reading_term_council,
	programmeTerm: m.rules_reading_term_programme
};
const substitutes = {
	none: m.rules_reading_substitutes_none,
	personal: m.rules_reading_substitutes_personal,
	poolByLot: m.rules_reading_substitutes_pool_by_lot,
	organisation: m.rules_reading_substitutes_organisation,
	succession: m.rules_reading_substitutes_succession
};
const gains = {
	appointment: m.rules_reading_right_appointment,
	presence: m.rules_reading_right_presence,
	residence: m.rules_reading_right_residence,
	proposalInRound: m.rules_reading_right_proposal_in_round
};
const losses = {
	movedAway: m.rules_reading_loss_moved_away,
	excluded: m.rules_reading_loss_excluded,
	endOfTerm: m.rules_reading_loss_end_of_term
};
const ages = {
	apply: m.rules_reading_age_apply,
	vote: m.rules_reading_age_vote,
	stand: m.rules_reading_age_stand,
	holdMoney: m.rules_reading_age_hold_money
};
const ties = {
	lives: m.rules_reading_tie_lives,
	works: m.rules_reading_tie_works,
	studies: m.rules_reading_tie_studies,
	isActive: m.rules_reading_tie_is_active,
	owns: m.rules_reading_tie_owns
};
const proofs = {
	selfDeclaration: m.rules_reading_proof_self_declaration,
	register: m.rules_reading_proof_register,
	identityShown: m.rules_reading_proof_identity_shown
};
const organisationVotes = {
	yes: m.rules_reading_organisation_one_vote,
	no: m.rules_reading_organisation_many_votes
};
const roles = {
	office: m.rules_reading_role_office,
	steeringGroup: m.rules_reading_role_steering_group,
	guests: m.rules_reading_role_guests,
	announcedGuests: m.rules_reading_role_announced_guests,
	experts: m.rules_reading_role_experts,
	youth: m.rules_reading_role_youth,
	press: m.rules_reading_role_press
};
const guests = { yes: m.rules_reading_guests_speak, no: m.rules_reading_guests_listen };
const chairs = {
	office: m.rules_reading_chair_office,
	elected: m.rules_reading_chair_elected,
	electedPairOneResident: m.rules_reading_chair_elected_pair,
	rotatesYearly: m.rules_reading_chair_rotates
};

/** Who sits in the body and who votes. */
export const bodySentences: Sentences<BodySaid> = {
	notRegulated: (_, { one }) => one(m.rules_reading_not_regulated),
	bodyKind: ({ value }, { one }) => one(kinds[value]),
	noBenches: (_, { one }) => one(m.rules_reading_no_benches),
	benches: ({ seats, benches }, { count, options }) =>
		m.rules_reading_benches({ seats: count(seats), benches: count(benches) }, options),
	benchSeats: ({ bench: code, seats, filling }, { bench, count, options }) =>
		fillings[filling]({ bench: bench(code), seats: count(seats) }, options),
	benchMinimum: ({ bench: code, minimum }, { bench, count, options }) =>
		m.rules_reading_bench_minimum({ bench: bench(code), minimum: count(minimum) }, options),
	noComposition: (_, { one }) => one(m.rules_reading_no_composition),
	benchShare: ({ benches, kind, share: limit }, { group, share, options }) =>
		shares[kind]({ group: group(benches), share: share(limit, kind === 'moreThan') }, options),
	benchBalance: ({ benches, kind }, { group, options }) =>
		balances[kind]({ group: group(benches) }, options),
	benchShareChecked: ({ checkedOn }, { one }) => one(checks[checkedOn]),
	appointment: ({ bench, by }, { group, one, options }) =>
		m.rules_reading_appointment(
			{ group: group(bench === null ? [] : [bench]), way: one(ways[by]) },
			options
		),
	termMonths: (said, { months, options }) =>
		m.rules_reading_term_months({ months: months(said.months) }, options),
	term: ({ value }, { one }) => one(terms[value]),
	substitutes: ({ value }, { one }) => one(substitutes[value]),
	noProxies: (_, { one }) => one(m.rules_reading_no_proxies),
	rightByAttendance: ({ times, withinMonths }, { count, months, options }) =>
		m.rules_reading_right_attendance(
			{ times: count(times), months: months(withinMonths) },
			options
		),
	rightGained: ({ value }, { one }) => one(gains[value]),
	lossByAbsence: (said, { months, options }) =>
		m.rules_reading_loss_absence({ months: months(said.months) }, options),
	lossByMissing: ({ times }, { count, options }) =>
		m.rules_reading_loss_missed({ times: count(times) }, options),
	lossExcuse: ({ keeps }, { one }) =>
		one(keeps ? m.rules_reading_loss_excuse_keeps : m.rules_reading_loss_excuse_no_help),
	lossOfSeat: ({ loses }, { one }) =>
		one(loses ? m.rules_reading_loss_seat_lost : m.rules_reading_loss_seat_kept),
	loss: ({ value }, { one }) => one(losses[value]),
	noAges: (_, { one }) => one(m.rules_reading_no_ages),
	ageFrom: ({ what, age }, { one, count, options }) =>
		age === null
			? m.rules_reading_age_any({ what: one(ages[what]) }, options)
			: m.rules_reading_age_from({ what: one(ages[what]), age: count(age) }, options),
	votersAtMost: ({ age }, { one, count, options }) =>
		age === null
			? one(m.rules_reading_voters_any_age)
			: m.rules_reading_voters_at_most({ age: count(age) }, options),
	areaTies: (said, { either, options }) =>
		m.rules_reading_area_ties({ ties: either(said.ties.map((tie) => ties[tie])) }, options),
	areaProof: ({ proof }, { one }) => one(proofs[proof]),
	organisationVote: ({ value }, { one }) => one(organisationVotes[value]),
	withoutVote: (said, { listOf, options }) =>
		m.rules_reading_without_vote({ roles: listOf(said.roles.map((role) => roles[role])) }, options),
	guestsSpeak: ({ value }, { one }) => one(guests[value]),
	chair: ({ value }, { one }) => one(chairs[value])
};
