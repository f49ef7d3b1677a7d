import type { AccountActor } from '$lib/domain/access/actor';
import { hasSeats } from '$lib/domain/council/body';
import { ok, refuse, type Result } from '$lib/domain/result';
import {
	enterTally as decide,
	type EnterTallyRefusal,
	type HandsRaised
} from '$lib/domain/voting/enter-tally';
import type { Context } from '$lib/server/context';
import { lockAgendaItem } from '$lib/server/repositories/agenda-item-locks';
import { findRuleVersion } from '$lib/server/repositories/rule-set-versions';
import type { Scope } from '$lib/server/repositories/scope';
import { saveTally } from '$lib/server/repositories/tallies';
import { saveText } from '$lib/server/repositories/texts';
import { benchesOf, handsInRoom } from './hands-in-room';
import { readItemFacts, type ItemFacts } from './item-facts';
import type { UseCaseTransaction } from './perform';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';

/** The hands of one bench. `present` and `recused` count in a forum; a council's come from its attendance. */
export type CountedHands = Omit<HandsRaised, 'filled'>;

export interface EnterTally extends MeetingCommand {
	readonly itemId: string;
	readonly groups: readonly CountedHands[];
	/** The words of whoever objected; empty when nobody did. */
	readonly reason: string;
	readonly language: string;
}

/** Takes down a show of hands, in place of what was counted before. */
export async function enterTally(
	context: Context,
	actor: AccountActor,
	command: EnterTally
): Promise<Result<true, EnterTallyRefusal | CommandRefusal>> {
	const { neighbourhoodId, itemId } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{ actor, command, action: 'closeItem' },
		async (tx, now): Promise<Result<true, EnterTallyRefusal | 'notFound'>> => {
			const item = await lockAgendaItem(tx, scope, itemId);
			const facts = item && (await readItemFacts(tx, scope, { item, now }));
			if (!facts) return refuse('notFound');
			if (facts.item.state === 'planned') return refuse('notOpenYet');
			const versionId = facts.item.ruleSetVersionId;
			const rules = versionId === null ? null : await findRuleVersion(tx, scope, versionId);
			if (rules === null) return refuse('notFound');
			const groups = roomOf(command.groups, facts, rules.document);
			const entered = decide({
				item: facts.item.state,
				entryMode: facts.item.entryMode,
				rules: rules.document.funding,
				benches: benchesOf(rules.document),
				groups,
				reason: command.reason
			});
			if (!entered.ok) return entered;
			await write(tx, scope, { actor, command, groups });
			return ok(true);
		}
	);
}

/** In a forum everybody who is there holds a vote: as many as are present. */
export function roomOf(
	groups: readonly CountedHands[],
	facts: ItemFacts,
	document: Parameters<typeof handsInRoom>[2]
): readonly HandsRaised[] {
	const filled = groups.map((group) => ({ ...group, filled: group.present }));
	return hasSeats(facts.bodyKind) ? handsInRoom(filled, facts, document) : filled;
}

async function write(
	tx: UseCaseTransaction,
	scope: Scope,
	{
		actor,
		command,
		groups
	}: {
		readonly actor: AccountActor;
		readonly command: EnterTally;
		readonly groups: readonly HandsRaised[];
	}
): Promise<void> {
	const { itemId: agendaItemId, reason, language } = command;
	await saveTally(tx, scope, { agendaItemId, groups, now: tx.at });
	await saveObjections(tx, scope, { agendaItemId, reason, language, actor });
	tx.note({
		action: 'enterTally',
		subjectKind: 'agendaItem',
		subjectId: agendaItemId,
		details: { groups }
	});
}

/** Keeps the words of the objections that were raised in the room. */
export async function saveObjections(
	tx: UseCaseTransaction,
	scope: Scope,
	said: {
		readonly agendaItemId: string;
		readonly reason: string;
		readonly language: string;
		readonly actor: AccountActor;
	}
): Promise<void> {
	const content = said.reason.trim();
	if (content === '') return;
	await saveText(tx, scope, {
		id: tx.random.uuid(),
		ownerKind: 'agendaItem',
		ownerId: said.agendaItemId,
		field: 'objections',
		language: said.language,
		content,
		authorAccountId: said.actor.accountId,
		createdAt: tx.at
	});
}
