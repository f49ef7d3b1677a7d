import { hasSeats } from '$lib/domain/council/body';
import { seatsOfApplicant, type Interest } from '$lib/domain/council/declare-interest';
import type { Scope } from '$lib/server/repositories/scope';
import { insertInterest } from '$lib/server/repositories/recusals';
import type { ItemFacts } from './item-facts';
import type { UseCaseTransaction } from './perform';

/**
 * Writes down that the applicant has an interest in their own motion, for each seat they may act for and as a
 * person of a forum; not where the rules let applicants vote on what is their own (P-50). Done again it adds
 * only what has changed. Answers the interests added.
 */
export async function flagApplicant(
	tx: UseCaseTransaction,
	scope: Scope,
	facts: ItemFacts
): Promise<readonly Interest[]> {
	const missing = applicantInterests(facts).filter(
		(own) =>
			!facts.interests.some(
				(known) =>
					known.seatId === own.seatId &&
					known.capacity === own.capacity &&
					known.attendanceId === own.attendanceId
			)
	);
	for (const interest of missing)
		await insertInterest(tx, scope, {
			agendaItemId: facts.item.id,
			interest: { ...interest, id: tx.random.uuid(), declaredBy: 'portal' },
			now: tx.at
		});
	return missing;
}

/** The interests that the applicant has in their own motion, whether they are written down yet or not. */
export function applicantInterests({
	item,
	bodyKind,
	seats,
	attendance,
	rules
}: ItemFacts): readonly Interest[] {
	const { applicantAccountId } = item;
	const grounds = rules?.document.funding.interestGrounds.value ?? (['applicant'] as const);
	if (applicantAccountId === null || !grounds.includes('applicant')) return [];
	if (hasSeats(bodyKind)) return seatsOfApplicant(seats, applicantAccountId);
	return attendance.persons
		.filter(({ accountId }) => accountId === applicantAccountId)
		.map(({ attendanceId }) => ({ attendanceId, ground: 'applicant', state: 'declared' }));
}
