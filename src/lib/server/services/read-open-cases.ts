import { holdsRole, type AccountActor, type Role } from '$lib/domain/access/actor';
import { roleOf } from '$lib/domain/case/case-owner';
import type { WrittenText } from '$lib/domain/text/written-text';
import type { Context } from '$lib/server/context';
import { listUnsettledMotions } from '$lib/server/repositories/motions';
import type { Scope } from '$lib/server/repositories/scope';
import { readProposalTitle } from './read-proposal-title';
import { readTrail, type TrailStep } from './read-trail';

/** A case that is not settled, at the step that waits. */
export interface OpenCase {
	readonly motionId: string;
	readonly bodyId: string;
	readonly title: WrittenText | null;
	readonly step: TrailStep;
}

type Asked = Scope & { readonly language: string };

/** All open cases of a neighbourhood: overdue ones first, then by their last day; without one at the end. */
export async function readOpenCases(
	context: Pick<Context, 'db' | 'now'>,
	{ language, neighbourhoodId }: Asked
): Promise<readonly OpenCase[]> {
	const scope = { neighbourhoodId };
	const db = context.db.query;
	const cases: OpenCase[] = [];
	for (const { id: motionId, bodyId, proposalId } of await listUnsettledMotions(db, scope)) {
		const trail = await readTrail(context, scope, motionId);
		const step = trail.find(({ end }) => end === null);
		if (step === undefined) continue;
		const title = await readProposalTitle(db, scope, { proposalId, language });
		cases.push({ motionId, bodyId, title, step });
	}
	return cases.sort((one, other) => dayOf(one).localeCompare(dayOf(other)));
}

const dayOf = ({ step: { due } }: OpenCase) =>
	due.kind === 'noLimit' || due.on === null ? '9999' : due.on;

const offices = ['arbiter', 'consentingCouncil', 'programmeOffice'] as const satisfies Role[];

/** Those that wait for an office the account holds here; the desk has its own list. */
export async function readCasesForOffice(
	context: Pick<Context, 'db' | 'now'>,
	actor: AccountActor,
	asked: Asked
): Promise<readonly OpenCase[]> {
	const held = offices.filter((role) => holdsRole(actor, asked.neighbourhoodId, role));
	if (held.length === 0) return [];
	const cases = await readOpenCases(context, asked);
	return cases.filter(({ step }) => held.some((role) => role === roleOf(step.owner)));
}
