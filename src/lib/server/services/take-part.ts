import type { AccountActor } from '$lib/domain/access/actor';
import { hasSeats } from '$lib/domain/council/body';
import {
	takePart as decide,
	type TakenPart,
	type TakePartRefusal
} from '$lib/domain/meeting/take-part';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { listAgendaItems } from '$lib/server/repositories/agenda-items';
import { insertPerson, movePerson, readAttendance } from '$lib/server/repositories/attendance';
import { findBody } from '$lib/server/repositories/bodies';
import { lockMeeting } from '$lib/server/repositories/meetings';
import type { Scope } from '$lib/server/repositories/scope';
import { flagApplicant } from './flag-applicant';
import { readItemFacts } from './item-facts';
import type { RunMeeting } from './open-meeting';
import type { UseCaseTransaction } from './perform';
import { performCommand, type CommandRefusal } from './perform-command';

/** Lets a signed-in person take part in a running open forum, or come back to it. Answers the person's pseudonym. */
export async function takePart(
	context: Context,
	actor: AccountActor,
	command: RunMeeting
): Promise<Result<string, TakePartRefusal | CommandRefusal>> {
	const { neighbourhoodId, meetingId } = command;
	const scope = { neighbourhoodId };
	const { accountId } = actor;
	return performCommand(
		context,
		{
			actor,
			command,
			onConstraint: { attendance_one_per_person: 'alreadyTakingPart' }
		},
		async (tx): Promise<Result<string, TakePartRefusal | 'notFound'>> => {
			const meeting = await lockMeeting(tx, scope, meetingId);
			const body = meeting && (await findBody(tx, scope, { id: meeting.bodyId }));
			if (!meeting || !body) return refuse('notFound');
			const { persons, gone } = await readAttendance(tx, scope, meetingId);
			const taken = decide({
				meeting: meeting.state,
				hasSeats: hasSeats(body.kind),
				accountId,
				persons,
				gone
			});
			if (!taken.ok) return taken;
			const { pseudonym } = taken.value;
			await comeIn(tx, scope, { ...taken.value, meetingId, accountId });
			await flagOwnMotions(tx, scope, { meetingId, accountId });
			tx.note({ action: 'partTaken', subjectKind: 'meeting', subjectId: meetingId });
			return ok(pseudonym);
		}
	);
}

async function comeIn(
	tx: UseCaseTransaction,
	scope: Scope,
	{ returns, ...who }: TakenPart & { readonly meetingId: string; readonly accountId: string }
): Promise<void> {
	const { at: now, random } = tx;
	if (returns === null)
		await insertPerson(tx, scope, { ...who, id: random.uuid(), changeId: random.uuid(), now });
	else {
		const { meetingId } = who;
		await movePerson(tx, scope, { meetingId, attendanceId: returns, present: true, random, now });
	}
}

/** Whoever comes as an applicant does not vote on their own motions. */
async function flagOwnMotions(
	tx: UseCaseTransaction,
	scope: Scope,
	{ meetingId, accountId }: { readonly meetingId: string; readonly accountId: string }
): Promise<void> {
	const items = await listAgendaItems(tx, scope, meetingId);
	for (const item of items) {
		if (item.applicantAccountId !== accountId || item.state === 'closed') continue;
		const facts = await readItemFacts(tx, scope, { item, now: tx.at });
		if (facts) await flagApplicant(tx, scope, facts);
	}
}
