import { localDateOf } from '$lib/domain/calendar';
import { traceCase, type Answer, type CaseStep } from '$lib/domain/case/trace-case';
import { proceedingKinds, proceedingOutcomes } from '$lib/domain/voting/record-proceeding';
import type { Queryable } from '$lib/server/db/client';
import { listItemsOfMotion } from '$lib/server/repositories/agenda-items';
import { listDeterminations } from '$lib/server/repositories/decisions';
import { findMeeting } from '$lib/server/repositories/meetings';
import { listProceedings, type StoredProceeding } from '$lib/server/repositories/proceedings';
import type { Scope } from '$lib/server/repositories/scope';

/** The way of a motion through its conflict, step by step; empty where there was none. */
export async function readCaseSteps(
	db: Queryable,
	scope: Scope,
	motionId: string
): Promise<readonly CaseStep[]> {
	const determinations = await listDeterminations(db, scope, motionId);
	const stored = await listProceedings(db, scope, motionId);
	return traceCase({
		determinations: determinations.toReversed(),
		answers: stored.flatMap(answerOf),
		meetsOn: await nextMeetingOn(db, scope, motionId)
	});
}

/** An answer as this version knows it; none of a station that only another version has. */
function answerOf({ id, kind: name, outcome: said, happenedOn }: StoredProceeding): Answer[] {
	const kind = proceedingKinds.find((one) => one === name);
	const outcome = kind && proceedingOutcomes[kind].find((one) => one === said);
	return kind && outcome ? [{ id, kind, outcome, on: happenedOn }] : [];
}

async function nextMeetingOn(
	db: Queryable,
	scope: Scope,
	motionId: string
): Promise<string | null> {
	const items = await listItemsOfMotion(db, scope, motionId);
	const coming = items.findLast(({ state }) => state !== 'closed');
	const meeting = coming && (await findMeeting(db, scope, coming.meetingId));
	return meeting ? localDateOf(meeting.startsAt) : null;
}
