import type { DemoProposal } from './demo-proposal';

const common = { fate: 'onAgenda', ownShareCents: 0 } as const;

/** What the council talks about in the meeting that is going on. */
export const sessionProposals: readonly DemoProposal[] = [
	{
		...common,
		language: 'de',
		applicant: { kind: 'group', name: 'Elterntreff Lindenhof', publicName: 'named' },
		title: 'Schatten für den Sandkasten',
		purpose: 'Im Sommer ist der Sand zu heiß zum Spielen. Wir spannen ein Segel über den Kasten.',
		beneficiaries: 'Rund 40 Kinder aus den Häusern am Lindenhof',
		place: 'Spielplatz am Lindenhof',
		startsInDays: 40,
		endsInDays: 55,
		costs: [
			['Sonnensegel', 52000],
			['Pfosten und Beton', 21000]
		]
	},
	{
		...common,
		language: 'tr',
		applicant: { kind: 'group', name: 'Mühlenfeld Kadın Korosu', publicName: 'named' },
		title: 'Mahalle korosu için notalar',
		purpose: 'Koromuz her salı söylüyor. Beş dilde şarkılar için nota ve dosya almak istiyoruz.',
		beneficiaries: '25 şarkıcı ve dinleyicileri',
		place: 'Stadtteilzentrum, Lindenhof 2',
		startsInDays: 30,
		endsInDays: 90,
		costs: [
			['Notalar', 18000],
			['Dosyalar ve baskı', 9500]
		]
	}
];
