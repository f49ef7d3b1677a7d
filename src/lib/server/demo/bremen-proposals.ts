import type { DemoProposal } from './demo-proposal';

/** What people of the invented Bremen neighbourhood hand in: half of the money comes from elsewhere. */
export const bremenProposals: readonly DemoProposal[] = [
	{
		fate: 'approved',
		language: 'de',
		applicant: { kind: 'association', name: 'Verein Nachbarn am Deich', publicName: 'named' },
		title: 'Lastenrad für alle',
		purpose:
			'Wir kaufen ein Lastenrad. Jeder Haushalt im Viertel kann es kostenlos ausleihen. Der Schlüssel liegt im Bürgerhaus.',
		beneficiaries: 'Familien und ältere Menschen ohne Auto',
		place: 'Bürgerhaus, Deichstraße 4',
		startsInDays: 30,
		endsInDays: 60,
		costs: [
			['Lastenrad', 219000],
			['Schloss und Helme', 18000],
			['Aufkleber und Zettel', 3000]
		],
		ownShareCents: 120000
	},
	{
		fate: 'secondReading',
		language: 'de',
		applicant: { kind: 'group', name: 'Freundeskreis Hausaufgaben', publicName: 'named' },
		title: 'Hausaufgabenhilfe im Gemeindehaus',
		purpose:
			'Zweimal in der Woche helfen Studierende bei den Hausaufgaben. Das Angebot ist offen für alle Kinder, egal welche Religion sie haben.',
		beneficiaries: 'Kinder von 8 bis 14 Jahren',
		place: 'Gemeindehaus, Werftweg 11',
		startsInDays: 40,
		endsInDays: 130,
		costs: [
			['Aufwand für zwei Studierende', 144000],
			['Lernmaterial', 24000],
			['Tee und Obst', 12000]
		],
		ownShareCents: 90000
	},
	{
		fate: 'onAgenda',
		language: 'tr',
		applicant: { kind: 'group', name: 'Mahalle Kadınları', publicName: 'named' },
		title: 'Mahallede birlikte yemek',
		purpose:
			'Her ay bir cumartesi günü birlikte yemek pişirip aynı masada yiyeceğiz. Herkes kendi tarifini getirebilir. Yalnız yaşayan komşularımızı özellikle davet ediyoruz.',
		beneficiaries: 'Mahallede yaşayan herkes, özellikle yalnız yaşayanlar',
		place: 'Bürgerhaus mutfağı, Deichstraße 4',
		startsInDays: 35,
		endsInDays: 200,
		costs: [
			['Malzeme (6 buluşma)', 90000],
			['Mutfak kirası', 36000],
			['Davetiye baskısı', 6000]
		],
		ownShareCents: 66000
	},
	{
		fate: 'published',
		language: 'ar',
		applicant: { kind: 'person', name: 'Bewohnerin A', publicName: 'resident' },
		title: 'مكتبة صغيرة متعددة اللغات',
		purpose:
			'نريد رفًّا للكتب بلغات كثيرة في مدخل دار الحي. يستطيع كل شخص أن يأخذ كتابًا وأن يضع كتابًا آخر مكانه. وفي كل شهر نقرأ معًا للأطفال.',
		beneficiaries: 'الأطفال والعائلات في الحي',
		place: 'Bürgerhaus, Deichstraße 4',
		startsInDays: 45,
		endsInDays: 120,
		costs: [
			['رف من الخشب', 38000],
			['كتب للأطفال بخمس لغات', 52000]
		],
		ownShareCents: 45000
	},
	{
		fate: 'published',
		language: 'de',
		applicant: { kind: 'association', name: 'Sportfreunde Hafenkante', publicName: 'named' },
		title: 'Schwimmkurs für Mütter',
		purpose:
			'Zehn Abende im Stadtteilbad. Eine Trainerin bringt Frauen das Schwimmen bei. In der Zeit betreuen wir die Kinder.',
		beneficiaries: 'Zwölf Frauen, die noch nicht schwimmen können',
		place: 'Stadtteilbad, Kaiweg 2',
		startsInDays: 50,
		endsInDays: 120,
		costs: [
			['Trainerin, 10 Abende', 150000],
			['Eintritt', 48000],
			['Kinderbetreuung', 62000]
		],
		ownShareCents: 130000
	},
	{
		fate: 'submitted',
		language: 'de',
		applicant: { kind: 'person', name: 'Bewohner B', publicName: 'resident' },
		title: 'Bank vor der Apotheke',
		purpose:
			'Vor der Apotheke fehlt eine Bank. Viele ältere Leute warten dort im Stehen. Ich möchte mit Nachbarn eine Bank bauen und pflegen.',
		beneficiaries: 'Ältere Menschen und alle, die kurz sitzen wollen',
		place: 'Marktplatz, vor der Apotheke',
		startsInDays: 60,
		endsInDays: 75,
		costs: [
			['Holz und Schrauben', 34000],
			['Wetterschutz', 6000]
		],
		ownShareCents: 20000
	},
	{
		fate: 'returned',
		language: 'de',
		applicant: { kind: 'group', name: 'Gartengruppe Innenhof', publicName: 'named' },
		title: 'Hochbeete im Innenhof',
		purpose:
			'Wir bauen vier Hochbeete. Zwei davon sind so hoch, dass man im Rollstuhl daran arbeiten kann.',
		beneficiaries: 'Etwa 60 Haushalte rund um den Hof',
		place: 'Innenhof Kranstraße 9 bis 15',
		startsInDays: 70,
		endsInDays: 110,
		costs: [
			['Bretter und Erde', 76000],
			['Pflanzen', 14000],
			['Werkzeug', 12000]
		],
		ownShareCents: 51000
	},
	{
		fate: 'inadmissible',
		language: 'de',
		applicant: { kind: 'group', name: 'Initiative Uferweg', publicName: 'named' },
		title: 'Gutachten zum Uferweg',
		purpose: 'Ein Büro soll untersuchen, wie man den Uferweg neu bauen kann.',
		beneficiaries: 'Alle, die am Ufer spazieren gehen',
		place: 'Uferweg',
		startsInDays: 30,
		endsInDays: 90,
		costs: [['Gutachten', 400000]],
		ownShareCents: 200000
	},
	{
		fate: 'awaitingConsent',
		language: 'de',
		applicant: { kind: 'association', name: 'Jugendhaus Kranstraße', publicName: 'named' },
		title: 'Ferienfahrt ans Meer',
		purpose:
			'Fünf Tage Jugendherberge für 20 Jugendliche. Sie planen die Fahrt selbst und kochen selbst.',
		beneficiaries: '20 Jugendliche von 13 bis 17 Jahren',
		place: 'Abfahrt am Jugendhaus',
		startsInDays: 90,
		endsInDays: 95,
		costs: [
			['Jugendherberge', 260000],
			['Bus', 90000],
			['Essen', 50000]
		],
		ownShareCents: 200000
	},
	{
		fate: 'tied',
		language: 'de',
		applicant: { kind: 'association', name: 'Fahrradwerkstatt Kranstraße', publicName: 'named' },
		title: 'Fahrradwerkstatt am Abend',
		purpose:
			'Zweimal in der Woche reparieren Jugendliche ihre Räder selbst. Eine Mechanikerin hilft dabei.',
		beneficiaries: 'Jugendliche von 12 bis 18 Jahren',
		place: 'Jugendhaus, Kranstraße 9',
		startsInDays: 60,
		endsInDays: 240,
		costs: [
			['Werkzeug und Montageständer', 190000],
			['Honorar der Mechanikerin', 240000]
		],
		ownShareCents: 60000
	},
	{
		fate: 'withdrawn',
		language: 'en',
		applicant: { kind: 'person', name: 'Bewohnerin C', publicName: 'resident' },
		title: 'Open-air film night',
		purpose: 'Three films on a summer evening, chosen by the neighbours, with subtitles.',
		beneficiaries: 'Everyone in the neighbourhood',
		place: 'Schoolyard, Werftweg 3',
		startsInDays: 150,
		endsInDays: 151,
		costs: [
			['Screen and projector, hired', 70000],
			['Film licences', 30000]
		],
		ownShareCents: 50000
	}
];
