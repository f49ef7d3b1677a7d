import { localDateOf } from '$lib/domain/calendar';
import { bodyOn } from '$lib/domain/council/succeed-body';
import type { RuleDocument } from '$lib/domain/rules/schema/rule-document';
import type { Queryable } from '$lib/server/db/client';
import { listSuccessions } from '$lib/server/repositories/body-successions';
import { findLastDetermination } from '$lib/server/repositories/decisions';
import { listCompetentBodyIds, type Motion } from '$lib/server/repositories/motions';
import { findRulesInForce, findRuleVersion } from '$lib/server/repositories/rule-set-versions';
import type { Scope } from '$lib/server/repositories/scope';

/** The bodies that decide on that day about the fund which a proposal asks: a successor for its predecessor. */
export async function listCompetentOn(
	db: Queryable,
	scope: Scope,
	{ proposalId, on }: { readonly proposalId: string; readonly on: string }
): Promise<readonly string[]> {
	const links = await listSuccessions(db, scope);
	const named = await listCompetentBodyIds(db, scope, proposalId);
	return named.map((id) => bodyOn(links, id, on));
}

/** Whether a body decides on that day about the fund which a proposal asks. */
export async function isCompetentOn(
	db: Queryable,
	scope: Scope,
	{
		bodyId,
		...asked
	}: { readonly bodyId: string; readonly proposalId: string; readonly on: string }
): Promise<boolean> {
	return (await listCompetentOn(db, scope, asked)).includes(bodyId);
}

/** Before which body a motion is on a day, and whether that body counts as the one that voted on it. */
export interface ActingBody {
	readonly actingBodyId: string;
	/** False where the votes so far were counted by other groups than the acting body has. */
	readonly countsAlike: boolean;
}

/** Who goes on with a motion on the day of a meeting: its body, or the successor. */
export async function readActingBody(
	db: Queryable,
	scope: Scope,
	{ motion, startsAt }: { readonly motion: Pick<Motion, 'id' | 'bodyId'>; readonly startsAt: Date }
): Promise<ActingBody> {
	const on = localDateOf(startsAt);
	const actingBodyId = bodyOn(await listSuccessions(db, scope), motion.bodyId, on);
	if (actingBodyId === motion.bodyId) return { actingBodyId, countsAlike: true };
	const last = await findLastDetermination(db, scope, motion.id);
	if (last === null) return { actingBodyId, countsAlike: true };
	const before = await findRuleVersion(db, scope, last.ruleSetVersionId);
	const now = await findRulesInForce(db, scope, { bodyId: actingBodyId, on });
	return { actingBodyId, countsAlike: groupsOf(before) === groupsOf(now) };
}

const groupsOf = (rules: { readonly document: RuleDocument } | null) =>
	(rules?.document.body.benches.value ?? [])
		.map(({ code }) => code)
		.sort()
		.join(' ');

/** A motion as that of the body which acts for it at that time, where it can be passed on at all. */
export async function asOfActingBody<M extends Pick<Motion, 'id' | 'bodyId'>>(
	db: Queryable,
	scope: Scope,
	{ motion, startsAt }: { readonly motion: M | null; readonly startsAt: Date }
): Promise<M | null> {
	if (motion === null) return null;
	const acting = await readActingBody(db, scope, { motion, startsAt });
	return acting.countsAlike ? { ...motion, bodyId: acting.actingBodyId } : motion;
}
