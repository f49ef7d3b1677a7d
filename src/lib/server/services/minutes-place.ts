import { localDateOf } from '$lib/domain/calendar';
import type { MinutesRule } from '$lib/domain/meeting/minutes/run-minutes';
import type { Queryable } from '$lib/server/db/client';
import { findMeeting, lockMeeting, type MeetingOfBody } from '$lib/server/repositories/meetings';
import { lockMinutes, type StoredMinutes } from '$lib/server/repositories/minutes';
import { findRulesInForce } from '$lib/server/repositories/rule-set-versions';
import type { Scope } from '$lib/server/repositories/scope';
import type { UseCaseTransaction } from './perform';

export interface MinutesPlace {
	readonly meeting: MeetingOfBody;
	readonly minutes: StoredMinutes;
	/** P-70 as it was in force on the day of the meeting; null where the body had no rules. */
	readonly rule: MinutesRule | null;
}

/** The minutes of a meeting with their rows locked, the meeting first; null where there is no such meeting. */
export async function lockMinutesOf(
	tx: UseCaseTransaction,
	scope: Scope,
	meetingId: string
): Promise<MinutesPlace | null> {
	if (!(await lockMeeting(tx, scope, meetingId))) return null;
	const meeting = await findMeeting(tx, scope, meetingId);
	if (!meeting) return null;
	const minutes = await lockMinutes(tx, scope, { id: tx.random.uuid(), meetingId, now: tx.at });
	return { meeting, minutes, rule: await readMinutesRule(tx, scope, meeting) };
}

export async function readMinutesRule(
	db: Queryable,
	scope: Scope,
	{ bodyId, startsAt }: Pick<MeetingOfBody, 'bodyId' | 'startsAt'>
): Promise<MinutesRule | null> {
	const rules = await findRulesInForce(db, scope, { bodyId, on: localDateOf(startsAt) });
	return rules?.document.meetings.minutes.value ?? null;
}
