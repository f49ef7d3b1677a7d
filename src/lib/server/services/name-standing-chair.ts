import type { Actor } from '$lib/domain/access/actor';
import { covers } from '$lib/domain/council/appoint-holder';
import {
	nameStandingChair as mayName,
	type ChairRole,
	type StandingChairRefusal
} from '$lib/domain/council/standing-chair';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { listBenches, lockBody } from '$lib/server/repositories/bodies';
import {
	endChairTerm,
	insertChairTerm,
	listChairTerms
} from '$lib/server/repositories/chair-terms';
import { findRulesInForce } from '$lib/server/repositories/rule-set-versions';
import { listHoldings } from '$lib/server/repositories/seats';
import type { UseCaseTransaction } from './perform';
import { setUp, type SetUpCommand, type SetUpRefusal } from './set-up';

export interface NameStandingChair extends SetUpCommand {
	readonly bodyId: string;
	readonly role: ChairRole;
	/** Whoever sits there, or the bench whose year it is; one of the two. */
	readonly seatHolderId: string | null;
	readonly benchId: string | null;
	readonly fromOn: string;
}

type NameRefusal = StandingChairRefusal | 'rulesMissing' | 'notFound';
export type NameStandingChairRefusal = NameRefusal | SetUpRefusal;

/** Writes down who leads a body from a day on; whoever did so until then stops the day before. */
export async function nameStandingChair(
	context: Context,
	actor: Actor,
	command: NameStandingChair
): Promise<Result<true, NameStandingChairRefusal>> {
	return setUp<true, NameRefusal>(context, { actor, command }, async (tx) => {
		const { bodyId, fromOn: on } = command;
		const body = await lockBody(tx, command, bodyId);
		const benches = body === null ? [] : await listBenches(tx, command, bodyId);
		const { benchId } = command;
		if (body === null || (benchId !== null && !benches.some(({ id }) => id === benchId)))
			return refuse('notFound');
		const rules = await findRulesInForce(tx, command, { bodyId, on });
		if (rules === null) return refuse('rulesMissing');
		const terms = await listChairTerms(tx, command, bodyId);
		const holdings = await listHoldings(tx, command, bodyId);
		const sitting = holdings.filter((one) => one.capacity === 'member' && covers(one, on));
		const holderIds = sitting.map(({ id }) => id);
		const allowed = mayName(rules.document.body.chair.value, { terms, holderIds }, command);
		if (!allowed.ok) return allowed;
		const { ends, lastOn } = allowed.value;
		if (ends !== null) await endChairTerm(tx, command, { id: ends.id, untilOn: lastOn });
		await write(tx, command);
		return ok(true);
	});
}

async function write(tx: UseCaseTransaction, command: NameStandingChair): Promise<void> {
	const { bodyId, role, seatHolderId, benchId, fromOn } = command;
	const id = tx.random.uuid();
	const term = { id, role, seatHolderId, benchId, fromOn, untilOn: null };
	await insertChairTerm(tx, command, { ...term, bodyId });
	tx.note({
		action: 'chairNamed',
		subjectKind: 'body',
		subjectId: bodyId,
		details: { term: id, role, benchId, fromOn }
	});
}
