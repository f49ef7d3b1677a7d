import { localDateOf } from '$lib/domain/calendar';
import {
	minutesDueOn,
	nextMinutesStep,
	type MinutesStep
} from '$lib/domain/meeting/minutes/run-minutes';
import type { Queryable } from '$lib/server/db/client';
import { listMeetings } from '$lib/server/repositories/meetings';
import { countOpenCorrections } from '$lib/server/repositories/minutes-corrections';
import { listMinutes } from '$lib/server/repositories/minutes';
import type { Scope } from '$lib/server/repositories/scope';
import { readMinutesRule } from './minutes-place';

/** Minutes that wait for the manager. */
export interface DueMinutes {
	readonly meetingId: string;
	readonly bodyName: string;
	/** Local date of the meeting. */
	readonly heldOn: string;
	/** What comes next. */
	readonly step: MinutesStep;
	/** The last day by the rules (P-70), a local date; null where they set none. */
	readonly dueOn: string | null;
	readonly isOverdue: boolean;
}

/** The minutes of meetings that are over and not finished, those due first in front. */
export async function listDueMinutes(
	db: Queryable,
	scope: Scope,
	now: Date
): Promise<readonly DueMinutes[]> {
	const stored = await listMinutes(db, scope);
	const today = localDateOf(now);
	const due: DueMinutes[] = [];
	for (const meeting of await listMeetings(db, scope)) {
		if (meeting.state !== 'closed') continue;
		const minutes = stored.get(meeting.id);
		const rule = await readMinutesRule(db, scope, meeting);
		const step = nextMinutesStep({
			state: minutes?.state ?? 'draft',
			publication: minutes?.publication ?? 'none',
			openCorrections: minutes ? await countOpenCorrections(db, scope, minutes.id) : 0,
			rule
		});
		if (step === null) continue;
		const heldOn = localDateOf(meeting.startsAt);
		const dueOn = minutesDueOn(rule, heldOn);
		const isOverdue = dueOn !== null && today > dueOn;
		const { id: meetingId, bodyName } = meeting;
		due.push({ meetingId, bodyName, heldOn, step, dueOn, isOverdue });
	}
	const last = '9999-12-31';
	return due.sort((one, other) => ((one.dueOn ?? last) < (other.dueOn ?? last) ? -1 : 1));
}
