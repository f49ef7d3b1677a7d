import { amountPutToVote } from '$lib/domain/meeting/amend-motion';
import type { WrittenText } from '$lib/domain/text/written-text';
import type { Context } from '$lib/server/context';
import { listAgendaItems } from '$lib/server/repositories/agenda-items';
import { listContributions } from '$lib/server/repositories/contributions';
import { findMeeting, type MeetingOfBody } from '$lib/server/repositories/meetings';
import {
	findRoundOfItem,
	listItemsInRounds,
	listRounds,
	type RoundState
} from '$lib/server/repositories/rounds';
import { amendmentsOf } from './item-facts';
import { readProposalTitle } from './read-proposal-title';

export interface RoundLine {
	readonly id: string;
	readonly state: RoundState;
}

interface Asked {
	readonly neighbourhoodId: string;
	readonly meetingId: string;
}

/** The rounds of a meeting, in their order. */
export async function listRoundsOfMeeting(
	context: Context,
	{ neighbourhoodId, meetingId }: Asked
): Promise<readonly RoundLine[]> {
	const rounds = await listRounds(context.db.query, { neighbourhoodId }, meetingId);
	return rounds.map(({ id, state }) => ({ id, state }));
}

/** The round that an item shares its money in; null where it is decided by itself. */
export async function readRoundOfItem(
	context: Context,
	{ neighbourhoodId, itemId }: { readonly neighbourhoodId: string; readonly itemId: string }
): Promise<RoundLine | null> {
	return await findRoundOfItem(context.db.query, { neighbourhoodId }, itemId);
}

export interface MotionForRound {
	readonly itemId: string;
	readonly reference: string;
	readonly title: WrittenText | null;
	/** What is put to the vote; integer cents. */
	readonly amountCents: number;
}

/** The motions of a meeting that could share their money; null where there is no such meeting. */
export async function readRoundStart(
	context: Context,
	{ neighbourhoodId, meetingId, language }: Asked & { readonly language: string }
): Promise<{
	readonly meeting: MeetingOfBody;
	readonly motions: readonly MotionForRound[];
} | null> {
	const scope = { neighbourhoodId };
	const db = context.db.query;
	const meeting = await findMeeting(db, scope, meetingId);
	if (!meeting) return null;
	const items = await listAgendaItems(db, scope, meetingId);
	const waiting = items.filter(({ state, withdrawnAt }) => state === 'planned' && !withdrawnAt);
	const taken = await listItemsInRounds(
		db,
		scope,
		waiting.map(({ id }) => id)
	);
	const motions: MotionForRound[] = [];
	for (const item of waiting.filter(({ id }) => !taken.has(id))) {
		const contributions = await listContributions(db, scope, item.motionId);
		const { id: itemId, proposalId, requestedCents } = item;
		motions.push({
			itemId,
			reference: `${item.referenceYear}-${item.referenceNumber}`,
			title: await readProposalTitle(db, scope, { proposalId, language }),
			amountCents: amountPutToVote(requestedCents, amendmentsOf({ contributions }))
		});
	}
	return { meeting, motions };
}
