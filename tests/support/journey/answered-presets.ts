/** What a manager answers to the open questions of a preset; the evenings and the short journeys mean the same rules. */

/** A forum of whoever comes that decides by consensus. */
export const forumRules = {
	preset: 'consensus-forum',
	voters: 'anyone',
	abstention: 'neutral',
	hand_over: 'simple',
	protected_ground: 'dissentPath',
	dissent_office: 'Geschäftsführung des Programms'
} as const;

/** A council whose bench of residents is called `Bewohnerschaft`, and which needs two thirds. */
export const councilRules = {
	preset: 'quartiersrat-berlin',
	resident_bench: 'bewohnerschaft',
	quorum_base: 'statutorySeats',
	recused_for_quorum: 'counts',
	base: 'presentEntitled',
	recused_in_base: 'countsNot'
} as const;

/** A committee of three benches with an arbiter and a second council; `counting`: heads or benches. */
export const committeeRules = (counting: 'heads' | 'equalBenches') =>
	({
		preset: 'third-parity',
		counting,
		base: 'yesNo',
		recused_for_quorum: 'counts',
		consent: 'needed',
		silence: 'refused',
		arbiter_office: 'Leitung des Sozialzentrums',
		consent_office: 'Beirat Osterholz',
		next_office: 'Senatorin für Soziales'
	}) as const;

export const committeeBenches = ['Öffentliche Träger', 'Freie Träger', 'Politik'].map((name) => ({
	name,
	seats: 2
}));
