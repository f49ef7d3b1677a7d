import type { AccountActor } from '$lib/domain/access/actor';
import { electorateOf } from '$lib/domain/meeting/electorate';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { RuleDocument } from '$lib/domain/rules/schema/rule-document';
import { closeItem as decide, type CloseItemRefusal } from '$lib/domain/voting/close-item';
import type { ResultKind } from '$lib/domain/voting/determination';
import { checkHands, type HandsRefusal } from '$lib/domain/voting/enter-tally';
import type { AnsweredFacts } from '$lib/domain/voting/vote-facts';
import type { Context } from '$lib/server/context';
import {
	closeAgendaItem,
	findAgendaItem,
	lockAgendaItem
} from '$lib/server/repositories/agenda-items';
import { markProtectedGround } from '$lib/server/repositories/ballots';
import { insertElectorate } from '$lib/server/repositories/electorate-entries';
import { lockMeeting } from '$lib/server/repositories/meetings';
import { lockMotion } from '$lib/server/repositories/motions';
import { findRuleVersion } from '$lib/server/repositories/rule-set-versions';
import type { Scope } from '$lib/server/repositories/scope';
import { readTally, saveTally } from '$lib/server/repositories/tallies';
import { readTexts } from '$lib/server/repositories/texts';
import { determineMotion, type DetermineRefusal } from './determine-motion';
import { benchesOf, handsInRoom } from './hands-in-room';
import { readItemFacts, type ItemFacts } from './item-facts';
import type { UseCaseTransaction } from './perform';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';

export interface CloseItem extends MeetingCommand {
	readonly itemId: string;
	/** Ballots whose objection the moderator marks as touching a protected group (WC-05). */
	readonly protectedBallotIds?: readonly string[];
	/** What the rules ask about how the vote came about. */
	readonly facts?: Partial<AnsweredFacts>;
}

export type CloseItemServiceRefusal = CloseItemRefusal | HandsRefusal | DetermineRefusal;

/**
 * Ends the vote on an item and lets the rules decide, in one transaction: who was there at the end, the
 * determination, the money. Locks meeting, motion and item in this order, as the opening does.
 */
export async function closeItem(
	context: Context,
	actor: AccountActor,
	command: CloseItem
): Promise<
	Result<{ motionId: string; kind: ResultKind }, CloseItemServiceRefusal | CommandRefusal>
> {
	const { neighbourhoodId, itemId } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{ actor, command, action: 'closeItem' },
		async (
			tx,
			now
		): Promise<Result<{ motionId: string; kind: ResultKind }, CloseItemServiceRefusal>> => {
			const found = await findAgendaItem(tx, scope, itemId);
			if (!found) return refuse('notFound');
			await lockMeeting(tx, scope, found.meetingId);
			const motion = await lockMotion(tx, scope, found.motionId);
			const item = await lockAgendaItem(tx, scope, itemId);
			const facts = item && (await readItemFacts(tx, scope, { item, now }));
			if (!facts || !motion) return refuse('notFound');
			const ended = await endVote(tx, scope, { facts, command });
			if (!ended.ok) return ended;
			const determined = await determineMotion(tx, scope, { motion });
			if (!determined.ok) return determined;
			return ok({ motionId: motion.id, kind: determined.value.determination.result.kind });
		}
	);
}

async function endVote(
	tx: UseCaseTransaction,
	scope: Scope,
	{ facts, command }: { readonly facts: ItemFacts; readonly command: CloseItem }
): Promise<Result<true, CloseItemServiceRefusal>> {
	const { item, interests } = facts;
	const groups = await readTally(tx, scope, item.id);
	const { state, entryMode, ruleSetVersionId } = item;
	if (ruleSetVersionId === null) return refuse('notOpenYet');
	const rules = await findRuleVersion(tx, scope, ruleSetVersionId);
	if (rules === null) return refuse('notFound');
	const closed = decide({
		item: state,
		entryMode,
		hasTally: groups.length > 0,
		interests,
		rules: rules.document.funding,
		answers: command.facts ?? {}
	});
	if (!closed.ok) return closed;
	if (entryMode === 'showOfHands') {
		const checked = await checkRoom(tx, scope, { facts, groups, rules: rules.document });
		if (!checked.ok) return checked;
	} else {
		const ballotIds = command.protectedBallotIds ?? [];
		await markProtectedGround(tx, scope, { agendaItemId: item.id, ballotIds });
	}
	await writeElectorate(tx, scope, facts);
	await closeAgendaItem(tx, scope, { id: item.id, facts: closed.value, now: tx.at });
	tx.note({
		action: 'closeItem',
		subjectKind: 'agendaItem',
		subjectId: item.id,
		details: { facts: closed.value }
	});
	return ok(true);
}

/** The hands once more against the room as it is now: somebody may have left since they were counted. */
async function checkRoom(
	tx: UseCaseTransaction,
	scope: Scope,
	{
		facts,
		groups,
		rules
	}: {
		readonly facts: ItemFacts;
		readonly groups: Awaited<ReturnType<typeof readTally>>;
		readonly rules: RuleDocument;
	}
): Promise<Result<true, HandsRefusal>> {
	const { item } = facts;
	const inRoom = handsInRoom(groups, facts, rules);
	const objections = await readTexts(tx, scope, { ownerKind: 'agendaItem', ownerIds: [item.id] });
	const checked = checkHands({
		rules: rules.funding,
		benches: benchesOf(rules),
		groups: inRoom,
		reason: objections[0]?.content ?? ''
	});
	if (!checked.ok) return checked;
	await saveTally(tx, scope, { agendaItemId: item.id, groups: inRoom, now: tx.at });
	return ok(true);
}

async function writeElectorate(
	tx: UseCaseTransaction,
	scope: Scope,
	{ item, seats, attendance, interests }: ItemFacts
): Promise<void> {
	const electorate = electorateOf({
		seats,
		presentSeats: attendance.seats,
		persons: attendance.persons,
		interests
	});
	await insertElectorate(tx, scope, {
		agendaItemId: item.id,
		phase: 'closing',
		electorate: electorate.map((entry) => ({ ...entry, id: tx.random.uuid() }))
	});
}
