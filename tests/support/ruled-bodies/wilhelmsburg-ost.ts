import {
	counting,
	decidesInPublic,
	interests,
	linesOf,
	noConflict,
	type RuledBody
} from './ruled-body';

/** A Quartiersbeirat with four groups, whose substitutes are drawn by lot (RS-09). */
export const wilhelmsburgOst: RuledBody = {
	name: 'Quartiersbeirat',
	document: 'Geschäftsordnung von 2023',
	benches: [
		{ name: 'Bewohnerschaft', seats: 8 },
		{ name: 'Einrichtungen', seats: 4 },
		{ name: 'Gewerbetreibende', seats: 2 },
		{ name: 'Wohnungsunternehmen', seats: 2 }
	],
	pages: [
		['seats', linesOf('body_benches', Array<{ filling: string }>(4).fill({ filling: 'upTo' }))],
		['members', { body_substitutes: 'poolByLot', source__body_substitutes__place: '§ 3' }],
		['voting-right', { body_right_gained: 'appointment' }],
		...decidesInPublic,
		[
			'quorum',
			{
				funding_quorum: 'share',
				funding_quorum__share__share__numerator: '1',
				funding_quorum__share__share__denominator: '2',
				funding_quorum__share__base: 'statutorySeats',
				funding_quorum_tested: 'atStart',
				funding_quorum_missed: 'nextMeeting'
			}
		],
		interests,
		counting,
		noConflict,
		[
			'other-motions',
			{
				other_motions_rules_confirmed_by: 'some',
				other_motions_rules_confirmed_by__some: 'Ausschuss'
			}
		],
		['convening', {}],
		['sessions', {}],
		['circulation', {}],
		['openness', {}]
	],
	cases: [
		{
			typed: {
				'readings.0.present_bewohnerschaft': '5',
				'readings.0.yes_bewohnerschaft': '5',
				'readings.0.present_einrichtungen': '3',
				'readings.0.no_einrichtungen': '3'
			},
			verdict: '1.000'
		}
	],
	reads: ['entscheidet das Los unter den anwesenden Vertretungen', 'Ausschuss']
};
