import type { WrittenText } from '$lib/domain/text/written-text';
import { storedDecideInputSchema } from '$lib/domain/voting/schema/stored-decide-input';
import type { Context } from '$lib/server/context';
import { listItemsOfMotion } from '$lib/server/repositories/agenda-items';
import {
	findDecision,
	findDeterminationInput,
	findLastDetermination
} from '$lib/server/repositories/decisions';
import { findMotion, type Motion } from '$lib/server/repositories/motions';
import { listProceedings } from '$lib/server/repositories/proceedings';
import { findProposal } from '$lib/server/repositories/proposals';
import { readDerivation, type DerivationRead } from './read-derivation';
import { readProposalTitle } from './read-proposal-title';
import { reasonsRequired } from './record-proceeding';

export interface MotionRead {
	readonly motion: Motion;
	/** Of the proposal: `2026-7`. */
	readonly reference: string;
	readonly title: WrittenText | null;
	readonly derivation: DerivationRead | null;
	/** The entry in the register, once there is one. */
	readonly decision: { readonly reference: string; readonly isPublished: boolean } | null;
	/** Amount that was put to the vote; integer cents. */
	readonly amountCents: number;
	/** Whether the station whose turn it is has to give reasons. */
	readonly reasonsRequired: boolean;
	/** The item whose count can still be put right; null when there is none. */
	readonly correctableItemId: string | null;
}

/** A motion on the manager's desk: where it stands, why, and what comes next. */
export async function readMotion(
	{ db: { query: db } }: Context,
	asked: { readonly neighbourhoodId: string; readonly motionId: string; readonly language: string }
): Promise<MotionRead | null> {
	const { neighbourhoodId, motionId, language } = asked;
	const scope = { neighbourhoodId };
	const motion = await findMotion(db, scope, motionId);
	const proposal = motion && (await findProposal(db, scope, { id: motion.proposalId }));
	if (!motion || !proposal) return null;
	const items = await listItemsOfMotion(db, scope, motionId);
	const last = items.findLast(({ state }) => state === 'closed');
	const made = await findLastDetermination(db, scope, motionId);
	const input = storedDecideInputSchema.safeParse(
		made && (await findDeterminationInput(db, scope, made.id))
	);
	const decision = await findDecision(db, scope, { motionId });
	const hasActed = (await listProceedings(db, scope, motionId)).length > 0;
	const isCorrectable = last?.entryMode === 'showOfHands' && !hasActed;
	const station = made?.output.next?.station;
	return {
		motion,
		reference: `${proposal.referenceYear}-${proposal.referenceNumber}`,
		title: await readProposalTitle(db, scope, { proposalId: motion.proposalId, language }),
		derivation: await readDerivation(db, scope, motionId),
		decision: decision && {
			reference: `${decision.referenceYear}-${decision.referenceNumber}`,
			isPublished: decision.publishedAt !== null
		},
		amountCents: input.success ? input.data.motion.amountCents : motion.requestedCents,
		reasonsRequired:
			input.success &&
			(station === 'arbiter' || station === 'officeDecision') &&
			reasonsRequired(input.data.rules, station),
		correctableItemId: isCorrectable ? last.id : null
	};
}
