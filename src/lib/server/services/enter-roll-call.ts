import type { AccountActor } from '$lib/domain/access/actor';
import { electorateOf, type ElectorateEntry } from '$lib/domain/meeting/electorate';
import { ok, refuse, type Result } from '$lib/domain/result';
import {
	enterRollCall as decide,
	type AnswerChange,
	type EnteredAnswer,
	type EnterRollCallRefusal
} from '$lib/domain/voting/enter-roll-call';
import type { Context } from '$lib/server/context';
import { lockAgendaItem } from '$lib/server/repositories/agenda-item-locks';
import {
	deleteBallot,
	insertBallot,
	listBallots,
	replaceBallot,
	type StoredBallot
} from '$lib/server/repositories/ballots';
import { findRuleVersion } from '$lib/server/repositories/rule-set-versions';
import type { Scope } from '$lib/server/repositories/scope';
import { saveObjections } from './enter-tally';
import { readItemFacts, type ItemFacts } from './item-facts';
import { entryIdOf } from './own-entry';
import type { UseCaseTransaction } from './perform';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';

export interface EnterRollCall extends MeetingCommand {
	readonly itemId: string;
	readonly answers: readonly EnteredAnswer[];
	/** The words of whoever objected; empty when nobody did. */
	readonly reason: string;
	readonly language: string;
}

/** Takes down what seats answered when they were called. The audit keeps what was put right. */
export async function enterRollCall(
	context: Context,
	actor: AccountActor,
	command: EnterRollCall
): Promise<Result<{ entered: number }, EnterRollCallRefusal | CommandRefusal>> {
	const { neighbourhoodId, itemId, reason, language } = command;
	const scope = { neighbourhoodId };
	return performCommand<{ entered: number }, EnterRollCallRefusal>(
		context,
		{ actor, command, action: 'closeItem', onConstraint: { ballot_only_while_open: 'itemClosed' } },
		async (tx, now) => {
			const item = await lockAgendaItem(tx, scope, itemId);
			const facts = item && (await readItemFacts(tx, scope, { item, now }));
			if (!facts) return refuse('notFound');
			const stored = await listBallots(tx, scope, itemId);
			const electorate = electorateNow(facts);
			const entered = await mayEnter(tx, scope, { facts, electorate, stored, command });
			if (!entered.ok) return entered;
			const changes = entered.value;
			const roll = { itemId, electorate, stored, accountId: actor.accountId };
			for (const change of changes) await write(tx, scope, { ...roll, change });
			await saveObjections(tx, scope, { agendaItemId: itemId, reason, language, actor });
			const details = { answers: changes };
			const subject = { subjectKind: 'agendaItem', subjectId: itemId };
			if (changes.length > 0) tx.note({ action: 'enterRollCall', ...subject, details });
			return ok({ entered: changes.length });
		}
	);
}

/** Who could answer now. */
export function electorateNow({
	seats,
	attendance,
	interests
}: ItemFacts): readonly ElectorateEntry[] {
	const { seats: presentSeats, persons } = attendance;
	return electorateOf({ seats, presentSeats, persons, interests });
}

async function mayEnter(
	tx: UseCaseTransaction,
	scope: Scope,
	{
		facts: { item },
		electorate,
		stored,
		command
	}: {
		readonly facts: ItemFacts;
		readonly electorate: readonly ElectorateEntry[];
		readonly stored: readonly StoredBallot[];
		readonly command: EnterRollCall;
	}
): Promise<Result<readonly AnswerChange[], EnterRollCallRefusal>> {
	const versionId = item.ruleSetVersionId;
	const rules = versionId === null ? null : await findRuleVersion(tx, scope, versionId);
	if (rules === null) return refuse('notOpenYet');
	return decide({
		item: item.state,
		entryMode: item.entryMode,
		rules: rules.document.funding,
		electorate,
		stored,
		answers: command.answers,
		reason: command.reason
	});
}

async function write(
	tx: UseCaseTransaction,
	scope: Scope,
	{
		itemId: agendaItemId,
		electorate,
		stored,
		accountId,
		change: { voter, choice, points }
	}: {
		readonly itemId: string;
		readonly electorate: readonly ElectorateEntry[];
		readonly stored: readonly StoredBallot[];
		readonly accountId: string;
		readonly change: AnswerChange;
	}
): Promise<void> {
	const known = stored.find((ballot) => ballot.voter === voter);
	if (choice === null) {
		if (known) await deleteBallot(tx, scope, known.id);
		return;
	}
	const current = electorate.find((entry) => entry.voter === voter);
	if (!current) return;
	const cast = { choice, points, castAt: tx.at, castAs: current.capacity };
	const vote = { ...cast, enteredByAccountId: accountId };
	if (known) {
		await replaceBallot(tx, scope, { id: known.id, ...vote });
		return;
	}
	const electorateEntryId = await entryIdOf(tx, scope, { itemId: agendaItemId, current });
	await insertBallot(tx, scope, { id: tx.random.uuid(), agendaItemId, electorateEntryId, ...vote });
}
