import { textFor, textsOf, type WrittenText } from '$lib/domain/text/written-text';
import type { Context } from '$lib/server/context';
import { listWaitingProposals } from '$lib/server/repositories/tabled-proposals';
import { readTexts } from '$lib/server/repositories/texts';

export interface WaitingForAgenda {
	/** `2026-7`. */
	readonly reference: string;
	readonly title: WrittenText | null;
	/** Integer cents. */
	readonly requestedCents: number;
	/** Whether a body has already met about it: in conflict, or never reached. */
	readonly isMotion: boolean;
}

/** What the manager still has to put on an agenda, the oldest first. */
export async function readWaitingProposals(
	{ db }: Context,
	{ neighbourhoodId, language }: { readonly neighbourhoodId: string; readonly language: string }
): Promise<readonly WaitingForAgenda[]> {
	const scope = { neighbourhoodId };
	const waiting = await listWaitingProposals(db.query, scope);
	const ownerIds = waiting.map(({ id }) => id);
	const texts = await readTexts(db.query, scope, { ownerKind: 'proposal', ownerIds });
	return waiting.map(({ id, referenceYear, referenceNumber, requestedCents, isMotion }) => ({
		reference: `${referenceYear}-${referenceNumber}`,
		title: textFor(textsOf(texts, { ownerId: id, field: 'title' }), language),
		requestedCents,
		isMotion
	}));
}
