import { lastDayOf } from '$lib/domain/circulation/circulation-window';
import { knowsObjection } from '$lib/domain/circulation/object-to-circulation';
import { amountPutToVote } from '$lib/domain/meeting/amend-motion';
import { textFor, textsOf, type WrittenText } from '$lib/domain/text/written-text';
import type { VotingMethod } from '$lib/domain/voting/voting-options';
import { methodOf } from '$lib/domain/voting/voting-options';
import type { Context } from '$lib/server/context';
import type { Queryable } from '$lib/server/db/client';
import { findCirculation, type StoredCirculation } from '$lib/server/repositories/circulations';
import { listContributions } from '$lib/server/repositories/contributions';
import { findDecision } from '$lib/server/repositories/decisions';
import type { Scope } from '$lib/server/repositories/scope';
import { readTexts } from '$lib/server/repositories/texts';
import { readCirculationFacts, type CirculationFacts } from './circulation-facts';
import { amendmentsOf } from './item-facts';
import { readDerivation, type DerivationRead } from './read-derivation';

/** A vote in writing as everybody may see it: while it runs only how many have answered. */
export interface CirculationRead {
	readonly id: string;
	readonly bodyName: string;
	readonly bodySlug: string;
	/** Of the proposal: `2026-7`. */
	readonly reference: string;
	readonly title: WrittenText | null;
	readonly purpose: WrittenText | null;
	/** Why it is urgent, or where the rules list the subject. */
	readonly ground: WrittenText | null;
	/** Integer cents. */
	readonly amountCents: number;
	readonly conditions: readonly WrittenText[];
	readonly reading: number;
	readonly opensAt: Date;
	readonly lastOn: string;
	/** `over`: the window has ended, and the answers are not counted yet. */
	readonly state: 'open' | 'over' | 'ended';
	readonly endedWhy: StoredCirculation['endedWhy'];
	readonly asked: number;
	readonly answered: number;
	readonly method: VotingMethod;
	readonly knowsObjection: boolean;
	/** What the rules made of it, once that is public. */
	readonly derivation: DerivationRead | null;
	readonly decision: string | null;
}

export interface CirculationAddress {
	readonly neighbourhoodId: string;
	readonly circulationId: string;
	readonly language: string;
	/** Left out at the desk, whose address does not name the body. */
	readonly bodySlug?: string;
}

/** A vote in writing with the facts behind it; null where there is none of this body. */
export async function findCirculationRead(
	{ db, now }: Context,
	{ neighbourhoodId, circulationId, bodySlug, language }: CirculationAddress
): Promise<{ readonly read: CirculationRead; readonly facts: CirculationFacts } | null> {
	const scope = { neighbourhoodId };
	const circulation = await findCirculation(db.query, scope, circulationId);
	if (!circulation || (bodySlug !== undefined && circulation.bodySlug !== bodySlug)) return null;
	const at = circulation.endedAt ?? now();
	const facts = await readCirculationFacts(db.query, scope, { circulation, now: at });
	if (facts === null) return null;
	const { state, closesAt } = circulation;
	const { id, bodyName, reading, opensAt, endedWhy } = circulation;
	const read: CirculationRead = {
		...{ id, bodyName, bodySlug: circulation.bodySlug, reading, opensAt, endedWhy },
		reference: `${circulation.referenceYear}-${circulation.referenceNumber}`,
		...(await readWords(db.query, scope, { circulation, language })),
		...(await readAmount(db.query, scope, circulation)),
		lastOn: lastDayOf({ closesAt }),
		state: state === 'open' && closesAt <= now() ? 'over' : state,
		asked: facts.seats.length,
		answered: new Set(facts.answers.map(({ circulationSeatId }) => circulationSeatId)).size,
		method: methodOf(facts.rules.funding),
		knowsObjection: knowsObjection(facts.rules.circulation),
		...(await readResult(db.query, scope, circulation))
	};
	return { read, facts };
}

/** The same for a public page. */
export async function readCirculation(
	context: Context,
	address: CirculationAddress
): Promise<CirculationRead | null> {
	return (await findCirculationRead(context, address))?.read ?? null;
}

async function readWords(
	db: Queryable,
	scope: Scope,
	{
		circulation: { id, proposalId },
		language
	}: { readonly circulation: StoredCirculation; readonly language: string }
): Promise<Pick<CirculationRead, 'title' | 'purpose' | 'ground'>> {
	const texts = await readTexts(db, scope, { ownerKind: 'proposal', ownerIds: [proposalId] });
	const grounds = await readTexts(db, scope, { ownerKind: 'circulation', ownerIds: [id] });
	const own = (field: string) => textFor(textsOf(texts, { ownerId: proposalId, field }), language);
	return { title: own('title'), purpose: own('purpose'), ground: textFor(grounds, language) };
}

async function readAmount(
	db: Queryable,
	scope: Scope,
	{ motionId, requestedCents }: StoredCirculation
): Promise<Pick<CirculationRead, 'amountCents' | 'conditions'>> {
	const contributions = await listContributions(db, scope, motionId);
	const amendments = amendmentsOf({ contributions });
	const ownerIds = amendments.flatMap(({ amendmentId, amountCents, state }) =>
		state === 'adopted' && amountCents === null ? [amendmentId] : []
	);
	return {
		amountCents: amountPutToVote(requestedCents, amendments),
		conditions: await readTexts(db, scope, { ownerKind: 'contribution', ownerIds })
	};
}

/** A decision is public once it is published; that none came about, at once. */
async function readResult(
	db: Queryable,
	scope: Scope,
	{ state, motionId }: StoredCirculation
): Promise<Pick<CirculationRead, 'derivation' | 'decision'>> {
	if (state === 'open') return { derivation: null, decision: null };
	const decision = await findDecision(db, scope, { motionId });
	if (decision !== null && decision.publishedAt === null)
		return { derivation: null, decision: null };
	return {
		derivation: await readDerivation(db, scope, motionId),
		decision: decision && `${decision.referenceYear}-${decision.referenceNumber}`
	};
}
