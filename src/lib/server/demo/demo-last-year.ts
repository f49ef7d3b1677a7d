import type { DemoProposal } from './demo-proposal';
import type { DemoMinutes } from './write-demo-minutes';

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

/** Of an evening in May. */
export const lastYearMinutes: DemoMinutes = {
	words:
		'Die Moderation begrüßt alle und stellt die Tagesordnung vor. Niemand wünscht eine Änderung.',
	notes: {
		residentsQuestions:
			'Gefragt wird nach der Bank vor der Bücherei. Sie wird noch vor dem Sommer erneuert.',
		dates: 'Die nächste Sitzung wird mit der Einladung bekannt gegeben.'
	}
};

/** Of the last evening, which approved those of last year. */
export const thisYearMinutes: DemoMinutes = {
	words: 'Die Sitzung beginnt pünktlich. Wer Deutsch nicht gut versteht, bekommt eine Übersetzung.',
	notes: {
		residentsQuestions: 'Es gibt keine Fragen.',
		minutesOfLastTime: 'Niemand hat etwas einzuwenden. Das Protokoll vom Mai ist genehmigt.',
		otherBusiness: 'Das Quartiersbüro ist in der letzten Ferienwoche geschlossen.'
	}
};
