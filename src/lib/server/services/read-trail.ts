import { localDateOf } from '$lib/domain/calendar';
import { isOverdue, type CaseStep } from '$lib/domain/case/trace-case';
import type { WrittenText } from '$lib/domain/text/written-text';
import type { Context } from '$lib/server/context';
import { findMotionOfProposal } from '$lib/server/repositories/motions';
import { findProposal } from '$lib/server/repositories/proposals';
import type { Scope } from '$lib/server/repositories/scope';
import { readTexts } from '$lib/server/repositories/texts';
import { readCaseSteps } from './case-steps';
import { parseReference } from './proposal-reference';

/** A step of a case as a page shows it, with the reasons of who answered. */
export interface TrailStep extends CaseStep {
	readonly isOverdue: boolean;
	readonly reason: WrittenText | null;
}

/** The way of a motion through its conflict; empty where there was none. */
export async function readTrail(
	{ db: { query: db }, now }: Pick<Context, 'db' | 'now'>,
	scope: Scope,
	motionId: string
): Promise<readonly TrailStep[]> {
	const today = localDateOf(now());
	const steps = await readCaseSteps(db, scope, motionId);
	const ownerIds = steps.flatMap(({ end }) => end?.proceedingId ?? []);
	const texts = await readTexts(db, scope, { ownerKind: 'proceeding', ownerIds });
	return steps.map((step) => ({
		...step,
		isOverdue: isOverdue(step, today),
		reason: texts.find(({ ownerId }) => ownerId === step.end?.proceedingId) ?? null
	}));
}

/** The same for a proposal by its reference (`2026-7`), for everybody: who was asked is as public as the result. */
export async function readTrailOfProposal(
	context: Pick<Context, 'db' | 'now'>,
	{ reference, ...scope }: Scope & { readonly reference: string }
): Promise<readonly TrailStep[]> {
	const db = context.db.query;
	const proposal = await findProposal(db, scope, parseReference(reference));
	const motion = proposal && (await findMotionOfProposal(db, scope, proposal.id));
	return motion ? readTrail(context, scope, motion.id) : [];
}
