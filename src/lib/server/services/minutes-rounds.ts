import type { MinutesRound } from '$lib/domain/meeting/schema/minutes-document';
import { textsOf, type WrittenText } from '$lib/domain/text/written-text';
import type { Queryable } from '$lib/server/db/client';
import { listCuts, listMarks } from '$lib/server/repositories/round-marks';
import { listRounds, type StoredRound } from '$lib/server/repositories/rounds';
import { findRuleVersion } from '$lib/server/repositories/rule-set-versions';
import type { Scope } from '$lib/server/repositories/scope';
import { readTexts } from '$lib/server/repositories/texts';
import { plain } from './minutes-agenda';
import { readMotionsOfRound, type MotionOfRound } from './round-motions';
import { leftOf } from './round-money';

/** The rounds of a meeting for its minutes, in their order. */
export async function readRoundsOfMinutes(
	db: Queryable,
	scope: Scope,
	meetingId: string
): Promise<readonly MinutesRound[]> {
	const written: MinutesRound[] = [];
	for (const round of await listRounds(db, scope, meetingId)) {
		const rules = await findRuleVersion(db, scope, round.ruleSetVersionId);
		if (!rules) continue;
		const { id, state, marking } = round;
		const motions = await readMotionsOfRound(db, scope, id);
		const marks = marking === null ? [] : await listMarks(db, scope, id);
		written.push({
			...{ id, state },
			way: rules.document.funding.moneyShort.value,
			markers: marking === null ? null : new Set(marks.map(({ voter }) => voter)).size,
			money: moneyOf(round, motions),
			motions: await motionsOf(db, scope, motions),
			cuts: await cutsOf(db, scope, { roundId: id, motions })
		});
	}
	return written;
}

function moneyOf(
	{ output }: StoredRound,
	motions: readonly MotionOfRound[]
): MinutesRound['money'] {
	const leftCents = leftOf(output);
	if (leftCents === null) return null;
	const awarded = motions.reduce((all, { awardCents }) => all + (awardCents ?? 0), 0);
	return { freeCents: leftCents + awarded, leftCents };
}

async function motionsOf(
	db: Queryable,
	scope: Scope,
	motions: readonly MotionOfRound[]
): Promise<MinutesRound['motions']> {
	const ownerIds = motions.map(({ item }) => item.proposalId);
	const texts = await readTexts(db, scope, { ownerKind: 'proposal', ownerIds });
	return motions.map(({ item, code, amountCents, place, awardCents }) => ({
		...{ itemId: item.id, reference: code, amountCents, place, awardCents },
		titles: written(texts, { ownerId: item.proposalId, field: 'title' })
	}));
}

async function cutsOf(
	db: Queryable,
	scope: Scope,
	{ roundId, motions }: { readonly roundId: string; readonly motions: readonly MotionOfRound[] }
): Promise<MinutesRound['cuts']> {
	const cuts = await listCuts(db, scope, roundId);
	const ownerIds = cuts.map(({ id }) => id);
	const texts = await readTexts(db, scope, { ownerKind: 'roundCut', ownerIds });
	return cuts.map(({ id, motionId, fromCents, toCents, undoneAt }) => ({
		...{ fromCents, toCents, isUndone: undoneAt !== null },
		reference: motions.find((motion) => motion.motionId === motionId)?.code ?? '',
		texts: written(texts, { ownerId: id, field: 'reason' })
	}));
}

const written = (...asked: Parameters<typeof textsOf>): WrittenText[] =>
	textsOf(...asked).map(plain);
