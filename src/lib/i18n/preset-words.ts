import type { PresetName } from '$lib/domain/rules/presets/preset';
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
	},
	'aktionsfonds-jury': {
		name: m.rules_preset_aktionsfonds_jury,
		about: m.rules_preset_aktionsfonds_jury_about
	},
	'stadtteilrat-attendance': {
		name: m.rules_preset_stadtteilrat_attendance,
		about: m.rules_preset_stadtteilrat_attendance_about
	},
	'amount-ladder': {
		name: m.rules_preset_amount_ladder,
		about: m.rules_preset_amount_ladder_about
	},
	'two-concurring-bodies': {
		name: m.rules_preset_two_concurring_bodies,
		about: m.rules_preset_two_concurring_bodies_about
	},
	'jury-mixed': { name: m.rules_preset_jury_mixed, about: m.rules_preset_jury_mixed_about },
	'kids-jury': { name: m.rules_preset_kids_jury, about: m.rules_preset_kids_jury_about },
	'kiezkasse-assembly': {
		name: m.rules_preset_kiezkasse_assembly,
		about: m.rules_preset_kiezkasse_assembly_about
	},
	'resident-ballot': {
		name: m.rules_preset_resident_ballot,
		about: m.rules_preset_resident_ballot_about
	},
	'leader-like': { name: m.rules_preset_leader_like, about: m.rules_preset_leader_like_about },
	'office-decides': {
		name: m.rules_preset_office_decides,
		about: m.rules_preset_office_decides_about
	}
} satisfies Record<PresetName, { name: () => string; about: () => string }>;

export const presetName = (preset: PresetName): string => presetWords[preset].name();

/** How a body under this preset decides, in a sentence or two. */
export const presetAbout = (preset: PresetName): string => presetWords[preset].about();
