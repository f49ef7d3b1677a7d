import type { Actor } from '$lib/domain/access/actor';
import { localDateOf } from '$lib/domain/calendar';
import { holdMeetings, type NoMeetingReason } from '$lib/domain/council/hold-meetings';
import { meetOn } from '$lib/domain/council/succeed-body';
import { answerDemand, type AnswerDemandRefusal } from '$lib/domain/meeting/demand-meeting';
import { usualTopics } from '$lib/domain/meeting/agenda';
import {
	scheduleMeeting as maySchedule,
	type PlannedMeeting,
	type RoomRule,
	type ScheduleMeetingRefusal
} from '$lib/domain/meeting/schedule-meeting';
import { versionOn } from '$lib/domain/rules/adopt-version';
import { ok, refuse, type Result } from '$lib/domain/result';
import { roomOfVote } from '$lib/domain/rules/room';
import type { Context } from '$lib/server/context';
import type { Queryable } from '$lib/server/db/client';
import { findBody } from '$lib/server/repositories/bodies';
import { listSuccessions } from '$lib/server/repositories/body-successions';
import { lockDemand, tieDemand } from '$lib/server/repositories/demands';
import { insertAgendaTopics } from '$lib/server/repositories/agenda-topics';
import { saveMeetingNotice } from '$lib/server/repositories/meeting-notices';
import { insertMeeting, type Meeting } from '$lib/server/repositories/meetings';
import { listVersions } from '$lib/server/repositories/rule-set-versions';
import type { Scope } from '$lib/server/repositories/scope';
import { readRuledTopics } from './change-agenda';
import type { UseCaseTransaction } from './perform';
import { setUp, type SetUpCommand, type SetUpRefusal } from './set-up';

export interface ScheduleMeeting extends SetUpCommand, PlannedMeeting {
	readonly bodyId: string;
	/** What members demanded and this meeting answers (P-61). */
	readonly demandId?: string | null;
}

type ScheduleRefusal =
	ScheduleMeetingRefusal | AnswerDemandRefusal | NoMeetingReason | 'bodySucceeded' | 'notFound';
export type ScheduleMeetingAnswer = Result<
	{ meetingId: string; decides: boolean },
	ScheduleRefusal | SetUpRefusal
>;

/** What the rules in force on the day of the meeting say about its room. */
export async function roomRuleOn(
	db: Queryable,
	scope: Scope,
	{ bodyId, startsAt }: { readonly bodyId: string; readonly startsAt: Date }
): Promise<RoomRule | null> {
	const version = versionOn(await listVersions(db, scope, bodyId), localDateOf(startsAt));
	return version === null ? null : { publicity: roomOfVote(version.document.funding.room.value) };
}

/** Whether a body still meets on that day, or another goes on for it. */
export async function mayMeetOn(
	db: Queryable,
	scope: Scope,
	{ bodyId, startsAt }: { readonly bodyId: string; readonly startsAt: Date }
): Promise<Result<true, 'bodySucceeded'>> {
	return meetOn(await listSuccessions(db, scope), bodyId, localDateOf(startsAt));
}

/** Announces a meeting of a body. The answer says whether money can be decided in that room. */
export async function scheduleMeeting(
	context: Context,
	actor: Actor,
	command: ScheduleMeeting
): Promise<ScheduleMeetingAnswer> {
	return setUp<{ meetingId: string; decides: boolean }, ScheduleRefusal>(
		context,
		{ actor, command, onConstraint: { meeting_before_successor: 'bodySucceeded' } },
		async (tx, now) => {
			const { bodyId, startsAt, place, publicity, form = 'inPerson', videoLink = null } = command;
			const body = await findBody(tx, command, { id: bodyId });
			if (body === null) return refuse('notFound');
			const meets = holdMeetings(body.kind);
			if (!meets.ok) return meets;
			const goesOn = await mayMeetOn(tx, command, { bodyId, startsAt });
			if (!goesOn.ok) return goesOn;
			const rule = await roomRuleOn(tx, command, { bodyId, startsAt });
			const planned = maySchedule({ startsAt, place, publicity }, rule, now);
			if (!planned.ok) return planned;
			const id = tx.random.uuid();
			const demand = await findDemand(tx, command);
			if (!demand.ok) return demand;
			const state = 'planned';
			await insertMeeting(tx, command, { id, bodyId, startsAt, place, publicity, state, now });
			if (form !== 'inPerson') await saveMeetingNotice(tx, command, { id, form, videoLink });
			await layAgenda(tx, command, { id, bodyId, startsAt });
			const demandId = demand.value;
			if (demandId !== null) await tieDemand(tx, command, { id: demandId, meetingId: id, now });
			tx.note({
				action: 'meetingScheduled',
				subjectKind: 'meeting',
				subjectId: id,
				details: { body: bodyId, startsAt: startsAt.toISOString(), publicity }
			});
			return ok({ meetingId: id, decides: planned.value.decides });
		}
	);
}

/** The demand that this meeting answers; null where nobody demanded it. */
async function findDemand(
	tx: UseCaseTransaction,
	{ neighbourhoodId, demandId, bodyId, startsAt }: ScheduleMeeting
): Promise<Result<string | null, AnswerDemandRefusal | 'notFound'>> {
	if (demandId === undefined || demandId === null) return ok(null);
	const demand = await lockDemand(tx, { neighbourhoodId }, demandId);
	if (demand?.bodyId !== bodyId) return refuse('notFound');
	const answered = answerDemand({
		meetByOn: demand.meetByOn,
		isMet: demand.meetingId !== null,
		meetsOn: localDateOf(startsAt),
		today: localDateOf(tx.at)
	});
	return answered.ok ? ok(demandId) : answered;
}

/** The topics that stand on every agenda of this body. */
async function layAgenda(
	tx: UseCaseTransaction,
	scope: Scope,
	meeting: Pick<Meeting, 'id' | 'bodyId' | 'startsAt'>
): Promise<void> {
	const usual = usualTopics(await readRuledTopics(tx, scope, meeting));
	const topics = usual.map((topic, index) => ({
		...topic,
		id: tx.random.uuid(),
		position: index + 1
	}));
	await insertAgendaTopics(tx, scope, { meetingId: meeting.id, topics, now: tx.at });
}
