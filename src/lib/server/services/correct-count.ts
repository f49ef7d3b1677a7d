import type { AccountActor } from '$lib/domain/access/actor';
import { ok, refuse, type Result } from '$lib/domain/result';
import {
	correctCount as decide,
	type CorrectCountRefusal,
	type CorrectionReason
} from '$lib/domain/voting/correct-count';
import type { ResultKind } from '$lib/domain/voting/determination';
import type { HandsRaised } from '$lib/domain/voting/enter-tally';
import type { AnsweredFacts } from '$lib/domain/voting/vote-facts';
import type { Context } from '$lib/server/context';
import { lockAgendaItem } from '$lib/server/repositories/agenda-item-locks';
import {
	correctFacts,
	findAgendaItem,
	listItemsOfMotion,
	type AgendaItem
} from '$lib/server/repositories/agenda-items';
import { findLastDetermination } from '$lib/server/repositories/decisions';
import { readPaidFor } from '$lib/server/repositories/ledger';
import { lockMotion, type Motion } from '$lib/server/repositories/motions';
import { listProceedings } from '$lib/server/repositories/proceedings';
import { findRuleVersion } from '$lib/server/repositories/rule-set-versions';
import type { Scope } from '$lib/server/repositories/scope';
import { readTally, saveTally } from '$lib/server/repositories/tallies';
import { saveText } from '$lib/server/repositories/texts';
import type { DetermineRefusal } from './determine-motion';
import { determineAgain, hasGoneOn, lockRoundOfItem, shareAgain } from './correct-round';
import type { LockedRound } from './lock-round';
import { saveObjections, type CountedHands } from './enter-tally';
import { benchesOf } from './hands-in-room';
import type { UseCaseTransaction } from './perform';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';
import { tellOfChange } from './tell-of-decision';

export interface CorrectCount extends MeetingCommand {
	readonly itemId: string;
	readonly groups: readonly CountedHands[];
	/** The words of whoever objected. */
	readonly reason: string;
	readonly facts?: Partial<AnsweredFacts>;
	readonly because: CorrectionReason;
	/** What went wrong, for the page of the decision. */
	readonly explanation: string;
	readonly language: string;
}

export type CorrectCountServiceRefusal = CorrectCountRefusal | DetermineRefusal;

/**
 * Puts a count right after the vote: a new determination that names the old one, and why. Where the motion shares
 * its money, all of its round get one.
 */
export async function correctCount(
	context: Context,
	actor: AccountActor,
	command: CorrectCount
): Promise<Result<{ kind: ResultKind }, CorrectCountServiceRefusal | CommandRefusal>> {
	const { neighbourhoodId, itemId } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{ actor, command, action: 'closeItem' },
		async (tx): Promise<Result<{ kind: ResultKind }, CorrectCountServiceRefusal>> => {
			const found = await findAgendaItem(tx, scope, itemId);
			const round = found && (await lockRoundOfItem(tx, scope, found));
			const motion = found && (await lockMotion(tx, scope, found.motionId));
			const item = motion && (await lockAgendaItem(tx, scope, itemId));
			if (!item) return refuse('notFound');
			const last = await findLastDetermination(tx, scope, motion.id);
			if (!last) return refuse('notClosedYet');
			const groups = await regroup(tx, scope, command);
			const allowed = await mayCorrect(tx, scope, { motion, item, round, groups, command });
			if (!allowed.ok) return allowed;
			await write(tx, scope, { actor, command, groups, facts: allowed.value });
			const { because } = command;
			const made = round
				? await shareAgain(tx, scope, { round, motion, because })
				: await determineAgain(tx, scope, { motion, because });
			if (!made.ok) return made;
			for (const { motion: changed, id: determinationId } of made.value) {
				await explain(tx, scope, { actor, command, determinationId });
				await tellOfChange(tx, scope, changed);
			}
			const own = made.value.find((one) => one.motion.id === motion.id);
			return own ? ok({ kind: own.determination.result.kind }) : refuse('notFound');
		}
	);
}

/** The corrected hands over the room of that day: who was there is not counted anew, except in a forum. */
async function regroup(
	tx: UseCaseTransaction,
	scope: Scope,
	command: CorrectCount
): Promise<readonly HandsRaised[]> {
	const before = await readTally(tx, scope, command.itemId);
	return command.groups.map((group) => {
		const room = before.find(({ bench }) => bench === group.bench);
		if (group.bench === null || !room) return { ...group, filled: group.present };
		const { filled, present, recused } = room;
		return { ...group, filled, present, recused };
	});
}

async function mayCorrect(
	tx: UseCaseTransaction,
	scope: Scope,
	asked: {
		readonly motion: Motion;
		readonly item: AgendaItem;
		readonly round: LockedRound | null;
		readonly groups: readonly HandsRaised[];
		readonly command: CorrectCount;
	}
): Promise<Result<AnsweredFacts, CorrectCountRefusal | 'notFound'>> {
	const { motion, item, round, groups, command } = asked;
	if (item.ruleSetVersionId === null) return refuse('notClosedYet');
	const rules = await findRuleVersion(tx, scope, item.ruleSetVersionId);
	if (!rules) return refuse('notFound');
	const readings = await listItemsOfMotion(tx, scope, motion.id);
	const proceedings = await listProceedings(tx, scope, motion.id);
	return decide({
		item: item.state,
		entryMode: item.entryMode,
		hasLaterReading: readings.some(({ reading }) => reading > item.reading),
		hasProceedings: proceedings.length > 0,
		hasRoundGoneOn: round !== null && (await hasGoneOn(tx, scope, { round, motion })),
		paidCents: await readPaidFor(
			tx,
			scope,
			round ? round.motions.map((one) => one.motionId) : [motion.id]
		),
		rules: rules.document.funding,
		benches: benchesOf(rules.document),
		groups,
		reason: command.reason,
		answers: command.facts ?? {}
	});
}

async function write(
	tx: UseCaseTransaction,
	scope: Scope,
	{
		actor,
		command,
		groups,
		facts
	}: {
		readonly actor: AccountActor;
		readonly command: CorrectCount;
		readonly groups: readonly HandsRaised[];
		readonly facts: AnsweredFacts;
	}
): Promise<void> {
	const { itemId: agendaItemId, reason, language, because } = command;
	await saveTally(tx, scope, { agendaItemId, groups, now: tx.at });
	await correctFacts(tx, scope, { id: agendaItemId, facts, now: tx.at });
	await saveObjections(tx, scope, { agendaItemId, reason, language, actor });
	tx.note({
		action: 'correctCount',
		subjectKind: 'agendaItem',
		subjectId: agendaItemId,
		details: { because, groups, facts }
	});
}

async function explain(
	tx: UseCaseTransaction,
	scope: Scope,
	{
		actor,
		command,
		determinationId
	}: {
		readonly actor: AccountActor;
		readonly command: CorrectCount;
		readonly determinationId: string;
	}
): Promise<void> {
	await saveText(tx, scope, {
		id: tx.random.uuid(),
		ownerKind: 'determination',
		ownerId: determinationId,
		field: 'reason',
		language: command.language,
		content: command.explanation,
		authorAccountId: actor.accountId,
		createdAt: tx.at
	});
}
