import {
	counting,
	decidesInPublic,
	interests,
	linesOf,
	noConflict,
	simpleMajority,
	type RuledBody
} from './ruled-body';

/** A Begleitausschuss: the administration has at most a third, nobody votes for others, any number is enough (RS-24). */
export const begleitausschuss: RuledBody = {
	name: 'Begleitausschuss',
	document: 'Satzung der Partnerschaft für Demokratie',
	benches: [
		{ name: 'Verwaltung', seats: 5 },
		{ name: 'Zivilgesellschaft', seats: 9 },
		{ name: 'Jugendforum', seats: 3 }
	],
	pages: [
		[
			'seats',
			{
				...linesOf('body_benches', Array<{ filling: string }>(3).fill({ filling: 'exact' })),
				...linesOf('body_composition', [
					{
						benches: ['verwaltung'],
						limit: 'atMost',
						limit__at_most__share__numerator: '1',
						limit__at_most__share__denominator: '3',
						checked_on: 'seats'
					},
					{
						benches: ['zivilgesellschaft'],
						limit: 'moreThan',
						limit__more_than__share__numerator: '1',
						limit__more_than__share__denominator: '2',
						checked_on: 'seats'
					}
				])
			}
		],
		[
			'members',
			{
				body_term: 'months',
				body_term__months__months: '36',
				body_substitutes: 'personal',
				body_proxies: 'forbidden'
			}
		],
		[
			'voting-right',
			{
				body_right_gained: 'appointment',
				...linesOf('body_right_lost', [
					{
						kind: 'missedInARow',
						missed_in_a_row__times: '3',
						missed_in_a_row__only_unexcused: 'yes',
						missed_in_a_row__bench_loses_seat: 'yes'
					},
					{ kind: 'excluded' }
				])
			}
		],
		...decidesInPublic,
		['quorum', { funding_quorum: 'none', source__funding_quorum__place: '§ 5' }],
		interests,
		counting,
		noConflict,
		[
			'other-motions',
			{
				...simpleMajority('other_motions_admission'),
				...simpleMajority('other_motions_exclusion')
			}
		],
		['convening', {}],
		['sessions', {}],
		['circulation', { circulation_allowed: 'never' }],
		['openness', {}]
	],
	// It can decide as soon as it is there: one member out of 17 is enough.
	cases: [
		{
			typed: {
				'readings.0.present_jugendforum': '1',
				'readings.0.yes_jugendforum': '1'
			},
			verdict: '1.000'
		}
	],
	reads: ['Eine Mindestzahl an Anwesenden gibt es nicht.', 'Das spielt hier keine Rolle']
};
