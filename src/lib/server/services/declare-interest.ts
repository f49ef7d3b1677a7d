import type { Actor } from '$lib/domain/access/actor';
import {
	declareInterest as decide,
	type DeclareInterestRefusal,
	type Interested,
	type InterestGround
} from '$lib/domain/council/declare-interest';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { lockAgendaItem } from '$lib/server/repositories/agenda-item-locks';
import { insertInterest } from '$lib/server/repositories/recusals';
import { readItemFacts, standsFor, type ItemFacts } from './item-facts';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';

export interface DeclareInterest extends MeetingCommand {
	readonly itemId: string;
	readonly ground: InterestGround;
	/** False: the body shall decide; until it has, the person does not vote. */
	readonly isCertain: boolean;
	/** Set by the manager for somebody who says so in the room, or where the body has found it. */
	readonly onBehalfOf?: Interested;
}

export type DeclareInterestServiceRefusal = DeclareInterestRefusal | CommandRefusal;

const onConstraint = {
	recusal_one_per_seat: 'interestAlreadyDeclared',
	recusal_one_per_person: 'interestAlreadyDeclared'
} as const;

/** Writes down a conflict of interest in one item: one's own, or one recorded for the body. */
export async function declareInterest(
	context: Context,
	actor: Actor,
	command: DeclareInterest
): Promise<Result<true, DeclareInterestServiceRefusal>> {
	const { neighbourhoodId, itemId, ground, isCertain, onBehalfOf } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{
			actor,
			command,
			...(onBehalfOf ? { action: 'runMeeting' as const } : {}),
			onConstraint
		},
		async (tx, now): Promise<Result<true, DeclareInterestRefusal | 'notFound'>> => {
			const item = await lockAgendaItem(tx, scope, itemId);
			const facts = item && (await readItemFacts(tx, scope, { item, now }));
			if (!facts) return refuse('notFound');
			const who = onBehalfOf ? known(onBehalfOf, facts) : standsFor(actor, facts);
			const { interests } = facts;
			const declared = decide({ item: facts.item.state, standsFor: who, isCertain, interests });
			if (!declared.ok) return declared;
			const declaredBy = onBehalfOf ? 'body' : 'self';
			await insertInterest(tx, scope, {
				agendaItemId: itemId,
				interest: { ...declared.value, id: tx.random.uuid(), ground, declaredBy },
				now
			});
			// Which tie it is stays out of the audit: it says something about a person.
			const details = { state: declared.value.state, declaredBy };
			tx.note({
				action: 'interestDeclared',
				subjectKind: 'agendaItem',
				subjectId: itemId,
				details
			});
			return ok(true);
		}
	);
}

/** The person of this body whom the manager means; nobody when they are of another one. */
function known(who: Interested, { seats, attendance }: ItemFacts): Interested | null {
	const isKnown =
		who.attendanceId !== undefined
			? [...attendance.persons, ...attendance.gone].some(
					({ attendanceId }) => attendanceId === who.attendanceId
				)
			: seats.some(
					({ seatId, holders }) =>
						seatId === who.seatId && holders.some(({ capacity }) => capacity === who.capacity)
				);
	return isKnown ? who : null;
}
