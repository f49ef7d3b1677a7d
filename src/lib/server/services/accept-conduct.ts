import type { Actor } from '$lib/domain/access/actor';
import { localDateOf } from '$lib/domain/calendar';
import {
	acceptConduct as mayAccept,
	type AcceptConductRefusal
} from '$lib/domain/council/accept-conduct';
import { covers } from '$lib/domain/council/appoint-holder';
import { ok, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { insertConductAcceptance, listConductVersions } from '$lib/server/repositories/conduct';
import type { Scope } from '$lib/server/repositories/scope';
import { listHoldings } from '$lib/server/repositories/seats';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';
import type { UseCaseTransaction } from './perform';

export interface AcceptConduct extends MeetingCommand {
	readonly bodyId: string;
	readonly versionId: string;
}

export interface RecordConduct extends AcceptConduct {
	/** The term of whoever signed on paper. */
	readonly holdingId: string;
}

type AcceptRefusal = AcceptConductRefusal | 'conductAcceptedAlready';
export type AcceptConductServiceRefusal = AcceptRefusal | CommandRefusal;

/** A member accepts the code of conduct of the body; that and the day are kept. */
export async function acceptConduct(
	context: Context,
	actor: Actor,
	command: AcceptConduct
): Promise<Result<true, AcceptConductServiceRefusal>> {
	const accountId = actor.kind === 'account' ? actor.accountId : null;
	return accept(context, { actor, command, cameBy: 'self' }, (holding) =>
		accountId === null ? false : holding.accountId === accountId
	);
}

/** Notes that somebody signed it on paper. */
export async function recordConduct(
	context: Context,
	actor: Actor,
	command: RecordConduct
): Promise<Result<true, AcceptConductServiceRefusal>> {
	const given = { actor, command, cameBy: 'paper', action: 'setUpNeighbourhood' } as const;
	return accept(context, given, ({ id }) => id === command.holdingId);
}

type Holding = Awaited<ReturnType<typeof listHoldings>>[number];

async function accept(
	context: Context,
	{
		cameBy,
		...given
	}: {
		readonly actor: Actor;
		readonly command: AcceptConduct;
		readonly cameBy: 'self' | 'paper';
		readonly action?: 'setUpNeighbourhood';
	},
	isWhoAccepts: (holding: Holding) => boolean
): Promise<Result<true, AcceptConductServiceRefusal>> {
	const { command } = given;
	const onConstraint = { conduct_acceptance_once: 'conductAcceptedAlready' } as const;
	return performCommand<true, AcceptRefusal>(
		context,
		{ ...given, onConstraint },
		async (tx, now) => {
			const { bodyId, versionId } = command;
			const sitting = await sittingToday(tx, command, bodyId);
			const holder = sitting.find(isWhoAccepts);
			const versions = await listConductVersions(tx, command, bodyId);
			const allowed = mayAccept(versions, { versionId, sits: holder !== undefined });
			if (!allowed.ok) return allowed;
			const seatHolderId = holder?.id ?? '';
			const accepted = { versionId, seatHolderId, cameBy, acceptedAt: now };
			await insertConductAcceptance(tx, command, accepted);
			tx.note({
				action: 'conductAccepted',
				subjectKind: 'body',
				subjectId: bodyId,
				details: { version: versionId, holding: seatHolderId, cameBy }
			});
			return ok(true);
		}
	);
}

async function sittingToday(
	tx: UseCaseTransaction,
	scope: Scope,
	bodyId: string
): Promise<readonly Holding[]> {
	const holdings = await listHoldings(tx, scope, bodyId);
	return holdings.filter((one) => covers(one, localDateOf(tx.at)));
}
