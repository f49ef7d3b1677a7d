import { localDateOf } from '$lib/domain/calendar';
import { ok, refuse, type Result } from '$lib/domain/result';
import { conveneReadings } from '$lib/domain/voting/convene-readings';
import { countVotes } from '$lib/domain/voting/count-votes';
import { settleCuts } from '$lib/domain/voting/cut-motion';
import { decide } from '$lib/domain/voting/decide';
import { meanOfMarks, rankByMarks, type Mark } from '$lib/domain/voting/rank-by-marks';
import { decideInputSchema, type DecideInput } from '$lib/domain/voting/schema/decide-input';
import { roundSchema, type RoundInput } from '$lib/domain/voting/schema/round-input';
import { shareOutMoney, type RoundDetermination } from '$lib/domain/voting/share-out-money';
import type { Motion } from '$lib/server/repositories/motions';
import { listCuts, listMarks } from '$lib/server/repositories/round-marks';
import type { StoredRound } from '$lib/server/repositories/rounds';
import { findRuleVersion } from '$lib/server/repositories/rule-set-versions';
import type { Scope } from '$lib/server/repositories/scope';
import { collectFacts } from './determine-motion';
import type { UseCaseTransaction } from './perform';
import type { MotionOfRound } from './round-motions';

export type ShareRefusal = 'stillOver' | 'factsContradict' | 'notFound';

export interface RoundShared {
	readonly input: RoundInput;
	readonly determination: RoundDetermination;
}

interface Sharing {
	readonly round: StoredRound;
	readonly motions: readonly MotionOfRound[];
	readonly lockedMotions: readonly Motion[];
	readonly freeCents: number;
	/** Set when a count was corrected after the money had been shared out. */
	readonly again?: Pick<RoundInput, 'replaces'> & { readonly heldOn: string };
}

type RoundMotion = RoundInput['round']['motions'][number];

/**
 * Shares out the money among the motions that the body approved; null where it approved none. What it rejected, or
 * what waits for another station, takes none of it. Part of the use case that holds all locks.
 */
export async function shareRound(
	tx: UseCaseTransaction,
	scope: Scope,
	sharing: Sharing
): Promise<Result<RoundShared | null, ShareRefusal>> {
	const { round, freeCents, again } = sharing;
	const rules = await findRuleVersion(tx, scope, round.ruleSetVersionId);
	if (!rules) return refuse('notFound');
	const approved = await listApproved(tx, scope, sharing);
	if (!approved.ok) return approved;
	if (approved.value.length === 0) return ok(null);
	const byId = new Map(sharing.motions.map(({ motionId, code }) => [motionId, code]));
	const cuts = (await listCuts(tx, scope, round.id)).map(
		({ motionId, step, toCents, undoneAt }) => ({
			motion: byId.get(motionId) ?? '',
			...{ step, toCents, isUndone: undoneAt !== null }
		})
	);
	const way = rules.document.funding.moneyShort.value;
	const settled = way === 'cutTogether' ? settleCuts(approved.value, cuts, freeCents) : ok(null);
	// The body can't be asked again: where its cuts no longer do, all give way by the same share.
	if (!settled.ok && !again) return settled;
	const read = roundSchema.safeParse({
		schemaVersion: 1,
		rules: rules.document,
		round: { heldOn: again?.heldOn ?? localDateOf(tx.at), freeCents, motions: approved.value },
		settled: settled.ok ? settled.value : null,
		replaces: again?.replaces ?? null
	});
	if (!read.success) {
		const [issue] = read.error.issues;
		return refuse('factsContradict', { where: issue?.path.join('.') ?? '' });
	}
	return ok({ input: read.data, determination: shareOutMoney(read.data) });
}

/** The motions to which the body agreed, with the votes and marks that rank them. */
async function listApproved(
	tx: UseCaseTransaction,
	scope: Scope,
	{ round, motions, lockedMotions }: Sharing
): Promise<Result<readonly RoundMotion[], 'factsContradict' | 'notFound'>> {
	const approved: RoundMotion[] = [];
	for (const one of motions) {
		const motion = lockedMotions.find(({ id }) => id === one.motionId);
		const facts = motion && (await collectFacts(tx, scope, { motion, rules: null }));
		if (!facts) return refuse('notFound');
		// As if there were money for all: first the body says what it wants, then the money is looked at.
		const money = { freeCents: motion.requestedCents };
		const read = decideInputSchema.safeParse({ ...facts.input, money, replaces: null });
		if (!read.success) return refuse('factsContradict', { where: one.code });
		const agreed = decide(conveneReadings(read.data));
		const { amountCents } = agreed.result;
		if (agreed.effect !== 'reserve' || amountCents === null) continue;
		approved.push({
			...votesOf(read.data),
			motion: one.code,
			position: one.item.position,
			requestedCents: motion.requestedCents,
			amountCents,
			leastCents: Math.min(one.leastCents, amountCents),
			priority: null
		});
	}
	return ok(
		round.marking === null ? approved : await withMarks(tx, scope, { round, motions, approved })
	);
}

async function withMarks(
	tx: UseCaseTransaction,
	scope: Scope,
	{
		round,
		motions,
		approved
	}: Pick<Sharing, 'round' | 'motions'> & { readonly approved: readonly RoundMotion[] }
): Promise<readonly RoundMotion[]> {
	const stored = await listMarks(tx, scope, round.id);
	const marks: readonly Mark[] = stored.map(({ motionId, value }) => ({
		motion: motions.find((one) => one.motionId === motionId)?.code ?? '',
		value
	}));
	const places = rankByMarks(approved, marks);
	return approved.map((motion) =>
		round.marking === 'ranks'
			? { ...motion, priority: places.get(motion.motion) ?? null }
			: { ...motion, points: meanOfMarks(marks, motion.motion) ?? { numerator: 0, denominator: 1 } }
	);
}

/** The votes for a motion in its last reading, and the mean of its points. */
function votesOf({ rules, readings }: DecideInput): Pick<RoundMotion, 'yes' | 'points'> {
	const votes = readings.at(-1)?.votes;
	if (votes === undefined || votes.kind === 'circulation') return { yes: null, points: null };
	const { total, points } = countVotes(rules, votes);
	return { yes: total.yes, points: { numerator: points, denominator: Math.max(1, total.yes) } };
}
