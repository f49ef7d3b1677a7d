import type { AccountActor } from '$lib/domain/access/actor';
import type { ItemState } from '$lib/domain/meeting/meeting';
import {
	withdrawContribution as decide,
	type Withdrawer,
	type WithdrawContributionRefusal
} from '$lib/domain/meeting/withdraw-contribution';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { lockAgendaItem } from '$lib/server/repositories/agenda-item-locks';
import {
	listContributions,
	markWithdrawn,
	type StoredContribution
} from '$lib/server/repositories/contributions';
import type { Scope } from '$lib/server/repositories/scope';
import { readTexts, saveText, withdrawText } from '$lib/server/repositories/texts';
import type { UseCaseTransaction } from './perform';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';

export interface WithdrawContribution extends MeetingCommand {
	readonly itemId: string;
	readonly contributionId: string;
}

export interface RemoveContribution extends WithdrawContribution {
	/** Why, for everybody to read. */
	readonly reason: string;
	readonly language: string;
}

type Outcome = Result<
	{ kind: StoredContribution['kind'] },
	WithdrawContributionRefusal | 'notFound'
>;

/** Takes one's own words out of the discussion; answers to them stay. */
export async function withdrawContribution(
	context: Context,
	actor: AccountActor,
	command: WithdrawContribution
) {
	return performCommand(context, { actor, command }, (tx) =>
		takeOut(tx, { actor, command, by: 'author' })
	);
}

/** Removes somebody's words with a reason, which stands in their place. */
export async function removeContribution(
	context: Context,
	actor: AccountActor,
	command: RemoveContribution
): Promise<Result<{ kind: string }, WithdrawContributionRefusal | CommandRefusal>> {
	return performCommand(
		context,
		{ actor, command, action: 'manageMeeting' },
		async (tx): Promise<Outcome> => {
			const removed = await takeOut(tx, { actor, command, by: 'manager' });
			if (!removed.ok) return removed;
			const { neighbourhoodId, contributionId: ownerId, reason, language } = command;
			await saveText(
				tx,
				{ neighbourhoodId },
				{
					...{ ownerKind: 'contribution', ownerId, field: 'removal', language },
					id: tx.random.uuid(),
					content: reason,
					authorAccountId: actor.accountId,
					createdAt: tx.at
				}
			);
			return removed;
		}
	);
}

async function takeOut(
	tx: UseCaseTransaction,
	{
		actor,
		command: { neighbourhoodId, itemId, contributionId },
		by
	}: {
		readonly actor: AccountActor;
		readonly command: WithdrawContribution;
		readonly by: Withdrawer;
	}
): Promise<Outcome> {
	const scope = { neighbourhoodId };
	const item = await lockAgendaItem(tx, scope, itemId);
	const said =
		item &&
		(await listContributions(tx, scope, item.motionId)).find(({ id }) => id === contributionId);
	if (!item || !said) return refuse('notFound');
	const checked = check(said, { actor, by, item: item.state });
	if (!checked.ok) return checked;
	await markWithdrawn(tx, scope, { id: contributionId, as: by, now: tx.at });
	await hideWords(tx, scope, contributionId);
	tx.note({
		action: by === 'author' ? 'contributionWithdrawn' : 'contributionRemoved',
		subjectKind: 'contribution',
		subjectId: contributionId,
		details: { kind: said.kind, motionId: item.motionId }
	});
	return ok({ kind: said.kind });
}

function check(
	{ authorAccountId, amendmentState }: StoredContribution,
	{
		actor,
		by,
		item
	}: { readonly actor: AccountActor; readonly by: Withdrawer; readonly item: ItemState }
) {
	return decide({ by, isOwn: authorAccountId === actor.accountId, item, amendmentState });
}

/** In whatever language they stand. */
async function hideWords(tx: UseCaseTransaction, scope: Scope, ownerId: string): Promise<void> {
	const texts = await readTexts(tx, scope, { ownerKind: 'contribution', ownerIds: [ownerId] });
	for (const { field, language } of texts)
		await withdrawText(tx, scope, { ownerKind: 'contribution', ownerId, field, language });
}
