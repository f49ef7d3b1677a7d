import { parseReference } from '$lib/domain/proposal/reference';
import type { ProposalState } from '$lib/domain/proposal/proposal';
import { textFor, textsOf } from '$lib/domain/text/written-text';
import type { Context } from '$lib/server/context';
import type { Queryable } from '$lib/server/db/client';
import { listItemsOfMotion } from '$lib/server/repositories/agenda-items';
import { findDecision, type RegisteredDecision } from '$lib/server/repositories/decisions';
import { readReservedFor } from '$lib/server/repositories/ledger';
import { findMeeting } from '$lib/server/repositories/meetings';
import { findMinutes } from '$lib/server/repositories/minutes';
import { findMotion } from '$lib/server/repositories/motions';
import { findProposal } from '$lib/server/repositories/proposals';
import type { Scope } from '$lib/server/repositories/scope';
import { readTexts } from '$lib/server/repositories/texts';
import { readDerivation, type DerivationRead } from './read-derivation';
import { readProposalTitle } from './read-proposal-title';
import { viewRow, type RegisterRow } from './read-register';

/** An evening on which a motion was read. */
export interface ReadingPlace {
	readonly meetingId: string;
	readonly itemId: string;
	readonly startsAt: Date;
	/** Whether its minutes are there for everybody. */
	readonly hasMinutes: boolean;
}

export interface DecisionRead extends RegisterRow {
	readonly bodySlug: string;
	readonly derivation: DerivationRead;
	readonly readings: readonly ReadingPlace[];
	/** Integer cents: what was asked for, and what is set aside for it today. */
	readonly money: { readonly requestedCents: number; readonly reservedCents: number };
	/** Where the project stands today. */
	readonly proposalState: ProposalState;
}

/** A published decision by its reference, also one that was taken back; null where there is none. */
export async function readDecision(
	{ db: { query: db } }: Context,
	asked: { readonly neighbourhoodId: string; readonly reference: string; readonly language: string }
): Promise<DecisionRead | null> {
	const scope = { neighbourhoodId: asked.neighbourhoodId };
	const parsed = parseReference(asked.reference);
	const decision = parsed && (await findDecision(db, scope, parsed));
	if (!decision?.publishedAt) return null;
	const derivation = await readDerivation(db, scope, decision.motionId);
	if (derivation === null) return null;
	const { publishedAt } = decision;
	return {
		...viewRow({ ...decision, publishedAt }, await wordsOf(db, scope, { decision, ...asked })),
		bodySlug: decision.bodySlug,
		derivation,
		readings: await readingsOf(db, scope, decision.motionId),
		...(await fateOf(db, scope, decision))
	};
}

async function wordsOf(
	db: Queryable,
	scope: Scope,
	{ decision, language }: { readonly decision: RegisteredDecision; readonly language: string }
) {
	const { id: ownerId, proposalId } = decision;
	const own = await readTexts(db, scope, { ownerKind: 'decision', ownerIds: [ownerId] });
	return {
		title: await readProposalTitle(db, scope, { proposalId, language }),
		reason: textFor(textsOf(own, { ownerId, field: 'withdrawal' }), language)
	};
}

async function readingsOf(
	db: Queryable,
	scope: Scope,
	motionId: string
): Promise<readonly ReadingPlace[]> {
	const items = await listItemsOfMotion(db, scope, motionId);
	const closed = items.filter(({ state }) => state === 'closed');
	const places = closed.map(async ({ id: itemId, meetingId }) => {
		const meeting = await findMeeting(db, scope, meetingId);
		if (!meeting) return [];
		const minutes = await findMinutes(db, scope, meetingId);
		const hasMinutes = minutes?.publication === 'published';
		return [{ meetingId, itemId, startsAt: meeting.startsAt, hasMinutes }];
	});
	return (await Promise.all(places)).flat();
}

/** What became of it: as far as this portal knows it today. */
async function fateOf(
	db: Queryable,
	scope: Scope,
	{ motionId, proposalId }: RegisteredDecision
): Promise<Pick<DecisionRead, 'money' | 'proposalState'>> {
	const motion = await findMotion(db, scope, motionId);
	const proposal = await findProposal(db, scope, { id: proposalId });
	return {
		money: {
			requestedCents: motion?.requestedCents ?? 0,
			reservedCents: await readReservedFor(db, scope, motionId)
		},
		proposalState: proposal?.state ?? 'decided'
	};
}
