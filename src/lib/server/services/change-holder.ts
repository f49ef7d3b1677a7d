import type { Actor } from '$lib/domain/access/actor';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { lockBody } from '$lib/server/repositories/bodies';
import { listHoldings, saveHolding } from '$lib/server/repositories/seats';
import { setUp, type SetUpCommand, type SetUpRefusal } from './set-up';

export interface ChangeHolder extends SetUpCommand {
	readonly bodyId: string;
	readonly holdingId: string;
	readonly personName: string;
	/** Whether the person agrees to be named in public; taking it back hides the name at once (P09). */
	readonly isNamed: boolean;
}

/** Corrects how somebody on a seat is called, and whether everybody may read the name. */
export async function changeHolder(
	context: Context,
	actor: Actor,
	command: ChangeHolder
): Promise<Result<true, 'notFound' | SetUpRefusal>> {
	return setUp<true, 'notFound'>(context, { actor, command }, async (tx) => {
		const body = await lockBody(tx, command, command.bodyId);
		if (body === null) return refuse('notFound');
		const holdings = await listHoldings(tx, command, body.id);
		const before = holdings.find(({ id }) => id === command.holdingId);
		if (before === undefined) return refuse('notFound');
		const { personName } = command;
		const publicName = command.isNamed ? 'named' : 'unnamed';
		await saveHolding(tx, command, { ...before, personName, publicName });
		tx.note({
			action: 'holderChanged',
			subjectKind: 'seat',
			subjectId: before.seatId,
			details: {
				holding: before.id,
				renamed: before.personName !== personName,
				before: { publicName: before.publicName },
				after: { publicName }
			}
		});
		return ok(true);
	});
}
