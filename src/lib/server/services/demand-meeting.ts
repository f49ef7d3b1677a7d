import type { AccountActor } from '$lib/domain/access/actor';
import { localDateOf } from '$lib/domain/calendar';
import {
	demandMeeting as decide,
	joinDemand as mayJoin,
	meetByOn,
	type DemandMeetingRefusal,
	type JoinDemandRefusal
} from '$lib/domain/meeting/demand-meeting';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import {
	countSignatures,
	findLastDemand,
	hasSigned,
	insertDemand,
	insertSignature,
	lockDemand,
	markDemandReached,
	type StoredDemand
} from '$lib/server/repositories/demands';
import type { Scope } from '$lib/server/repositories/scope';
import { saveText } from '$lib/server/repositories/texts';
import { readBodyToday } from './item-facts';
import type { UseCaseTransaction } from './perform';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';

export interface DemandMeeting extends MeetingCommand {
	readonly bodyId: string;
	readonly reason: string;
	/** Language the reason is written in. */
	readonly language: string;
}

const onConstraint = {
	meeting_demand_one_open: 'demandOpenAlready',
	demand_signature_one_per_seat: 'alreadyJoined'
} as const;

/** Asks for a meeting of the body on whose seat the person sits (P-61); whoever begins has joined. */
export async function demandMeeting(
	context: Context,
	actor: AccountActor,
	command: DemandMeeting
): Promise<Result<true, DemandMeetingRefusal | 'alreadyJoined' | CommandRefusal>> {
	const { neighbourhoodId, bodyId, reason, language } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{ actor, command, onConstraint },
		async (tx, now): Promise<Result<true, DemandMeetingRefusal | 'notFound'>> => {
			const member = await findMember(tx, scope, { actor, bodyId, now });
			const last = await findLastDemand(tx, scope, bodyId);
			const begun = decide({
				rule: member.rules?.document.meetings.demandedMeeting.value ?? null,
				memberCount: member.memberCount,
				isMember: member.seatId !== null,
				hasOpenDemand: last !== null && last.meetingId === null,
				reason
			});
			if (!begun.ok) return begun;
			if (member.seatId === null || member.rules === null) return refuse('notMember');
			const id = tx.random.uuid();
			const { versionId: ruleSetVersionId } = member.rules;
			await insertDemand(tx, scope, { id, bodyId, ruleSetVersionId, ...begun.value, now });
			await saveText(tx, scope, {
				id: tx.random.uuid(),
				...{ ownerKind: 'meetingDemand', ownerId: id, field: 'reason', language },
				content: reason.trim(),
				authorAccountId: actor.accountId,
				createdAt: now
			});
			const demand = { id, ...begun.value };
			await sign(tx, scope, { actor, demand, seatId: member.seatId });
			tx.note({ action: 'demandMeeting', subjectKind: 'meetingDemand', subjectId: id });
			return ok(true);
		}
	);
}

export interface JoinDemand extends MeetingCommand {
	readonly demandId: string;
}

/** Joins a demand for the seat on which the person sits; who completes it sets the day by which the body meets. */
export async function joinDemand(
	context: Context,
	actor: AccountActor,
	command: JoinDemand
): Promise<Result<true, JoinDemandRefusal | CommandRefusal>> {
	const { neighbourhoodId, demandId } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{ actor, command, onConstraint: { demand_signature_one_per_seat: 'alreadyJoined' } },
		async (tx, now): Promise<Result<true, JoinDemandRefusal | 'notFound'>> => {
			const demand = await lockDemand(tx, scope, demandId);
			if (!demand) return refuse('notFound');
			const { seatId } = await findMember(tx, scope, { actor, bodyId: demand.bodyId, now });
			const allowed = mayJoin({
				isMember: seatId !== null,
				isReached: demand.meetByOn !== null,
				hasJoined: seatId !== null && (await hasSigned(tx, scope, { demandId, seatId }))
			});
			if (!allowed.ok) return allowed;
			if (seatId === null) return refuse('notMember');
			await sign(tx, scope, { actor, demand, seatId });
			tx.note({ action: 'joinDemand', subjectKind: 'meetingDemand', subjectId: demandId });
			return ok(true);
		}
	);
}

/** The seat on which the person is a member today, and how many such seats there are. */
export async function findMember(
	db: Parameters<typeof readBodyToday>[0],
	scope: Scope,
	{ actor, bodyId, now }: { actor: AccountActor; bodyId: string; now: Date }
) {
	const { rules, seats } = await readBodyToday(db, scope, { bodyId, now });
	const members = seats.flatMap(({ seatId, holders }) => {
		const member = holders.find(({ capacity }) => capacity === 'member');
		return member ? [{ seatId, accountId: member.accountId }] : [];
	});
	const own = members.find(({ accountId }) => accountId === actor.accountId);
	return { rules, memberCount: members.length, seatId: own?.seatId ?? null };
}

async function sign(
	tx: UseCaseTransaction,
	scope: Scope,
	{
		actor,
		demand,
		seatId
	}: {
		readonly actor: AccountActor;
		readonly demand: Pick<StoredDemand, 'id' | 'neededCount' | 'withinDays'>;
		readonly seatId: string;
	}
): Promise<void> {
	const { accountId } = actor;
	const id = tx.random.uuid();
	const signature = { id, demandId: demand.id, seatId, accountId, signedAt: tx.at };
	await insertSignature(tx, scope, signature);
	const joined = await countSignatures(tx, scope, demand.id);
	const lastOn = meetByOn(demand, joined, localDateOf(tx.at));
	if (lastOn !== null)
		await markDemandReached(tx, scope, { id: demand.id, meetByOn: lastOn, now: tx.at });
}
