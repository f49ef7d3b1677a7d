import { localDateOf } from '$lib/domain/calendar';
import { hasSeats, type Body } from '$lib/domain/council/body';
import { holdMeetings } from '$lib/domain/council/hold-meetings';
import { setupTasks, type SetupTask } from '$lib/domain/setup/setup-tasks';
import type { Context } from '$lib/server/context';
import type { Queryable } from '$lib/server/db/client';
import { listBodies } from '$lib/server/repositories/bodies';
import { listFundYears } from '$lib/server/repositories/funds';
import { listMeetings } from '$lib/server/repositories/meetings';
import { listNamedOffices } from '$lib/server/repositories/named-offices';
import { findNeighbourhoodById } from '$lib/server/repositories/neighbourhoods';
import { readRoleAssignments } from '$lib/server/repositories/role-assignments';
import { listVersions } from '$lib/server/repositories/rule-set-versions';
import type { Scope } from '$lib/server/repositories/scope';
import { readSeats } from '$lib/server/repositories/seats';
import { listSucceeded } from './read-succession';

/** How far a body is: without seats none are counted. */
export interface BodyProgress extends Body {
	readonly hasRules: boolean;
	readonly seatCount: number;
	/** Seats with a member today. */
	readonly heldCount: number;
}

export interface SetUpProgress {
	readonly tasks: readonly SetupTask[];
	readonly bodies: readonly BodyProgress[];
}

/** What a neighbourhood has of all that its first decision needs. */
export async function readSetUp(
	{ db, now }: Pick<Context, 'db' | 'now'>,
	scope: Scope
): Promise<SetUpProgress> {
	const at = now();
	const on = localDateOf(at);
	const bodies = await readProgress(db.query, scope, on);
	const held = await readRoleAssignments(db.query, scope, at);
	const offices = await listNamedOffices(db.query, scope);
	const needed = new Set(offices.map(({ role }) => role));
	const meetings = await listMeetings(db.query, scope);
	const over = await listSucceeded({ db }, scope, on);
	const alive = bodies.filter(({ id }) => !over.includes(id));
	const isAnyToMeet = alive.length === 0 || alive.some(({ kind }) => holdMeetings(kind).ok);
	const tasks = setupTasks({
		hasAddress:
			((await findNeighbourhoodById(db.query, scope.neighbourhoodId))?.address ?? '') !== '',
		hasManager: held.some(({ role }) => role === 'neighbourhoodManager'),
		hasFundYear: (await listFundYears(db.query, scope)).length > 0,
		bodyCount: alive.length,
		bodiesWithRules: alive.filter(({ hasRules }) => hasRules).length,
		bodiesFullySeated: alive.filter((one) => one.heldCount === one.seatCount).length,
		officesNeeded: needed.size,
		officesHeld: [...needed].filter((role) => held.some((one) => one.role === role)).length,
		hasComingMeeting:
			!isAnyToMeet || meetings.some(({ startsAt, state }) => state !== 'closed' && startsAt > at)
	});
	return { tasks, bodies };
}

async function readProgress(
	db: Queryable,
	scope: Scope,
	on: string
): Promise<readonly BodyProgress[]> {
	const bodies = await listBodies(db, scope);
	return Promise.all(
		bodies.map(async (body) => {
			const seats = hasSeats(body.kind) ? await readSeats(db, scope, { bodyId: body.id, on }) : [];
			const versions = await listVersions(db, scope, body.id);
			const isHeld = (seat: (typeof seats)[number]) =>
				seat.holders.some(({ capacity }) => capacity === 'member');
			return {
				...body,
				hasRules: versions.length > 0,
				seatCount: seats.length,
				heldCount: seats.filter(isHeld).length
			};
		})
	);
}
