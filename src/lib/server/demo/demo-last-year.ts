import type { DemoProposal } from './demo-proposal';

const common = {
	fate: 'approved',
	language: 'de',
	startsInDays: 90,
	endsInDays: 100,
	ownShareCents: 0
} as const;

/** What was decided last year: small things that have long happened. */
export const lastYearProposals = {
	plants: {
		...common,
		applicant: { kind: 'group', name: 'Gießgruppe', publicName: 'named' },
		title: 'Kübel mit Blumen vor den Häusern',
		purpose: 'Wir stellen zwölf Kübel auf und gießen sie den Sommer über gemeinsam.',
		beneficiaries: 'Alle, die hier wohnen',
		place: 'Gehweg vor den Häusern 2 bis 24',
		costs: [['Kübel und Erde', 64000]]
	},
	party: {
		...common,
		applicant: { kind: 'association', name: 'Verein Sommerfest', publicName: 'named' },
		title: 'Sommerfest für alle',
		purpose: 'Ein Nachmittag mit Kuchen, Musik und Spielen. Alle helfen mit.',
		beneficiaries: 'Etwa 200 Menschen aus dem Viertel',
		place: 'Wiese hinter der Schule',
		costs: [
			['Hüpfburg', 35000],
			['Musik', 45000]
		]
	},
	lamp: {
		...common,
		applicant: { kind: 'person', name: 'Bewohnerin A', publicName: 'resident' },
		title: 'Leselampen für die Bücherstube',
		purpose:
			'In der Bücherstube ist es abends zu dunkel zum Lesen. Ich möchte sechs Lampen kaufen.',
		beneficiaries: 'Alle, die abends lesen möchten',
		place: 'Bücherstube',
		costs: [['Sechs Lampen', 27000]]
	}
} as const satisfies Record<string, DemoProposal>;
