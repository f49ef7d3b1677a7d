import { localDateOf } from '$lib/domain/calendar';
import { amountPutToVote } from '$lib/domain/meeting/amend-motion';
import { officeAloneOn } from '$lib/domain/rules/ladder';
import type { Source } from '$lib/domain/rules/schema/rule';
import type { Queryable } from '$lib/server/db/client';
import { findBody } from '$lib/server/repositories/bodies';
import { listContributions } from '$lib/server/repositories/contributions';
import { findMotionOfProposal, listCompetentBodyIds } from '$lib/server/repositories/motions';
import { findRulesInForce } from '$lib/server/repositories/rule-set-versions';
import type { Scope } from '$lib/server/repositories/scope';
import type { TabledProposal } from '$lib/server/repositories/tabled-proposals';
import { amendmentsOf } from './item-facts';

/** An office that decides without a vote, and the body whose rules say so. */
export interface DecidingOffice {
	readonly bodyId: string;
	readonly bodyName: string;
	readonly bodySlug: string;
	readonly office: string;
	readonly source: Source;
}

interface Asked {
	readonly proposal: Pick<TabledProposal, 'id' | 'requestedCents'>;
	readonly now: Date;
}

/**
 * The offices that decide alone on what a proposal asks for, under the rules in force today (P-90). One, as a
 * rule; none where a body votes; several where several bodies decide about the fund.
 */
export async function findDecidingOffices(
	db: Queryable,
	scope: Scope,
	{ proposal, now }: Asked
): Promise<readonly DecidingOffice[]> {
	const motion = await findMotionOfProposal(db, scope, proposal.id);
	const amountCents = await amountAskedNow(db, scope, { proposal, motionId: motion?.id ?? null });
	const competent = await listCompetentBodyIds(db, scope, proposal.id);
	const bodyIds = motion === null ? competent : competent.filter((id) => id === motion.bodyId);
	const on = localDateOf(now);
	const offices: DecidingOffice[] = [];
	for (const bodyId of bodyIds) {
		const body = await findBody(db, scope, { id: bodyId });
		const rules = await findRulesInForce(db, scope, { bodyId, on });
		if (!body || !rules) continue;
		const { value, source } = rules.document.funding.ladder;
		const office = officeAloneOn(value, amountCents);
		if (office === null) continue;
		offices.push({ bodyId, bodyName: body.name, bodySlug: body.slug, office, source });
	}
	return offices.sort((one, other) => one.bodyName.localeCompare(other.bodyName, 'de'));
}

/** What is asked for once the adopted amendments are counted in; integer cents. */
export async function amountAskedNow(
	db: Queryable,
	scope: Scope,
	{ proposal, motionId }: { readonly proposal: Asked['proposal']; readonly motionId: string | null }
): Promise<number> {
	if (motionId === null) return proposal.requestedCents;
	const contributions = await listContributions(db, scope, motionId);
	return amountPutToVote(proposal.requestedCents, amendmentsOf({ contributions }));
}
