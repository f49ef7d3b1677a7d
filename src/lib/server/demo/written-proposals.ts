import type { DemoProposal } from './demo-proposal';

const common = { fate: 'published', language: 'de', beneficiaries: 'Jugendliche ab 12' } as const;

/** What the committee is asked about without a meeting; the last one still waits to be asked about. */
export const writtenProposals = {
	decided: {
		...common,
		applicant: { kind: 'association', name: 'Jugendhaus Kranstraße', publicName: 'named' },
		title: 'Neue Netze für die Tore',
		purpose:
			'Die Netze auf dem Bolzplatz sind zerrissen. Wir hängen mit den Jugendlichen neue auf.',
		place: 'Bolzplatz an der Kranstraße',
		startsInDays: 20,
		endsInDays: 30,
		costs: [['Zwei Netze und Haken', 48000]],
		ownShareCents: 6000
	},
	open: {
		...common,
		applicant: { kind: 'group', name: 'Mädchentreff Deichstraße', publicName: 'named' },
		title: 'Mikrofone für den Podcast',
		purpose:
			'Acht Mädchen machen eine Sendung über ihr Viertel. Dafür brauchen sie zwei Mikrofone.',
		place: 'Bürgerhaus, Deichstraße 4',
		startsInDays: 45,
		endsInDays: 120,
		costs: [
			['Zwei Mikrofone', 36000],
			['Aufnahmegerät', 22000]
		],
		ownShareCents: 8000
	},
	waiting: {
		...common,
		applicant: { kind: 'association', name: 'Verein Nordlicht', publicName: 'named' },
		title: 'Tischtennis unter dem Dach',
		purpose: 'Eine Platte für den Unterstand, damit man auch bei Regen spielen kann.',
		place: 'Unterstand am Werftweg',
		startsInDays: 60,
		endsInDays: 90,
		costs: [['Tischtennisplatte', 90000]],
		ownShareCents: 15000
	}
} as const satisfies Record<string, DemoProposal>;
