import type { ChoiceName, OfficeName } from '$lib/domain/rules/presets/preset';
import { m } from '$lib/paraglide/messages';

type Options = Readonly<Record<string, () => string>>;

const counted: Options = {
	counts: m.setup_choice_recused_for_quorum_counts,
	countsNot: m.setup_choice_recused_for_quorum_counts_not
};

/** The questions that the sources leave open, each with its possible answers. */
const questions = {
	voters: {
		question: m.rules_choice_voters,
		answers: { residents: m.rules_choice_voters_residents, anyone: m.rules_choice_voters_anyone }
	},
	abstention: {
		question: m.setup_choice_abstention,
		answers: {
			neutral: m.setup_choice_abstention_neutral,
			breaks: m.setup_choice_abstention_breaks
		}
	},
	handOver: {
		question: m.setup_choice_hand_over,
		answers: {
			simple: m.setup_choice_hand_over_simple,
			twoThirds: m.setup_choice_hand_over_two_thirds,
			never: m.setup_choice_hand_over_never
		}
	},
	protectedGround: {
		question: m.setup_choice_protected_ground,
		answers: {
			dissentPath: m.setup_choice_protected_ground_dissent_path,
			asUsual: m.setup_choice_protected_ground_as_usual
		}
	},
	counting: {
		question: m.setup_choice_counting,
		answers: {
			heads: m.setup_choice_counting_heads,
			equalBenches: m.setup_choice_counting_equal_benches,
			strictPresence: m.setup_choice_counting_strict_presence
		}
	},
	residentsShare: {
		question: m.rules_choice_residents_share,
		answers: {
			oneMore: m.rules_choice_residents_share_one_more,
			half: m.rules_choice_residents_share_half
		}
	},
	ages: {
		question: m.rules_choice_ages,
		answers: {
			from10to21: m.rules_choice_ages_from10to21,
			from12to21: m.rules_choice_ages_from12to21,
			from10to27: m.rules_choice_ages_from10to27
		}
	},
	twoMeetings: {
		question: m.rules_choice_two_meetings,
		answers: {
			twoSteps: m.rules_choice_two_meetings_two_steps,
			inPerson: m.rules_choice_two_meetings_in_person
		}
	},
	quorum: {
		question: m.rules_choice_quorum,
		answers: {
			none: m.rules_choice_quorum_none,
			half: m.rules_choice_quorum_half,
			twoThirds: m.rules_choice_quorum_two_thirds
		}
	},
	quorumBase: {
		question: m.rules_choice_quorum_base,
		answers: {
			statutorySeats: m.rules_choice_quorum_base_statutory_seats,
			filledSeats: m.rules_choice_quorum_base_filled_seats,
			entitled: m.rules_choice_quorum_base_entitled
		}
	},
	recusedForQuorum: { question: m.setup_choice_recused_for_quorum, answers: counted },
	interest: {
		question: m.rules_choice_interest,
		answers: {
			mayDebate: m.rules_choice_interest_may_debate,
			leaves: m.rules_choice_interest_leaves
		}
	},
	selection: {
		question: m.rules_choice_selection,
		answers: {
			points: m.rules_choice_selection_points,
			majority: m.rules_choice_selection_majority
		}
	},
	base: {
		question: m.setup_choice_base,
		answers: {
			yesNo: m.setup_choice_base_yes_no,
			castVotes: m.setup_choice_base_cast_votes,
			presentEntitled: m.setup_choice_base_present_entitled,
			allMembers: m.setup_choice_base_all_members
		}
	},
	recusedInBase: { question: m.rules_choice_recused_in_base, answers: counted },
	tie: {
		question: m.rules_choice_tie,
		answers: {
			rejected: m.rules_choice_tie_rejected,
			chair: m.rules_choice_tie_chair,
			lot: m.rules_choice_tie_lot,
			bodyDecidesHow: m.rules_choice_tie_body_decides_how
		}
	},
	circulation: {
		question: m.rules_choice_circulation,
		answers: {
			ifNobodyObjects: m.rules_choice_circulation_if_nobody_objects,
			urgentOnly: m.rules_choice_circulation_urgent_only
		}
	},
	consent: {
		question: m.setup_choice_consent,
		answers: { needed: m.setup_choice_consent_needed, none: m.setup_choice_consent_none }
	},
	silence: {
		question: m.setup_choice_silence,
		answers: { granted: m.setup_choice_silence_granted, refused: m.setup_choice_silence_refused }
	}
} satisfies Record<ChoiceName, { question: () => string; answers: Options }>;

/** The question in words. */
export const choiceQuestion = (name: ChoiceName): string => questions[name].question();

/** The possible answers in words, in the order of the preset. */
export function choiceAnswers(name: ChoiceName, options: readonly string[]) {
	const words: Options = questions[name].answers;
	return options.map((value) => ({ value, label: words[value]?.() ?? value }));
}

const offices = {
	arbiterOffice: { label: m.setup_arbiter_office_label, hint: m.setup_arbiter_office_hint },
	dissentOffice: { label: m.setup_dissent_office_label, hint: m.setup_dissent_office_hint },
	consentOffice: { label: m.setup_consent_office_label, hint: m.setup_consent_office_hint },
	smallSumsOffice: {
		label: m.rules_choice_small_sums_office,
		hint: m.rules_choice_small_sums_office_hint
	},
	councilOffice: {
		label: m.rules_choice_council_office,
		hint: m.rules_choice_council_office_hint
	},
	secondBody: { label: m.rules_choice_second_body, hint: m.rules_choice_second_body_hint }
} satisfies Record<OfficeName, { label: () => string; hint: () => string }>;

/** The label and hint of the field that names an office. */
export const officeField = (name: OfficeName) => ({
	label: offices[name].label(),
	hint: offices[name].hint()
});
