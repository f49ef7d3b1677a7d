import { localDateOf } from '$lib/domain/calendar';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { CorrectionReason } from '$lib/domain/voting/correct-count';
import { rankOfAwards } from '$lib/domain/voting/share-out-money';
import { listItemsOfMotion, type AgendaItem } from '$lib/server/repositories/agenda-items';
import { findLastDetermination } from '$lib/server/repositories/decisions';
import { lockBalances, readReservedFor } from '$lib/server/repositories/ledger';
import type { Motion } from '$lib/server/repositories/motions';
import { listProceedings } from '$lib/server/repositories/proceedings';
import { replaceShares, saveAward } from '$lib/server/repositories/round-awards';
import { findRoundOfItem } from '$lib/server/repositories/rounds';
import type { Scope } from '$lib/server/repositories/scope';
import { determineMotion, type Determined, type DetermineRefusal } from './determine-motion';
import { lockRoundAndMotions, type LockedRound } from './lock-round';
import type { UseCaseTransaction } from './perform';
import { leftOf } from './round-money';
import { shareRound, type RoundShared } from './share-round';

/** A motion with the determination that replaces its last one. */
export interface DeterminedAgain extends Determined {
	readonly motion: Motion;
}

type Again = Result<readonly DeterminedAgain[], DetermineRefusal>;

/** The round whose money was shared out among this item and others, with all its motions locked; null: none. */
export async function lockRoundOfItem(
	tx: UseCaseTransaction,
	scope: Scope,
	{ id, meetingId }: AgendaItem
): Promise<LockedRound | null> {
	const found = await findRoundOfItem(tx, scope, id);
	if (found?.state !== 'closed') return null;
	return await lockRoundAndMotions(tx, scope, { meetingId, roundId: found.id });
}

/** Whether one of the others was read again since, or another station has acted upon it: its part then stands. */
export async function hasGoneOn(
	tx: UseCaseTransaction,
	scope: Scope,
	{ round, motion }: { readonly round: LockedRound; readonly motion: Motion }
): Promise<boolean> {
	for (const { motionId, item } of round.motions) {
		if (motionId === motion.id) continue;
		const readings = await listItemsOfMotion(tx, scope, motionId);
		const isRead = readings.some((one) => one.reading > item.reading && one.state === 'closed');
		if (isRead || (await listProceedings(tx, scope, motionId)).length > 0) return true;
	}
	return false;
}

/** Determines one motion anew, naming the determination that was wrong. */
export async function determineAgain(
	tx: UseCaseTransaction,
	scope: Scope,
	{ motion, because }: { readonly motion: Motion; readonly because: CorrectionReason }
): Promise<Again> {
	const last = await findLastDetermination(tx, scope, motion.id);
	if (!last) return refuse('notFound');
	const replaces = { determinationId: last.id, reason: because };
	const determined = await determineMotion(tx, scope, { motion, replaces });
	return determined.ok ? ok([{ ...determined.value, motion }]) : determined;
}

/**
 * Shares out the money of a closed round once more, from what it has set aside and what is free of it, and
 * determines anew everything that takes part of it or took some. What has to give comes first, so that the money
 * is there for what gets more. Part of the use case that holds all locks.
 */
export async function shareAgain(
	tx: UseCaseTransaction,
	scope: Scope,
	{
		round: locked,
		motion,
		because
	}: {
		readonly round: LockedRound;
		readonly motion: Motion;
		readonly because: CorrectionReason;
	}
): Promise<Again> {
	const { round, motions } = locked;
	const balances = await lockBalances(tx, scope, round.fundYearId);
	if (!balances) return refuse('notFound');
	const held = new Map<string, number>();
	for (const { motionId } of motions)
		held.set(motionId, await readReservedFor(tx, scope, motionId));
	const heldCents = [...held.values()].reduce((all, cents) => all + cents, 0);
	const shared = await shareRound(tx, scope, {
		...locked,
		freeCents: Math.min(balances.free + heldCents, sharedThen(locked)),
		again: {
			heldOn: localDateOf(round.closedAt ?? tx.at),
			replaces: { determinationId: round.id, reason: because }
		}
	});
	if (!shared.ok) {
		const { reason } = shared;
		return refuse(reason === 'stillOver' ? 'factsContradict' : reason);
	}
	const awards = await keep(tx, scope, { locked, shared: shared.value });
	return await determineAll(tx, scope, { locked, held, awards, motion, because });
}

interface Changed {
	/** As it was before the money was shared out again. */
	readonly locked: LockedRound;
	/** What was set aside for each motion, and what each gets now; integer cents. */
	readonly held: ReadonlyMap<string, number>;
	readonly awards: ReadonlyMap<string, number>;
	/** The one whose count was wrong. */
	readonly motion: Motion;
	readonly because: CorrectionReason;
}

async function determineAll(
	tx: UseCaseTransaction,
	scope: Scope,
	{ locked, held, awards, motion, because }: Changed
): Promise<Again> {
	const change = (id: string) => (awards.get(id) ?? 0) - (held.get(id) ?? 0);
	const affected = locked.lockedMotions.filter(({ id, state }) => {
		const had = locked.motions.some((one) => one.motionId === id && one.awardCents !== null);
		return id === motion.id || (state !== 'withdrawn' && (had || awards.has(id)));
	});
	const made: DeterminedAgain[] = [];
	for (const one of affected.toSorted((a, b) => change(a.id) - change(b.id))) {
		const determined = await determineAgain(tx, scope, { motion: one, because });
		if (!determined.ok) return determined;
		made.push(...determined.value);
	}
	return ok(made);
}

/** What the round had to share: money that came into the fund since then is none of its own. */
function sharedThen({ round, motions }: LockedRound): number {
	const leftCents = leftOf(round.output);
	if (leftCents === null) return Infinity;
	return motions.reduce((all, { awardCents }) => all + (awardCents ?? 0), leftCents);
}

/** Keeps the new shares with the round, where deciding reads them; answers them by motion. */
async function keep(
	tx: UseCaseTransaction,
	scope: Scope,
	{
		locked: { round, motions },
		shared
	}: { readonly locked: LockedRound; readonly shared: RoundShared | null }
): Promise<ReadonlyMap<string, number>> {
	await replaceShares(tx, scope, {
		id: round.id,
		input: shared && { round: shared.input.round, settled: shared.input.settled },
		output: shared?.determination ?? null
	});
	const awards = new Map<string, number>();
	const ranks = shared === null ? [] : rankOfAwards(shared.determination);
	for (const { code, place, agreedCents, amountCents: awardCents } of ranks) {
		const motionId = motions.find((one) => one.code === code)?.motionId;
		if (motionId === undefined) continue;
		awards.set(motionId, awardCents);
		await saveAward(tx, scope, { roundId: round.id, motionId, place, agreedCents, awardCents });
	}
	tx.note({
		action: 'roundSharedAgain',
		subjectKind: 'round',
		subjectId: round.id,
		details: { awards: ranks.map(({ code, amountCents }) => ({ code, amountCents })) }
	});
	return awards;
}
