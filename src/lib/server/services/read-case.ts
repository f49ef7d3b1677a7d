import { holdsRole, type AccountActor } from '$lib/domain/access/actor';
import { localDateOf } from '$lib/domain/calendar';
import { boundsAt, type CaseBounds } from '$lib/domain/case/case-bounds';
import { fallbackAt, fallbackStep, type CaseFallback } from '$lib/domain/case/case-fallback';
import { roleOf } from '$lib/domain/case/case-owner';
import { openStep } from '$lib/domain/case/trace-case';
import { referenceText } from '$lib/domain/proposal/reference';
import { textFor, textsOf, type WrittenText } from '$lib/domain/text/written-text';
import { storedDecideInputSchema } from '$lib/domain/voting/schema/stored-decide-input';
import type { Context } from '$lib/server/context';
import type { Queryable } from '$lib/server/db/client';
import { findBody } from '$lib/server/repositories/bodies';
import { listContributions } from '$lib/server/repositories/contributions';
import { findDeterminationInput, findLastDetermination } from '$lib/server/repositories/decisions';
import { readFreeCents } from '$lib/server/repositories/free-money';
import { findMotion, type Motion } from '$lib/server/repositories/motions';
import { findProposal } from '$lib/server/repositories/proposals';
import type { Scope } from '$lib/server/repositories/scope';
import { readTexts } from '$lib/server/repositories/texts';
import { showContributions, type ContributionShown } from './deliberation';
import { readDerivation, type DerivationRead } from './read-derivation';
import { readTrail, type TrailStep } from './read-trail';

export interface CaseRead {
	readonly motionId: string;
	/** Of the proposal: `2026-7`. */
	readonly reference: string;
	readonly title: WrittenText | null;
	readonly purpose: WrittenText | null;
	readonly body: { readonly name: string; readonly slug: string };
	/** Integer cents. */
	readonly requestedCents: number;
	readonly votedCents: number;
	readonly freeCents: number;
	readonly trail: readonly TrailStep[];
	/** Who is asked now; null once the case is settled. */
	readonly open: TrailStep | null;
	/** Whether the reader holds the office that is asked. */
	readonly isAsked: boolean;
	readonly bounds: CaseBounds | null;
	readonly fallback: CaseFallback | null;
	/** Whether the desk may take the step that the rules name for silence. */
	readonly canTakeFallback: boolean;
	readonly derivation: DerivationRead;
	/** What was said for and against, by parts, never by names. */
	readonly contributions: readonly ContributionShown[];
}

interface Asked extends Scope {
	readonly motionId: string;
	readonly language: string;
}

/**
 * A case as whoever is asked reads it; null where there is none, or where neither the reader's office nor the desk
 * has a part in it: what a closed room said is theirs alone.
 */
export async function readCase(
	context: Pick<Context, 'db' | 'now'>,
	actor: AccountActor,
	asked: Asked
): Promise<CaseRead | null> {
	const { motionId, neighbourhoodId } = asked;
	const scope = { neighbourhoodId };
	const db = context.db.query;
	const motion = await findMotion(db, scope, motionId);
	const derivation = motion && (await readDerivation(db, scope, motionId));
	if (!motion || !derivation) return null;
	const trail = await readTrail(context, scope, motionId);
	const isDesk = holdsRole(actor, neighbourhoodId, 'neighbourhoodManager');
	const hasPart = trail.some(({ owner }) => holdsRole(actor, neighbourhoodId, roleOf(owner)));
	if (trail.length === 0 || !(isDesk || hasPart)) return null;
	const step = openStep(trail);
	const open = trail.find(({ end }) => end === null) ?? null;
	const input = await readInput(db, scope, motionId);
	const fallback = step && input ? fallbackAt(input.rules, step.station) : null;
	const isOver = open?.isOverdue === true && fallback !== null;
	return {
		...(await readMotionFacts(db, scope, { motion, asked })),
		votedCents: input?.motion.amountCents ?? motion.requestedCents,
		trail,
		open,
		isAsked: open !== null && holdsRole(actor, neighbourhoodId, roleOf(open.owner)),
		bounds: step && input ? boundsAt(input.rules, step.station) : null,
		fallback,
		canTakeFallback:
			isDesk && isOver && fallbackStep(fallback, localDateOf(context.now())) !== null,
		derivation,
		contributions: await showContributions(db, scope, {
			contributions: await listContributions(db, scope, motionId),
			actor,
			language: asked.language
		})
	};
}

async function readInput(db: Queryable, scope: Scope, motionId: string) {
	const last = await findLastDetermination(db, scope, motionId);
	const stored = last && (await findDeterminationInput(db, scope, last.id));
	const read = storedDecideInputSchema.safeParse(stored);
	return read.success ? read.data : null;
}

async function readMotionFacts(
	db: Queryable,
	scope: Scope,
	{ motion, asked }: { readonly motion: Motion; readonly asked: Asked }
) {
	const { proposalId: ownerId } = motion;
	const proposal = await findProposal(db, scope, { id: ownerId });
	const body = await findBody(db, scope, { id: motion.bodyId });
	const texts = await readTexts(db, scope, { ownerKind: 'proposal', ownerIds: [ownerId] });
	const field = (name: string) => textFor(textsOf(texts, { ownerId, field: name }), asked.language);
	const { referenceYear: year = 0, referenceNumber: number = 0 } = proposal ?? {};
	return {
		motionId: motion.id,
		reference: referenceText({ year, number }),
		title: field('title'),
		purpose: field('purpose'),
		body: { name: body?.name ?? '', slug: body?.slug ?? '' },
		requestedCents: motion.requestedCents,
		freeCents: proposal ? await readFreeCents(db, scope, proposal.fundYearId) : 0
	};
}
