import type { Actor } from '$lib/domain/access/actor';
import { hasSeats } from '$lib/domain/council/body';
import { isRecused, type InterestState } from '$lib/domain/council/declare-interest';
import { amountPutToVote } from '$lib/domain/meeting/amend-motion';
import type { RuleDocument } from '$lib/domain/rules/schema/rule-document';
import { textFor, textsOf, type WrittenText } from '$lib/domain/text/written-text';
import type { Context } from '$lib/server/context';
import type { Queryable } from '$lib/server/db/client';
import { findAgendaItem, type AgendaItem } from '$lib/server/repositories/agenda-items';
import { findDecision } from '$lib/server/repositories/decisions';
import { readFreeCents } from '$lib/server/repositories/free-money';
import type { MeetingOfBody } from '$lib/server/repositories/meetings';
import type { Scope } from '$lib/server/repositories/scope';
import { readTexts } from '$lib/server/repositories/texts';
import { showDeliberation, type DeliberationShown } from './deliberation';
import { amendmentsOf, isWithdrawn, readItemFacts, standsFor, type ItemFacts } from './item-facts';

export interface OwnInterest {
	readonly state: InterestState;
	readonly declaredBy: 'self' | 'body' | 'portal';
}

export interface ItemRead {
	readonly item: AgendaItem;
	readonly meeting: MeetingOfBody;
	readonly isWithdrawn: boolean;
	/** Without seats: whoever takes part in the meeting votes. */
	readonly isForum: boolean;
	/** `2026-7`. */
	readonly reference: string;
	readonly title: WrittenText | null;
	readonly purpose: WrittenText | null;
	/** The amount the motion stands at, and what is free before it; integer cents. */
	readonly amountCents: number;
	readonly freeCents: number;
	/** Conditions that the body has taken in. */
	readonly conditions: readonly WrittenText[];
	readonly rules: RuleDocument | null;
	readonly deliberation: DeliberationShown;
	/** Whether the reader has a vote here, or would have one without an interest. */
	readonly hasVote: boolean;
	readonly isRecused: boolean;
	readonly ownInterest: OwnInterest | null;
	/** `2026-14`, once the decision on the motion is published. */
	readonly decisionReference: string | null;
}

/** One agenda item as its reader may see it; null where there is none in this meeting. */
export async function readItem(
	{ db, now }: Context,
	actor: Actor,
	asked: {
		readonly neighbourhoodId: string;
		readonly meetingId: string;
		readonly itemId: string;
		readonly language: string;
	}
): Promise<ItemRead | null> {
	const scope = { neighbourhoodId: asked.neighbourhoodId };
	const item = await findAgendaItem(db.query, scope, asked.itemId);
	if (item?.meetingId !== asked.meetingId) return null;
	const at = now();
	const facts = await readItemFacts(db.query, scope, { item, now: at });
	if (facts === null) return null;
	const { language } = asked;
	const shown = { facts, actor, language, now: at };
	const deliberation = await showDeliberation(db.query, scope, shown);
	return {
		item,
		meeting: facts.meeting,
		isWithdrawn: isWithdrawn(facts),
		isForum: !hasSeats(facts.bodyKind),
		reference: `${item.referenceYear}-${item.referenceNumber}`,
		...(await readProposalWords(db.query, scope, { proposalId: item.proposalId, language })),
		amountCents: amountPutToVote(item.requestedCents, amendmentsOf(facts)),
		freeCents: await readFreeCents(db.query, scope, item.fundYearId),
		conditions: await readConditions(db.query, scope, { facts, language }),
		rules: facts.rules?.document ?? null,
		deliberation,
		...ownPart(actor, facts),
		decisionReference: await readDecisionReference(db.query, scope, item.motionId)
	};
}

async function readDecisionReference(
	db: Queryable,
	scope: Scope,
	motionId: string
): Promise<string | null> {
	const decision = await findDecision(db, scope, { motionId });
	if (!decision?.publishedAt) return null;
	return `${decision.referenceYear}-${decision.referenceNumber}`;
}

async function readProposalWords(
	db: Queryable,
	scope: Scope,
	{ proposalId, language }: { readonly proposalId: string; readonly language: string }
): Promise<Pick<ItemRead, 'title' | 'purpose'>> {
	const texts = await readTexts(db, scope, { ownerKind: 'proposal', ownerIds: [proposalId] });
	const field = (name: string) =>
		textFor(textsOf(texts, { ownerId: proposalId, field: name }), language);
	return { title: field('title'), purpose: field('purpose') };
}

/** What was adopted belongs to the motion and is as public as the motion, wherever it was discussed. */
async function readConditions(
	db: Queryable,
	scope: Scope,
	{ facts, language }: { readonly facts: ItemFacts; readonly language: string }
): Promise<readonly WrittenText[]> {
	const ownerIds = facts.contributions
		.filter(({ amendmentState }) => amendmentState === 'adopted')
		.map(({ id }) => id);
	const texts = await readTexts(db, scope, { ownerKind: 'contribution', ownerIds });
	return ownerIds.flatMap((ownerId) => {
		const words = textFor(textsOf(texts, { ownerId, field: 'words' }), language);
		return words === null ? [] : [words];
	});
}

function ownPart(
	actor: Actor,
	facts: ItemFacts
): Pick<ItemRead, 'hasVote' | 'isRecused' | 'ownInterest'> {
	const who = standsFor(actor, facts);
	if (who === null) return { hasVote: false, isRecused: false, ownInterest: null };
	const own = facts.interests.find(
		(known) =>
			known.seatId === who.seatId &&
			known.capacity === who.capacity &&
			known.attendanceId === who.attendanceId
	);
	return {
		hasVote: true,
		isRecused: isRecused(facts.interests, who),
		ownInterest: own ? { state: own.state, declaredBy: own.declaredBy } : null
	};
}
