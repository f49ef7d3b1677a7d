import type { Recusal } from '$lib/domain/meeting/schema/minutes-document';
import type { Queryable } from '$lib/server/db/client';
import type { AgendaItem } from '$lib/server/repositories/agenda-items';
import type { Attendance } from '$lib/server/repositories/attendance';
import { readInterests } from '$lib/server/repositories/recusals';
import { findRuleVersion } from '$lib/server/repositories/rule-set-versions';
import type { Scope } from '$lib/server/repositories/scope';
import type { SeatOfBody } from '$lib/server/repositories/seats';

/** Who did not vote on an item for an interest that stood, and whether the rules sent them out (P-50, P-51). */
export async function readRecusals(
	db: Queryable,
	scope: Scope,
	{
		item,
		seats,
		attendance
	}: {
		readonly item: AgendaItem;
		readonly seats: readonly SeatOfBody[];
		readonly attendance: Attendance;
	}
): Promise<readonly Recusal[]> {
	const { ruleSetVersionId: versionId } = item;
	const rules = versionId === null ? null : await findRuleVersion(db, scope, versionId);
	const leftRoom = rules?.document.funding.recusedMayDebate.value === false;
	const interests = await readInterests(db, scope, item.id);
	return interests.flatMap(({ ground, state, declaredBy, seatId, capacity, attendanceId }) => {
		if (state !== 'declared' && state !== 'upheld') return [];
		const seat = seats.find((one) => one.seatId === seatId);
		const person = [...attendance.persons, ...attendance.gone].find(
			(one) => one.attendanceId === attendanceId
		);
		const term = seat?.holders.find((holder) => holder.capacity === capacity)?.id ?? null;
		return [
			{
				seat: seat?.code ?? null,
				bench: seat?.benchCode ?? null,
				term,
				pseudonym: person?.pseudonym ?? null,
				ground,
				state,
				declaredBy,
				leftRoom
			}
		];
	});
}
