import { addDays, localDateOf } from '$lib/domain/calendar';
import { listDues, type Due, type DueFacts, type DueMeeting } from '$lib/domain/desk/list-dues';
import type { Context } from '$lib/server/context';
import type { Queryable } from '$lib/server/db/client';
import { listDueDemands } from '$lib/server/repositories/demands';
import { listBodies } from '$lib/server/repositories/bodies';
import { listInvitedMeetingIds } from '$lib/server/repositories/invited-meetings';
import { listMeetings, type MeetingOfBody } from '$lib/server/repositories/meetings';
import { findRulesInForce } from '$lib/server/repositories/rule-set-versions';
import type { Scope } from '$lib/server/repositories/scope';
import { readSeats } from '$lib/server/repositories/seats';
import { listDueCirculations } from './list-circulations';
import { listDueMinutes } from './list-due-minutes';
import { readOpenCases } from './read-open-cases';
import type { Desk } from './read-desk';

/** Days before its last one on which the end of a term is told. */
const termDays = 60;

/** What is due at the desk in every body and fund of a neighbourhood, the most urgent first. */
export async function readDues(
	context: Context,
	asked: Scope & { readonly language: string },
	desk: Desk
): Promise<{ readonly today: string; readonly dues: readonly Due[] }> {
	const scope = { neighbourhoodId: asked.neighbourhoodId };
	const db = context.db.query;
	const today = localDateOf(context.now());
	const bodies = await listBodies(db, scope);
	const nameOf = new Map(bodies.map(({ id, name }) => [id, name]));
	const cases = await readOpenCases(context, asked);
	const facts: DueFacts = {
		today,
		openItems: desk.openItems,
		meetings: await readMeetings(db, scope),
		cases: cases.map(({ motionId, bodyId, title, step: { station, office, due } }) => ({
			...{ motionId, title, station, office },
			bodyName: nameOf.get(bodyId) ?? '',
			dueOn: due.kind === 'noLimit' ? null : due.on
		})),
		circulations: await listDueCirculations(context, asked),
		unpublished: desk.unpublished,
		minutes: await listDueMinutes(db, scope, context.now()),
		demands: (await listDueDemands(db, scope)).flatMap(({ id, bodyId, meetByOn }) =>
			meetByOn === null ? [] : [{ demandId: id, bodyName: nameOf.get(bodyId) ?? '', meetByOn }]
		),
		terms: await readEndingTerms(db, scope, { bodies, today }),
		piles: {
			check: desk.toCheck,
			table: desk.toTable,
			returned: desk.returned,
			office: desk.forOffice,
			barriers: desk.barriers.count,
			unsentMails: desk.unsentMails
		},
		barriersDueOn: desk.barriers.firstDueOn,
		isSetUp: desk.isSetUp
	};
	return { today, dues: listDues(facts) };
}

async function readMeetings(db: Queryable, scope: Scope): Promise<readonly DueMeeting[]> {
	const meetings = await listMeetings(db, scope);
	const invited = new Set(await listInvitedMeetingIds(db, scope));
	const open = meetings.filter(({ state }) => state !== 'closed');
	return await Promise.all(
		open.map(async (meeting) => ({
			...(await ruledDays(db, scope, meeting)),
			id: meeting.id,
			bodyName: meeting.bodyName,
			state: meeting.state,
			startsOn: localDateOf(meeting.startsAt),
			isInvited: invited.has(meeting.id)
		}))
	);
}

/** The days before it that the rules of the day of the meeting ask for. */
async function ruledDays(
	db: Queryable,
	scope: Scope,
	{ bodyId, startsAt }: MeetingOfBody
): Promise<Pick<DueMeeting, 'noticeDays' | 'agendaDays'>> {
	const rules = await findRulesInForce(db, scope, { bodyId, on: localDateOf(startsAt) });
	const notice = rules?.document.meetings.notice.value;
	const agenda = rules?.document.meetings.agendaDeadline.value;
	return {
		noticeDays: notice?.kind === 'days' ? notice.days : null,
		agendaDays: agenda?.kind === 'days' ? agenda.days : null
	};
}

interface Bodies {
	readonly bodies: readonly { readonly id: string; readonly slug: string; readonly name: string }[];
	readonly today: string;
}

/** Terms of members that end soon, one entry for each body and last day. */
async function readEndingTerms(
	db: Queryable,
	scope: Scope,
	{ bodies, today }: Bodies
): Promise<DueFacts['terms']> {
	const until = addDays(today, termDays);
	const terms: DueFacts['terms'][number][] = [];
	for (const { id: bodyId, slug: bodySlug, name: bodyName } of bodies) {
		const seats = await readSeats(db, scope, { bodyId, on: today });
		const days = seats
			.flatMap(({ holders }) => holders)
			.flatMap(({ capacity, untilOn }) =>
				capacity === 'member' && untilOn !== null && untilOn <= until ? [untilOn] : []
			);
		for (const untilOn of new Set(days)) {
			const ending = days.filter((on) => on === untilOn).length;
			terms.push({ bodySlug, bodyName, seats: ending, untilOn });
		}
	}
	return terms;
}
