import type { DemoBody } from './found-demo-body';

/** Consensus with veto, second reading, and a way out over the programme office. */
export const forumBody: DemoBody = {
	name: 'Forum Hafenkante',
	kind: 'openForum',
	benches: [],
	preset: 'consensus-forum',
	choices: {
		voters: 'residents',
		abstention: 'neutral',
		handOver: 'simple',
		protectedGround: 'dissentPath'
	},
	title: 'Geschäftsordnung des Forums Hafenkante',
	offices: { dissentOffice: 'Geschäftsstelle Programm' },
	adoption: { document: 'Beschluss des Forums', place: 'Nr. 3' }
};

/** Two seats each for public bodies, independent bodies and politics; the district council consents. */
export const controllingBody = {
	name: 'Controllingausschuss Jugend',
	kind: 'seatCouncil',
	benches: [
		{ name: 'Öffentliche Träger', code: 'public', seatCount: 2, held: 2 },
		{ name: 'Freie Träger', code: 'providers', seatCount: 2, held: 2 },
		{ name: 'Politik', code: 'politics', seatCount: 2, held: 2 }
	],
	preset: 'third-parity',
	choices: {
		counting: 'heads',
		base: 'yesNo',
		recusedForQuorum: 'counts',
		consent: 'needed',
		silence: 'granted'
	},
	title: 'Geschäftsordnung des Controllingausschusses Jugend',
	offices: {
		arbiterOffice: 'Leitung des Sozialzentrums',
		consentOffice: 'Beirat West',
		escalationOffices: ['Deputation für Soziales']
	},
	adoption: { document: 'Beschluss des Ausschusses', place: 'Nr. 2' }
} as const satisfies DemoBody;

/** 27 seats, two thirds have to be there, two thirds have to agree. */
export const councilBody = {
	name: 'Quartiersrat Mühlenfeld',
	kind: 'seatCouncil',
	benches: [
		{ name: 'Bewohnerschaft', code: 'residents', seatCount: 15, held: 14 },
		{ name: 'Einrichtungen', code: 'institutions', seatCount: 12, held: 11 }
	],
	preset: 'quartiersrat-berlin',
	choices: {
		quorumBase: 'statutorySeats',
		recusedForQuorum: 'counts',
		base: 'presentEntitled',
		recusedInBase: 'countsNot'
	},
	residentBench: 'residents',
	title: 'Geschäftsordnung des Quartiersrats Mühlenfeld',
	offices: {},
	adoption: { document: 'Beschluss des Quartiersrats', place: '§ 6' },
	earlier: {
		day: '2021-05-18',
		choices: {
			quorumBase: 'filledSeats',
			recusedForQuorum: 'counts',
			base: 'allMembers',
			recusedInBase: 'counts'
		},
		adoption: { document: 'Beschluss des Quartiersrats von 2021', place: '§ 5' }
	}
} as const satisfies DemoBody;
