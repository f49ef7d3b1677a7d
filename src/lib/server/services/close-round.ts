import type { Actor } from '$lib/domain/access/actor';
import { ok, refuse, type Result } from '$lib/domain/result';
import {
	closeRound as decide,
	dissolveRound as mayDissolve,
	type CloseRoundRefusal
} from '$lib/domain/voting/close-round';
import { rankOfAwards } from '$lib/domain/voting/share-out-money';
import type { Context } from '$lib/server/context';
import { lockBalances } from '$lib/server/repositories/ledger';
import type { Motion } from '$lib/server/repositories/motions';
import { saveAward } from '$lib/server/repositories/round-awards';
import { endRound, type StoredRound } from '$lib/server/repositories/rounds';
import type { Scope } from '$lib/server/repositories/scope';
import { determineMotion, type DetermineRefusal } from './determine-motion';
import type { UseCaseTransaction } from './perform';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';
import { lockRoundAndMotions } from './lock-round';
import type { MotionOfRound } from './round-motions';
import { shareRound, type RoundShared, type ShareRefusal } from './share-round';

export interface EndRound extends MeetingCommand {
	readonly meetingId: string;
	readonly roundId: string;
}

type Refusal = CloseRoundRefusal | ShareRefusal | DetermineRefusal;
export type CloseRoundServiceRefusal = Refusal | CommandRefusal;

/**
 * Shares out the money of a round and decides all its motions, in one transaction (P-42). Locks meeting, round,
 * motions and fund year in this order: whoever decides about the same money waits, or has decided before.
 */
export async function closeRound(
	context: Context,
	actor: Actor,
	command: EndRound
): Promise<Result<{ decided: number }, CloseRoundServiceRefusal>> {
	const { neighbourhoodId } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{ actor, command, action: 'closeItem' },
		async (tx): Promise<Result<{ decided: number }, Refusal>> => {
			const locked = await lockRoundAndMotions(tx, scope, command);
			if (!locked) return refuse('notFound');
			const { round, motions } = locked;
			const allowed = decide({
				isRoundOpen: round.state === 'open',
				items: motions.map(({ item }) => item),
				ruleSetVersionId: round.ruleSetVersionId
			});
			if (!allowed.ok) return allowed;
			const balances = await lockBalances(tx, scope, round.fundYearId);
			if (!balances) return refuse('notFound');
			const shared = await shareRound(tx, scope, { ...locked, freeCents: balances.free });
			if (!shared.ok) return shared;
			await keep(tx, scope, { round, motions, shared: shared.value });
			return await determineAll(tx, scope, locked.lockedMotions);
		}
	);
}

export type DissolveRoundRefusal = 'roundOver' | 'voteStillOpen' | DetermineRefusal;

/** Gives a round up: what was voted on is decided by itself, in the order of the agenda; the rest waits for its vote. */
export async function dissolveRound(
	context: Context,
	actor: Actor,
	command: EndRound
): Promise<Result<{ decided: number }, DissolveRoundRefusal | CommandRefusal>> {
	const { neighbourhoodId, roundId } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{ actor, command, action: 'closeItem' },
		async (tx, now): Promise<Result<{ decided: number }, DissolveRoundRefusal>> => {
			const locked = await lockRoundAndMotions(tx, scope, command);
			if (!locked) return refuse('notFound');
			const { round, motions, lockedMotions } = locked;
			const items = motions.map(({ item }) => item);
			const allowed = mayDissolve({ isRoundOpen: round.state === 'open', items });
			if (!allowed.ok) return allowed;
			const ended = { id: roundId, state: 'dissolved', input: null, output: null, now } as const;
			await endRound(tx, scope, ended);
			tx.note({ action: 'dissolveRound', subjectKind: 'round', subjectId: roundId });
			const voted = motions.filter(({ item }) => item.state === 'closed');
			const toDecide = voted.flatMap(({ motionId }) =>
				lockedMotions.filter(({ id }) => id === motionId)
			);
			return await determineAll(tx, scope, toDecide);
		}
	);
}

/** What each motion gets stands with the round before any of them is decided: deciding reads it there. */
async function keep(
	tx: UseCaseTransaction,
	scope: Scope,
	{
		round,
		motions,
		shared
	}: {
		readonly round: StoredRound;
		readonly motions: readonly MotionOfRound[];
		readonly shared: RoundShared | null;
	}
): Promise<void> {
	const ranks = shared === null ? [] : rankOfAwards(shared.determination);
	for (const { code, place, agreedCents, amountCents: awardCents } of ranks) {
		const motionId = motions.find((motion) => motion.code === code)?.motionId;
		if (motionId === undefined) continue;
		await saveAward(tx, scope, { roundId: round.id, motionId, place, agreedCents, awardCents });
	}
	await endRound(tx, scope, {
		id: round.id,
		state: 'closed',
		input: shared && { round: shared.input.round, settled: shared.input.settled },
		output: shared?.determination ?? null,
		now: tx.at
	});
	tx.note({
		action: 'closeRound',
		subjectKind: 'round',
		subjectId: round.id,
		details: { awards: ranks.map(({ code, amountCents }) => ({ code, amountCents })) }
	});
}

async function determineAll(
	tx: UseCaseTransaction,
	scope: Scope,
	motions: readonly Motion[]
): Promise<Result<{ decided: number }, DetermineRefusal>> {
	for (const motion of motions) {
		const determined = await determineMotion(tx, scope, { motion });
		if (!determined.ok) return determined;
	}
	return ok({ decided: motions.length });
}
