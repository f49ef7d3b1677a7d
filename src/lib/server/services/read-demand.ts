import type { AccountActor } from '$lib/domain/access/actor';
import { localDateOf } from '$lib/domain/calendar';
import { hasSeats } from '$lib/domain/council/body';
import { demandTerms, type DemandTerms } from '$lib/domain/meeting/demand-meeting';
import { textFor, textsOf, type WrittenText } from '$lib/domain/text/written-text';
import type { Context } from '$lib/server/context';
import { findBody } from '$lib/server/repositories/bodies';
import {
	countSignatures,
	findLastDemand,
	hasSigned,
	listDueDemands,
	type StoredDemand
} from '$lib/server/repositories/demands';
import { findRulesInForce } from '$lib/server/repositories/rule-set-versions';
import { readTexts } from '$lib/server/repositories/texts';
import { findMember } from './demand-meeting';

interface Asked {
	readonly neighbourhoodId: string;
	readonly bodySlug: string;
	readonly language: string;
}

export interface DemandShown extends StoredDemand {
	readonly joined: number;
	readonly hasJoined: boolean;
	readonly reason: WrittenText | null;
}

export interface DemandPage {
	readonly bodyId: string;
	readonly bodyName: string;
	readonly isMember: boolean;
	/** What a demand that began today would need; null where the rules know none. */
	readonly terms: DemandTerms | null;
	/** The last one, met or not. */
	readonly demand: DemandShown | null;
}

/** Whether and how members of a body can ask for a meeting (P-61), and the demand that is open; null: no such body. */
export async function readDemand(
	context: Context,
	actor: AccountActor,
	{ neighbourhoodId, bodySlug, language }: Asked
): Promise<DemandPage | null> {
	const scope = { neighbourhoodId };
	const db = context.db.query;
	const body = await findBody(db, scope, { slug: bodySlug });
	if (!body) return null;
	const { id: bodyId, name: bodyName } = body;
	const member = await findMember(db, scope, { actor, bodyId, now: context.now() });
	const { seatId, memberCount, rules } = member;
	const terms = demandTerms(rules?.document.meetings.demandedMeeting.value ?? null, memberCount);
	const last = await findLastDemand(db, scope, bodyId);
	const page = { bodyId, bodyName, isMember: seatId !== null, terms };
	if (last === null) return { ...page, demand: null };
	const ownerIds = [last.id];
	const texts = await readTexts(db, scope, { ownerKind: 'meetingDemand', ownerIds });
	return {
		...page,
		demand: {
			...last,
			joined: await countSignatures(db, scope, last.id),
			hasJoined: seatId !== null && (await hasSigned(db, scope, { demandId: last.id, seatId })),
			reason: textFor(textsOf(texts, { ownerId: last.id, field: 'reason' }), language)
		}
	};
}

/** Whether the rules of this body let its members ask for a meeting. */
export async function knowsDemands(
	context: Context,
	{ neighbourhoodId, bodySlug }: { readonly neighbourhoodId: string; readonly bodySlug: string }
): Promise<boolean> {
	const scope = { neighbourhoodId };
	const body = await findBody(context.db.query, scope, { slug: bodySlug });
	if (!body || !hasSeats(body.kind)) return false;
	const on = localDateOf(context.now());
	const rules = await findRulesInForce(context.db.query, scope, { bodyId: body.id, on });
	return rules?.document.meetings.demandedMeeting.value.kind === 'onDemand';
}

/** The demands for which the desk still has to find a day. */
export async function readDueDemands(
	context: Context,
	{ neighbourhoodId }: { readonly neighbourhoodId: string }
): Promise<readonly StoredDemand[]> {
	return await listDueDemands(context.db.query, { neighbourhoodId });
}
