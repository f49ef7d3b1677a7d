import type { FundingSaid } from '$lib/domain/rules/reading/funding';
import type { readMethod } from '$lib/domain/rules/reading/method';
import type { Sentences, Speech } from '$lib/i18n/rule-reading/speech';
import { m } from '$lib/paraglide/messages';

type CountingSaid = ReturnType<typeof readMethod>[number];

const objections = {
	concern: m.rules_reading_objection_concern,
	standAside: m.rules_reading_objection_stand_aside,
	veto: m.rules_reading_objection_veto
};
const weightings = {
	heads: m.rules_reading_weighting_heads,
	equalBenches: m.rules_reading_weighting_equal_benches
};
const bases = {
	yesNo: m.decision_base_yes_no,
	castVotes: m.decision_base_cast_votes,
	presentEntitled: m.decision_base_present_entitled,
	allMembers: m.decision_base_all_members
};

/** What a yes needs, in any kind of motion. */
export function majoritySentence(
	said: Extract<FundingSaid, { readonly code: 'majority' }>,
	{ share, one, options }: Speech
): string {
	const base = one(bases[said.base]);
	// More than nothing is any vote at all.
	if (said.share.numerator === 0 && said.strict)
		return m.rules_reading_majority_any({ base }, options);
	const words = { share: share(said.share, said.strict), base };
	return m.rules_reading_majority(words, options);
}

/** How the votes are counted. */
export const countingSentences: Sentences<CountingSaid> = {
	consensus: ({ abstentionBreaks }, { one }) =>
		one(abstentionBreaks ? m.rules_reading_consensus_abstention_breaks : m.rules_reading_consensus),
	objections: (said, { listOf, options }) =>
		m.rules_reading_objections(
			{ objections: listOf(said.objections.map((objection) => objections[objection])) },
			options
		),
	vetoReason: ({ needed }, { one }) =>
		one(needed ? m.rules_reading_veto_with_reason : m.rules_reading_veto_without_reason),
	readings: ({ readings }, { count, options }) =>
		m.rules_reading_readings({ readings: count(readings) }, options),
	unanimity: (_, { one }) => one(m.rules_reading_unanimity),
	unanimityAbstention: ({ breaks }, { one }) =>
		one(breaks ? m.rules_reading_abstention_breaks : m.rules_reading_abstention_harmless),
	majority: majoritySentence,
	weighting: ({ value }, { one }) => one(weightings[value]),
	benchPercents: ({ percents }, { list, bench, count, options }) =>
		m.rules_reading_bench_percents(
			{
				benches: list(
					percents.map(({ bench: code, percent }) =>
						m.rules_reading_bench_percent({ bench: bench(code), percent: count(percent) }, options)
					)
				)
			},
			options
		),
	staged: ({ rounds }, { count, options }) =>
		m.rules_reading_staged({ rounds: count(rounds) }, options),
	stagedThen: (_, { one }) => one(m.rules_reading_staged_then),
	pointsMost: ({ most }, { count, options }) =>
		m.rules_reading_points_most({ most: count(most) }, options),
	pointsMean: ({ mean }, { quotient, options }) =>
		m.rules_reading_points_mean({ mean: quotient(mean) }, options)
};
