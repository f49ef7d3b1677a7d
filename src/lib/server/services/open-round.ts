import type { Actor } from '$lib/domain/access/actor';
import { localDateOf } from '$lib/domain/calendar';
import { amountPutToVote } from '$lib/domain/meeting/amend-motion';
import { ok, refuse, type Result } from '$lib/domain/result';
import {
	openRound as decide,
	type ItemForRound,
	type OpenRoundRefusal
} from '$lib/domain/voting/open-round';
import type { Context } from '$lib/server/context';
import { listAgendaItems, type AgendaItem } from '$lib/server/repositories/agenda-items';
import { listContributions } from '$lib/server/repositories/contributions';
import { lockMeeting } from '$lib/server/repositories/meetings';
import {
	insertRound,
	insertRoundMotions,
	listItemsInRounds,
	listRounds
} from '$lib/server/repositories/rounds';
import { findRulesInForce } from '$lib/server/repositories/rule-set-versions';
import type { Scope } from '$lib/server/repositories/scope';
import { amendmentsOf } from './item-facts';
import type { UseCaseTransaction } from './perform';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';

export interface OpenRound extends MeetingCommand {
	readonly meetingId: string;
	readonly motions: readonly {
		readonly itemId: string;
		/** Below it the project cannot be; integer cents. */
		readonly leastCents: number;
	}[];
}

/**
 * Lets several motions of a meeting share the money of their fund: each is voted on as usual, and none is decided
 * before all are. Locks the meeting, as whoever opens or closes one of its votes does.
 */
export async function openRound(
	context: Context,
	actor: Actor,
	command: OpenRound
): Promise<Result<{ roundId: string }, OpenRoundRefusal | CommandRefusal>> {
	const { neighbourhoodId } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{
			actor,
			command,
			action: 'runMeeting',
			onConstraint: {
				money_round_one_open_per_meeting: 'roundOpenAlready',
				round_motion_one_round_per_item: 'inRoundAlready'
			}
		},
		async (tx) => await openChosen(tx, scope, command)
	);
}

async function openChosen(
	tx: UseCaseTransaction,
	scope: Scope,
	command: OpenRound
): Promise<Result<{ roundId: string }, OpenRoundRefusal | 'notFound'>> {
	const { meetingId } = command;
	const meeting = await lockMeeting(tx, scope, meetingId);
	const chosen = meeting && (await chosenItems(tx, scope, command));
	if (!meeting || !chosen) return refuse('notFound');
	const { bodyId } = meeting;
	const rules = await findRulesInForce(tx, scope, { bodyId, on: localDateOf(tx.at) });
	const rounds = await listRounds(tx, scope, meetingId);
	const items: ItemForRound[] = [];
	for (const one of chosen) items.push(await factsOf(tx, scope, one));
	const opened = decide({
		meeting: meeting.state,
		hasOpenRound: rounds.some(({ state }) => state === 'open'),
		items,
		rules: rules?.document.funding ?? null
	});
	if (!opened.ok) return opened;
	if (rules === null) return refuse('noRulesInForce');
	const roundId = tx.random.uuid();
	const { versionId: ruleSetVersionId } = rules;
	const round = { id: roundId, meetingId, ruleSetVersionId, openedAt: tx.at, ...opened.value };
	await insertRound(tx, scope, round);
	const motions = chosen.map(({ item, leastCents }) => ({
		motionId: item.motionId,
		agendaItemId: item.id,
		leastCents
	}));
	await insertRoundMotions(tx, scope, { roundId, motions });
	const subject = { subjectKind: 'round', subjectId: roundId };
	tx.note({ action: 'openRound', ...subject, details: { meetingId, motions } });
	return ok({ roundId });
}

interface Chosen {
	readonly item: AgendaItem;
	readonly leastCents: number;
	readonly isInRound: boolean;
}

/** The named items in the order of the agenda; null where one is not of this meeting. */
async function chosenItems(
	tx: UseCaseTransaction,
	scope: Scope,
	{ meetingId, motions }: OpenRound
): Promise<readonly Chosen[] | null> {
	const items = await listAgendaItems(tx, scope, meetingId);
	const inRounds = await listItemsInRounds(
		tx,
		scope,
		items.map(({ id }) => id)
	);
	const least = new Map(motions.map(({ itemId, leastCents }) => [itemId, leastCents]));
	const chosen = items.flatMap((item) => {
		const leastCents = least.get(item.id);
		const isInRound = inRounds.has(item.id);
		return leastCents === undefined ? [] : [{ item, leastCents, isInRound }];
	});
	return chosen.length === least.size ? chosen : null;
}

async function factsOf(
	tx: UseCaseTransaction,
	scope: Scope,
	{ item, leastCents, isInRound }: Chosen
): Promise<ItemForRound> {
	const contributions = await listContributions(tx, scope, item.motionId);
	const { state, fundYearId, requestedCents } = item;
	const isWithdrawn = item.withdrawnAt !== null || item.proposalState === 'withdrawn';
	const amountCents = amountPutToVote(requestedCents, amendmentsOf({ contributions }));
	return { state, isWithdrawn, isInRound, fundYearId, amountCents, leastCents };
}
