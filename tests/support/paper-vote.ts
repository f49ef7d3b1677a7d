import type { Manifest } from '$lib/domain/participation/schema/manifest';
import type { VoteOnPaper } from '$lib/domain/participation/vote-on-paper';

const titles: readonly (readonly [string, string])[] = [
	['Hochbeete am Neuwieder Platz', 'de'],
	['Fahrradwerkstatt für alle', 'de'],
	['Mahalle Bahçesi: ortak yemek günleri', 'tr'],
	['Spielplatz: neue Schaukel und ein Wasserlauf zum Matschen für die Kleinsten', 'de'],
	['حديقة الحي', 'ar']
];

/** An announced vote with projects in three languages, as paper tells of it. */
export function paperVote(ballot: Partial<Manifest['ballot']> = {}): VoteOnPaper {
	const projects = titles.map(([title, language], index) => ({
		...{ number: index + 1, proposalId: '00000000-0000-4000-8000-000000000000', title, language },
		costCents: (index + 1) * 123_450
	}));
	return {
		neighbourhood: {
			...{ slug: 'tenever', name: 'Quartier Tenever', contactEmail: 'quartier@example.org' },
			address: 'Neuwieder Straße 44a, 28325 Bremen',
			languages: ['de', 'de-simple', 'en', 'tr', 'ar']
		},
		reference: '2026-1',
		origin: 'https://quartierstimme.example.org',
		manifestHash: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
		manifest: {
			...{ version: 1, title: 'Ideen für Tenever 2026', projects, budgetCents: 1_200_000 },
			ballot: { form: 'approval', minimum: 1, maximum: 3, perProject: 1, ...ballot },
			...{ rule: 'greedy_votes', timeZone: 'Europe/Berlin', secrecy: 'secret' },
			...{ opensAt: '2026-09-01T06:00:00Z', closesAt: '2026-09-29T18:00:00Z' },
			eligibility: {
				...{ ties: ['lives'], minimumAge: 14, maximumAge: null },
				proofs: ['account', 'codeLetter']
			},
			...{ minimumBallots: 10, lotSeedHash: null, effect: 'advice' }
		}
	};
}
