import type { DemoProposal } from './demo-proposal';

/** What people of the invented Berlin neighbourhood hand in: at most 1,500 euros each. */
export const berlinProposals: readonly DemoProposal[] = [
	{
		fate: 'approved',
		language: 'de',
		applicant: { kind: 'group', name: 'Hausgemeinschaft Mühlenweg', publicName: 'named' },
		title: 'Nachbarschaftsfest im Mühlenweg',
		purpose:
			'Ein Tag mit Musik, Essen und Spielen auf der Straße. Alle Häuser machen mit. Es gibt ein Zelt gegen Sonne und Regen.',
		beneficiaries: 'Etwa 300 Menschen aus dem Viertel',
		place: 'Mühlenweg, zwischen Nummer 3 und 21',
		startsInDays: 60,
		endsInDays: 61,
		costs: [
			['Bühne und Zelt, geliehen', 62000],
			['Musik', 40000],
			['Druck und Plakate', 18000]
		],
		ownShareCents: 0
	},
	{
		fate: 'approvedInPart',
		language: 'de',
		applicant: { kind: 'association', name: 'Kiezküche Mühlenfeld', publicName: 'named' },
		title: 'Werkzeug zum Ausleihen',
		purpose:
			'Wir richten einen Schrank mit Werkzeug ein. Wer eine Bohrmaschine nur einmal braucht, muss keine kaufen.',
		beneficiaries: 'Alle Haushalte im Viertel',
		place: 'Stadtteilzentrum, Lindenhof 2',
		startsInDays: 30,
		endsInDays: 60,
		costs: [
			['Werkzeug', 120000],
			['Schrank', 26000],
			['Prüfung der Geräte', 14000]
		],
		ownShareCents: 10000
	},
	{
		fate: 'rejected',
		language: 'de',
		applicant: { kind: 'group', name: 'Festausschuss Sommer', publicName: 'named' },
		title: 'Feuerwerk zum Sommerfest',
		purpose: 'Zum Abschluss des Sommerfestes soll es ein Feuerwerk von zehn Minuten geben.',
		beneficiaries: 'Besucherinnen und Besucher des Festes',
		place: 'Festwiese am Lindenhof',
		startsInDays: 80,
		endsInDays: 80,
		costs: [['Feuerwerk mit Fachfirma', 150000]],
		ownShareCents: 0
	},
	{
		fate: 'onAgenda',
		language: 'ar',
		applicant: { kind: 'group', name: 'نساء الحي', publicName: 'named' },
		title: 'دورة ركوب الدراجات للنساء',
		purpose:
			'نتعلّم ركوب الدراجة معًا في ستة أيام سبت. معنا مدرّبة تتكلم العربية والألمانية. نستعير الدراجات والخوذات.',
		beneficiaries: 'خمس عشرة امرأة من الحي',
		place: 'Verkehrsgarten, Lindenhof 8',
		startsInDays: 45,
		endsInDays: 90,
		costs: [
			['مدرّبة', 72000],
			['استعارة الدراجات والخوذات', 38000]
		],
		ownShareCents: 0
	},
	{
		fate: 'onAgenda',
		language: 'de',
		applicant: { kind: 'schoolClass', name: 'Klasse 5b der Lindenschule', publicName: 'named' },
		title: 'Insektenhotel und Blumenwiese',
		purpose:
			'Wir bauen ein Hotel für Insekten und säen eine Wiese. Dann zählen wir, wer einzieht, und machen eine Ausstellung.',
		beneficiaries: 'Unsere Schule und alle, die vorbeikommen',
		place: 'Schulgarten der Lindenschule',
		startsInDays: 100,
		endsInDays: 160,
		costs: [
			['Holz und Ziegel', 22000],
			['Samen', 6000],
			['Tafeln für die Ausstellung', 9000]
		],
		ownShareCents: 0
	},
	{
		fate: 'published',
		language: 'tr',
		applicant: { kind: 'person', name: 'Bewohner D', publicName: 'resident' },
		title: 'Yaşlılar için telefon kursu',
		purpose:
			'Gençler yaşlı komşularına akıllı telefonu öğretecek. Randevu almak, görüntülü konuşmak, resim göndermek: adım adım ve sabırla.',
		beneficiaries: '60 yaş üstü komşular',
		place: 'Stadtteilzentrum, Lindenhof 2',
		startsInDays: 30,
		endsInDays: 100,
		costs: [
			['Kurs malzemesi', 15000],
			['Gençlere yol ve harçlık', 48000],
			['Çay ve kurabiye', 9000]
		],
		ownShareCents: 0
	},
	{
		fate: 'published',
		language: 'de',
		applicant: { kind: 'person', name: 'Bewohnerin E', publicName: 'resident' },
		title: 'Chor ohne Noten',
		purpose:
			'Einmal in der Woche singen wir zusammen. Niemand muss Noten lesen. Eine Chorleiterin hilft uns.',
		beneficiaries: 'Alle, die gern singen',
		place: 'Gemeindesaal, Kirchgasse 5',
		startsInDays: 40,
		endsInDays: 140,
		costs: [
			['Chorleiterin, 12 Abende', 96000],
			['Liedhefte', 8000]
		],
		ownShareCents: 0
	},
	{
		fate: 'submitted',
		language: 'en',
		applicant: { kind: 'group', name: 'Repair Circle', publicName: 'named' },
		title: 'Repair café on Saturdays',
		purpose:
			'Volunteers help people repair lamps, toasters and bicycles. We need tools, spare parts and a safe extension lead.',
		beneficiaries: 'Anyone with something broken',
		place: 'Stadtteilzentrum, Lindenhof 2',
		startsInDays: 50,
		endsInDays: 200,
		costs: [
			['Tools', 58000],
			['Spare parts', 20000],
			['Safety check', 12000]
		],
		ownShareCents: 0
	},
	{
		fate: 'submitted',
		language: 'de',
		applicant: { kind: 'person', name: 'Bewohner F', publicName: 'resident' },
		title: 'Schattenplatz am Spielplatz',
		purpose:
			'Am Spielplatz fehlt Schatten. Ein Sonnensegel soll im Sommer Kinder und Eltern schützen.',
		beneficiaries: 'Kinder und Eltern',
		place: 'Spielplatz Mühlenweg',
		startsInDays: 120,
		endsInDays: 140,
		costs: [
			['Sonnensegel', 98000],
			['Befestigung', 32000]
		],
		ownShareCents: 0
	},
	{
		fate: 'returned',
		language: 'de',
		applicant: { kind: 'group', name: 'Theatergruppe Hinterhof', publicName: 'named' },
		title: 'Theater im Hinterhof',
		purpose: 'Wir spielen ein Stück über das Viertel. Nachbarinnen und Nachbarn erzählen darin.',
		beneficiaries: 'Rund 120 Zuschauerinnen und Zuschauer',
		place: 'Hof Mühlenweg 14',
		startsInDays: 90,
		endsInDays: 93,
		costs: [
			['Licht und Ton, geliehen', 54000],
			['Kostüme', 26000],
			['Plakate', 7000]
		],
		ownShareCents: 0
	}
];
