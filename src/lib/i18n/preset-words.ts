import type { ChoiceName, PresetName } from '$lib/domain/rules/presets/preset';
import type { officeFields } from '$lib/forms/adopt-rules';
import { m } from '$lib/paraglide/messages';

const presetWords = {
	'consensus-forum': {
		name: m.setup_preset_consensus_forum,
		about: m.setup_preset_consensus_forum_about
	},
	'third-parity': { name: m.setup_preset_third_parity, about: m.setup_preset_third_parity_about },
	'quartiersrat-berlin': {
		name: m.setup_preset_seat_council,
		about: m.setup_preset_seat_council_about
	}
} satisfies Record<PresetName, { name: () => string; about: () => string }>;

export const presetName = (preset: PresetName): string => presetWords[preset].name();

/** How a body under this preset decides, in a sentence or two. */
export const presetAbout = (preset: PresetName): string => presetWords[preset].about();

type Options = Readonly<Record<string, () => string>>;

/** The questions that the sources leave open, each with its possible answers. */
const questions = {
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
	base: {
		question: m.setup_choice_base,
		answers: {
			yesNo: m.setup_choice_base_yes_no,
			castVotes: m.setup_choice_base_cast_votes,
			presentEntitled: m.setup_choice_base_present_entitled,
			allMembers: m.setup_choice_base_all_members
		}
	},
	recusedForQuorum: {
		question: m.setup_choice_recused_for_quorum,
		answers: {
			counts: m.setup_choice_recused_for_quorum_counts,
			countsNot: m.setup_choice_recused_for_quorum_counts_not
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
	consentOffice: { label: m.setup_consent_office_label, hint: m.setup_consent_office_hint }
} satisfies Record<keyof typeof officeFields, { label: () => string; hint: () => string }>;

/** The label and hint of the field that names an office. */
export const officeField = (name: keyof typeof officeFields) => ({
	label: offices[name].label(),
	hint: offices[name].hint()
});
