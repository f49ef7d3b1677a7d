import { amountPutToVote } from '$lib/domain/meeting/amend-motion';
import type { ItemState } from '$lib/domain/meeting/meeting';
import type { MotionState } from '$lib/domain/meeting/put-on-agenda';
import { textFor, textsOf, type WrittenText } from '$lib/domain/text/written-text';
import type { Queryable } from '$lib/server/db/client';
import { listAgendaItems, type AgendaItem } from '$lib/server/repositories/agenda-items';
import { listContributions } from '$lib/server/repositories/contributions';
import type { Scope } from '$lib/server/repositories/scope';
import { readTexts } from '$lib/server/repositories/texts';
import { amendmentsOf } from './item-facts';

/** One line of an agenda as everybody may see it: the proposal has been published before. */
export interface AgendaLine {
	readonly itemId: string;
	readonly motionId: string;
	/** Its number among all points of the agenda. */
	readonly number: number;
	readonly reading: number;
	readonly state: ItemState;
	/** Never reached in its meeting, or taken off. */
	readonly isOff: boolean;
	readonly motionState: MotionState;
	readonly title: WrittenText | null;
	/** `2026-7`. */
	readonly reference: string;
	/** The amount the motion stands at; integer cents. */
	readonly amountCents: number;
	/** When it was put on the agenda. */
	readonly createdAt: Date;
	readonly openedAt: Date | null;
	readonly closedAt: Date | null;
	/** When it had been talked over without a vote, the first of two steps. */
	readonly discussedAt: Date | null;
}

/** The agenda of a meeting with titles in the reader's language where there is a translation. */
export async function readAgendaLines(
	db: Queryable,
	scope: Scope,
	{ meetingId, language }: { readonly meetingId: string; readonly language: string }
): Promise<readonly AgendaLine[]> {
	const items = await listAgendaItems(db, scope, meetingId);
	const ownerIds = items.map(({ proposalId }) => proposalId);
	const texts = await readTexts(db, scope, { ownerKind: 'proposal', ownerIds });
	const lines: AgendaLine[] = [];
	for (const item of items) {
		const titles = textsOf(texts, { ownerId: item.proposalId, field: 'title' });
		const contributions = await listContributions(db, scope, item.motionId);
		lines.push({
			...lineOf(item),
			title: textFor(titles, language),
			amountCents: amountPutToVote(item.requestedCents, amendmentsOf({ contributions }))
		});
	}
	return lines;
}

function lineOf(item: AgendaItem): Omit<AgendaLine, 'title' | 'amountCents'> {
	const { motionId, number, reading, state, openedAt, closedAt, discussedAt, createdAt } = item;
	return {
		itemId: item.id,
		...{ motionId, number, reading, state, openedAt, closedAt, discussedAt, createdAt },
		isOff: item.withdrawnAt !== null,
		motionState: item.motionState,
		reference: `${item.referenceYear}-${item.referenceNumber}`
	};
}
