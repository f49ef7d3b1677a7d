import {
	counting,
	decidesInPublic,
	interests,
	linesOf,
	noConflict,
	simpleMajority,
	type RuledBody
} from './ruled-body';

/** A Stadtteilbeirat of up to ten people, up to ten institutions and two from the district council (RS-19). */
export const johannstadt: RuledBody = {
	name: 'Stadtteilbeirat',
	document: 'Geschäftsordnung des Stadtteilbeirats',
	benches: [
		{ name: 'Personen', seats: 10 },
		{ name: 'Einrichtungen', seats: 10 },
		{ name: 'Stadtbezirksbeirat', seats: 2 }
	],
	pages: [
		[
			'seats',
			linesOf('body_benches', [{ filling: 'upTo' }, { filling: 'upTo' }, { filling: 'exact' }])
		],
		[
			'members',
			{
				body_appointment: 'byBench',
				...linesOf('body_appointment__by_bench__ways', [
					{ bench: 'personen', by: 'electedByResidents' },
					{ bench: 'einrichtungen', by: 'byFunction' },
					{ bench: 'stadtbezirksbeirat', by: 'byCouncil' }
				]),
				body_substitutes: 'none',
				source__body_substitutes__chosen: 'on'
			}
		],
		[
			'voting-right',
			{
				body_right_gained: 'appointment',
				body_area_tie: 'needed',
				body_area_tie__needed__ties: ['lives', 'works', 'studies'],
				body_area_tie__needed__proof: 'selfDeclaration'
			}
		],
		...decidesInPublic,
		[
			'quorum',
			{
				funding_quorum: 'share',
				funding_quorum__share__share__numerator: '1',
				funding_quorum__share__share__denominator: '2',
				funding_quorum__share__base: 'filledSeats',
				source__funding_quorum__chosen: 'on',
				funding_quorum_tested: 'everyVote',
				funding_quorum_missed: 'nextMeeting'
			}
		],
		interests,
		counting,
		noConflict,
		[
			'other-motions',
			{
				other_motions_election: 'election',
				other_motions_election__election__wins: 'mostVotes',
				other_motions_election__election__tie: 'runoff',
				...simpleMajority('other_motions_rules_change'),
				other_motions_rules_confirmed_by: 'some',
				other_motions_rules_confirmed_by__some: 'Rechtsamt'
			}
		],
		['convening', {}],
		[
			'sessions',
			{
				meetings_minutes: 'kept',
				meetings_minutes__kept__approved_before_publication: 'yes',
				meetings_minutes__kept__dissent_recorded: 'no'
			}
		],
		['circulation', {}],
		['openness', { openness_published: ['decisions', 'moneyLeft', 'minutes'] }]
	],
	// Eight of ten people sit there and all others: half of 20 must be there, of whatever group.
	cases: [
		{
			typed: {
				'readings.0.filled_personen': '8',
				'readings.0.present_personen': '5',
				'readings.0.yes_personen': '5',
				'readings.0.present_einrichtungen': '4',
				'readings.0.yes_einrichtungen': '4'
			},
			verdict: 'Vertagt: Es waren zu wenige da.'
		},
		{
			typed: {
				'readings.0.present_stadtbezirksbeirat': '1',
				'readings.0.no_stadtbezirksbeirat': '1'
			},
			verdict: '1.000'
		}
	],
	reads: ['Bei gleich vielen Stimmen gibt es eine Stichwahl.', 'Rechtsamt']
};
