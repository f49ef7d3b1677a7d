import { hasSeats } from '$lib/domain/council/body';
import { electorateOf, type ElectorateEntry } from '$lib/domain/meeting/electorate';
import type { RuleDocument } from '$lib/domain/rules/schema/rule-document';
import type { HandsRaised } from '$lib/domain/voting/enter-tally';
import type { ItemFacts } from './item-facts';

/** Who is in the room, by bench, as attendance and interests say it; null counts are typed in a forum. */
export interface BenchInRoom {
	readonly bench: string | null;
	readonly filled: number;
	readonly present: number;
	readonly recused: number;
}

/** The benches that the rules name; one group without a name where the body has none. */
export function benchesOf(document: RuleDocument): readonly (string | null)[] {
	const benches = document.body.benches.value;
	return benches.length === 0 ? [null] : benches.map(({ code }) => code);
}

/** What the portal itself knows about the room. In a forum it knows only those who signed in. */
export function benchesInRoom(facts: ItemFacts, document: RuleDocument): readonly BenchInRoom[] {
	const electorate = electorateOf({
		seats: facts.seats,
		presentSeats: facts.attendance.seats,
		persons: facts.attendance.persons,
		interests: facts.interests
	});
	return roomOfElectorate(electorate, document);
}

/** An electorate by the benches that the rules name; a body whose rules know none is one room. */
export function roomOfElectorate(
	electorate: readonly ElectorateEntry[],
	document: RuleDocument
): readonly BenchInRoom[] {
	return benchesOf(document).map((bench) => {
		const ofBench = electorate.filter(({ benchCode }) => benchCode === bench);
		const present = ofBench.filter((entry) => entry.present);
		return {
			bench,
			filled: ofBench.length,
			present: present.length,
			recused: present.filter(({ recused }) => recused).length
		};
	});
}

/**
 * Puts the room as it is now under the hands that were counted: in a council who is there and who is kept out
 * comes from attendance and interests; in a forum it was counted with the hands.
 */
export function handsInRoom(
	counted: readonly HandsRaised[],
	facts: ItemFacts,
	document: RuleDocument
): readonly HandsRaised[] {
	if (!hasSeats(facts.bodyKind)) return counted;
	const rooms = benchesInRoom(facts, document);
	return counted.map((group) => {
		const room = rooms.find(({ bench }) => bench === group.bench);
		return room ? { ...group, ...room } : group;
	});
}
