import type { Actor } from '$lib/domain/access/actor';
import {
	appointHolder as mayAppoint,
	type AppointHolderRefusal
} from '$lib/domain/council/appoint-holder';
import type { Body, SeatCapacity } from '$lib/domain/council/body';
import { keepToTerm } from '$lib/domain/council/term-end';
import { localDateOf } from '$lib/domain/calendar';
import { versionOn } from '$lib/domain/rules/adopt-version';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { lockBody } from '$lib/server/repositories/bodies';
import { findRulesInForce, listVersions } from '$lib/server/repositories/rule-set-versions';
import {
	insertHolding,
	listHoldings,
	listSeats,
	type StoredHolding
} from '$lib/server/repositories/seats';
import { findNeighbourhoodById } from '$lib/server/repositories/neighbourhoods';
import { hashAccount } from './audit';
import { invitePerson } from './invite-person';
import type { UseCaseTransaction } from './perform';
import { setUp, type SetUpCommand, type SetUpRefusal } from './set-up';

export interface AppointHolder extends SetUpCommand {
	readonly bodyId: string;
	readonly seatId: string;
	readonly capacity: SeatCapacity;
	readonly personName: string;
	/** Null for a person who is only written down by name. */
	readonly email: string | null;
	/** Language of the mail and of a new account. */
	readonly locale: string;
	/** Whether the person agreed to be named in public. */
	readonly isNamed: boolean;
	readonly fromOn: string;
	readonly untilOn: string | null;
}

/** Who takes which seat, and for how long. */
export type SeatPerson = Omit<AppointHolder, 'formKey'>;

type AppointRefusal = AppointHolderRefusal | 'noSubstitutes' | 'termTooLong' | 'notFound';
export type AppointSeatHolderRefusal = AppointRefusal | SetUpRefusal;

/**
 * Gives a seat to somebody for a term: invited by mail, or by name alone. A substitute is personal to one
 * seat, and only where the rules in force know substitutes (P-09); a term is as long as the rules of its first day
 * allow (P-08).
 */
export async function appointHolder(
	context: Context,
	actor: Actor,
	command: AppointHolder
): Promise<Result<{ holdingId: string }, AppointSeatHolderRefusal>> {
	return setUp<{ holdingId: string }, AppointRefusal>(context, { actor, command }, async (tx) => {
		const body = await lockBody(tx, command, command.bodyId);
		if (body === null) return refuse('notFound');
		const seats = await listSeats(tx, command, body.id);
		if (!seats.some(({ id }) => id === command.seatId)) return refuse('notFound');
		if (command.capacity === 'substitute' && !(await knowsSubstitutes(tx, command)))
			return refuse('noSubstitutes');
		const { bodyId, fromOn } = command;
		const rules = await findRulesInForce(tx, command, { bodyId, on: fromOn });
		const kept = keepToTerm(rules?.document.body.term.value ?? null, command);
		if (!kept.ok) return kept;
		return seatPerson(context, tx, { command, body });
	});
}

/** Puts somebody on a seat, as part of a use case that holds the lock of the body. */
export async function seatPerson(
	context: Context,
	tx: UseCaseTransaction,
	{ command, body }: { readonly command: SeatPerson; readonly body: Body }
): Promise<Result<{ holdingId: string }, AppointHolderRefusal>> {
	const accountId = await accountOf(tx, command, body);
	const appointed = await storeHolding(tx, command, accountId);
	if (!appointed.ok) return appointed;
	const { id: holding, seatId, capacity, fromOn, untilOn, publicName } = appointed.value;
	const account = accountId === null ? null : hashAccount(accountId, context);
	tx.note({
		action: 'holderAppointed',
		subjectKind: 'seat',
		subjectId: seatId,
		details: { holding, capacity, fromOn, untilOn, publicName, account }
	});
	return ok({ holdingId: holding });
}

async function storeHolding(
	tx: UseCaseTransaction,
	command: SeatPerson,
	accountId: string | null
): Promise<Result<StoredHolding, AppointHolderRefusal>> {
	const { seatId, capacity, fromOn, untilOn, personName } = command;
	const ofBody = await listHoldings(tx, command, command.bodyId);
	const appointed = mayAppoint(ofBody, { seatId, capacity, accountId, fromOn, untilOn });
	if (!appointed.ok) return appointed;
	const publicName = command.isNamed ? 'named' : 'unnamed';
	const stored = { ...appointed.value, id: tx.random.uuid(), personName, publicName } as const;
	await insertHolding(tx, command, stored);
	return ok(stored);
}

/** Substitutes are appointed where they are people of the body; organisations send theirs to each meeting. */
async function knowsSubstitutes(tx: UseCaseTransaction, command: AppointHolder): Promise<boolean> {
	const versions = await listVersions(tx, command, command.bodyId);
	const rule = versionOn(versions, localDateOf(tx.at))?.document.body.substitutes.value;
	return rule === 'personal' || rule === 'poolByLot' || rule === 'succession';
}

async function accountOf(
	tx: UseCaseTransaction,
	{ email, personName, locale, neighbourhoodId, capacity }: SeatPerson,
	body: Body
): Promise<string | null> {
	if (email === null) return null;
	const neighbourhood = await findNeighbourhoodById(tx, neighbourhoodId);
	const path = neighbourhood === null ? '/' : `/${neighbourhood.slug}/bodies/${body.slug}`;
	return invitePerson(tx, {
		person: { email, displayName: personName },
		locale,
		neighbourhoodId,
		invitation: { office: capacity, where: body.name, path }
	});
}
