import type { AccountActor } from '$lib/domain/access/actor';
import type { NoRightReason } from '$lib/domain/council/right-to-vote';
import { ok, refuse, type Result } from '$lib/domain/result';
import { castBallot as decide, type CastBallotRefusal } from '$lib/domain/voting/cast-ballot';
import { givePoints, type PointsRefusal } from '$lib/domain/voting/give-points';
import type { Choice } from '$lib/domain/voting/schema/decide-input';
import type { Context } from '$lib/server/context';
import { findAgendaItem } from '$lib/server/repositories/agenda-items';
import { findCastVote, insertBallot } from '$lib/server/repositories/ballots';
import { holdAgendaItem } from '$lib/server/repositories/agenda-item-locks';
import { findRuleVersion } from '$lib/server/repositories/rule-set-versions';
import type { Scope } from '$lib/server/repositories/scope';
import { saveText } from '$lib/server/repositories/texts';
import { castSecretBallot } from './cast-secret-ballot';
import { noRightOf, readItemFacts, type ItemFacts } from './item-facts';
import { ownEntry, type OwnEntry } from './own-entry';
import type { UseCaseTransaction } from './perform';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';

export interface CastBallot extends MeetingCommand {
	readonly itemId: string;
	readonly choice: Choice;
	/** Points, where the method counts them. */
	readonly points?: number | null;
	/** The words of a veto or concern; empty where there are none. */
	readonly reason: string;
	/** Language the words are written in. */
	readonly language: string;
}

type Refusal = CastBallotRefusal | PointsRefusal | NoRightReason;
type SecretRefusal = 'secretVoteSpoiled' | 'benchUnknown';
export type CastBallotServiceRefusal = Refusal | SecretRefusal | CommandRefusal;

/**
 * Casts the vote of the seat the person acts for in this meeting, or of the person in a forum. The audit keeps
 * that a vote was cast, never which: before the item closes nobody can read how anybody voted. How votes are taken
 * was settled when the vote opened and stays so.
 */
export async function castBallot(
	context: Context,
	actor: AccountActor,
	command: CastBallot
): Promise<Result<true, CastBallotServiceRefusal>> {
	const { neighbourhoodId, itemId, formKey, choice, points = null, reason } = command;
	const item = await findAgendaItem(context.db.query, { neighbourhoodId }, itemId);
	if (item?.entryMode !== 'secretOnline') return castNamedBallot(context, actor, command);
	const vote = { choice, points, reason };
	return castSecretBallot(context, actor, { command: { neighbourhoodId, itemId, formKey }, vote });
}

async function castNamedBallot(
	context: Context,
	actor: AccountActor,
	command: CastBallot
): Promise<Result<true, Refusal | CommandRefusal>> {
	const { neighbourhoodId, itemId } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{
			actor,
			command,
			onConstraint: { ballot_one_per_entry: 'alreadyVoted', ballot_only_while_open: 'itemClosed' }
		},
		async (tx, now): Promise<Result<true, Refusal | 'notFound'>> => {
			const item = await holdAgendaItem(tx, scope, itemId);
			const facts = item && (await readItemFacts(tx, scope, { item, now }));
			if (!facts) return refuse('notFound');
			const entry = await ownEntry(tx, scope, { actor, facts });
			const decided = await mayCast(tx, scope, { facts, entry, command });
			const noRight = noRightOf(actor, facts);
			if (!decided.ok) return decided.reason === 'notEntitled' ? (noRight ?? decided) : decided;
			if (entry === null) return refuse('notEntitled');
			await write(tx, scope, { actor, command, entry, ...decided.value });
			return ok(true);
		}
	);
}

interface Cast {
	readonly choice: Choice;
	readonly points: number | null;
}

async function mayCast(
	tx: UseCaseTransaction,
	scope: Scope,
	{
		facts: { item },
		entry,
		command
	}: {
		readonly facts: ItemFacts;
		readonly entry: OwnEntry | null;
		readonly command: CastBallot;
	}
): Promise<Result<Cast, CastBallotRefusal | PointsRefusal | 'notFound'>> {
	// A secret vote that opened a moment ago: this page did not say that it is one.
	if (item.state === 'planned' || item.entryMode === 'secretOnline') return refuse('notOpenYet');
	const versionId = item.ruleSetVersionId;
	const rules = versionId === null ? null : await findRuleVersion(tx, scope, versionId);
	if (rules === null || item.entryMode === null) return refuse('notFound');
	const { funding } = rules.document;
	const decided = decide({
		item: item.state,
		entryMode: item.entryMode,
		rules: funding,
		entry,
		hasVoted: entry !== null && (await findCastVote(tx, scope, entry.id)) !== null,
		choice: command.choice,
		reason: command.reason
	});
	if (!decided.ok) return decided;
	const points = givePoints(funding, decided.value, command.points ?? null);
	return points.ok ? ok({ choice: decided.value, points: points.value }) : points;
}

async function write(
	tx: UseCaseTransaction,
	scope: Scope,
	cast: {
		readonly actor: AccountActor;
		readonly command: CastBallot;
		readonly entry: OwnEntry;
	} & Cast
): Promise<void> {
	const { actor, command, entry, choice, points } = cast;
	const agendaItemId = command.itemId;
	const id = tx.random.uuid();
	await insertBallot(tx, scope, {
		id,
		agendaItemId,
		electorateEntryId: entry.id,
		choice,
		points,
		castAt: tx.at,
		castAs: entry.current.capacity,
		enteredByAccountId: null
	});
	const content = command.reason.trim();
	if (content !== '')
		await saveText(tx, scope, {
			id: tx.random.uuid(),
			ownerKind: 'ballot',
			ownerId: id,
			field: 'reason',
			language: command.language,
			content,
			authorAccountId: actor.accountId,
			createdAt: tx.at
		});
	tx.note({ action: 'castBallot', subjectKind: 'agendaItem', subjectId: agendaItemId });
}
