import type { Actor } from '$lib/domain/access/actor';
import { hasSeats } from '$lib/domain/council/body';
import type { SeatCapacity } from '$lib/domain/council/body';
import { openItem as decide, type OpenItemRefusal } from '$lib/domain/meeting/open-item';
import { secrecyOf, type Secrecy } from '$lib/domain/meeting/vote-secretly';
import type { Refusal } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import type { Queryable } from '$lib/server/db/client';
import { findAgendaItem } from '$lib/server/repositories/agenda-items';
import { readElectorate } from '$lib/server/repositories/electorate-entries';
import { findRuleVersion } from '$lib/server/repositories/rule-set-versions';
import type { StoredInterest } from '$lib/server/repositories/recusals';
import type { Scope } from '$lib/server/repositories/scope';
import { electorateNow } from './enter-roll-call';
import { readItemFacts, type ItemFacts } from './item-facts';
import { openingFacts } from './open-item';
import { isEarned, type RightOfPerson } from './voting-rights';
import { readSecretState, type SecretState } from './read-secret-state';
import { readBenchesOfFew, type BenchOfFew } from './warn-of-small-benches';
import { readItem, type ItemRead } from './read-item';

/** Somebody who could have an interest: a person on a seat, or one of the forum under a pseudonym. */
export interface PersonOfBody {
	/** `seat:ID:capacity` or `person:ID`, as the form sends it. */
	readonly key: string;
	/** The seat's code or the pseudonym. */
	readonly voter: string;
	readonly capacity: SeatCapacity | null;
	/** Known for seats only. */
	readonly name: string | null;
}

export interface DeskItem extends ItemRead {
	readonly interests: readonly (StoredInterest & { readonly who: PersonOfBody | null })[];
	readonly people: readonly PersonOfBody[];
	/** Who of those taking part has a vote, where it has to be earned; null where everybody has one. */
	readonly rights: readonly Pick<RightOfPerson, 'pseudonym' | 'refusal'>[] | null;
	/** Why the vote can't open now, or null when it can. */
	readonly blocked: Refusal<OpenItemRefusal> | null;
	/** As written down when the vote opened. */
	readonly electorate: { readonly present: number; readonly recused: number } | null;
	readonly rulesNumber: number | null;
	/** Whether the rules make the vote secret, or let members demand it (P-69). */
	readonly secrecy: Secrecy;
	/** Benches in which so few are there that a secret vote would hide little. */
	readonly few: readonly BenchOfFew[];
	/** How a secret vote online stands; null for every other. */
	readonly secret: SecretState | null;
}

/** What the manager needs to bring one item to its vote; null where there is none here. */
export async function readDeskItem(
	context: Context,
	actor: Actor,
	asked: { readonly neighbourhoodId: string; readonly itemId: string; readonly language: string }
): Promise<DeskItem | null> {
	const { neighbourhoodId, itemId, language } = asked;
	const scope = { neighbourhoodId };
	const db = context.db.query;
	const item = await findAgendaItem(db, scope, itemId);
	const facts = item && (await readItemFacts(db, scope, { item, now: context.now() }));
	if (!item || !facts) return null;
	const { meetingId } = item;
	const read = await readItem(context, actor, { neighbourhoodId, meetingId, itemId, language });
	if (read === null) return null;
	const people = peopleOf(facts);
	const opening = decide(
		await openingFacts(db, scope, {
			facts,
			now: context.now(),
			entryMode: 'showOfHands',
			secretDemanded: false
		})
	);
	return {
		...read,
		people,
		rights: rightsOf(facts),
		interests: facts.interests.map((interest) => ({
			...interest,
			who: people.find(({ key }) => key === keyOf(interest)) ?? null
		})),
		blocked: opening.ok ? null : opening,
		electorate: await readOpeningCounts(db, scope, itemId),
		rulesNumber: facts.rules?.number ?? null,
		secret: await readSecret(context, scope, facts),
		few: await readFew(db, scope, facts),
		secrecy: facts.rules === null ? 'never' : secrecyOf(facts.rules.document.funding)
	};
}

async function readSecret(context: Context, scope: Scope, facts: ItemFacts) {
	const { ruleSetVersionId } = facts.item;
	if (ruleSetVersionId === null) return null;
	const rules = await findRuleVersion(context.db.query, scope, ruleSetVersionId);
	return rules && (await readSecretState(context, scope, { facts, rules: rules.document }));
}

async function readFew(db: Queryable, scope: Scope, facts: ItemFacts) {
	const voters = electorateNow(facts).filter(({ present, recused }) => present && !recused);
	return await readBenchesOfFew(db, scope, { bodyId: facts.item.bodyId, voters });
}

function rightsOf({ bodyKind, rules, attendance, withoutVote }: ItemFacts): DeskItem['rights'] {
	if (hasSeats(bodyKind) || rules === null || !isEarned(rules.document)) return null;
	const voters = attendance.persons.map(({ pseudonym }) => ({ pseudonym, refusal: null }));
	const others = withoutVote.map(({ pseudonym, refusal }) => ({ pseudonym, refusal }));
	return [...voters, ...others].sort((one, other) => (one.pseudonym < other.pseudonym ? -1 : 1));
}

function peopleOf({ bodyKind, seats, attendance }: ItemFacts): readonly PersonOfBody[] {
	if (hasSeats(bodyKind))
		return seats.flatMap(({ seatId, code, holders }) =>
			holders.map(({ capacity, personName }) => ({
				key: keyOf({ seatId, capacity }),
				voter: code,
				capacity,
				name: personName
			}))
		);
	return [...attendance.persons, ...attendance.gone].map(({ attendanceId, pseudonym }) => ({
		key: keyOf({ attendanceId }),
		voter: pseudonym,
		capacity: null,
		name: null
	}));
}

function keyOf(who: {
	readonly seatId?: string | undefined;
	readonly capacity?: SeatCapacity | undefined;
	readonly attendanceId?: string | undefined;
}): string {
	return who.attendanceId === undefined
		? `seat:${who.seatId ?? ''}:${who.capacity ?? ''}`
		: `person:${who.attendanceId}`;
}

async function readOpeningCounts(db: Queryable, scope: Scope, agendaItemId: string) {
	const entries = await readElectorate(db, scope, { agendaItemId, phase: 'opening' });
	if (entries.length === 0) return null;
	const present = entries.filter((entry) => entry.present);
	return { present: present.length, recused: present.filter(({ recused }) => recused).length };
}
