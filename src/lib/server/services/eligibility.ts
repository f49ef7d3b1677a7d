import { localDateOf } from '$lib/domain/calendar';
import {
	checkEligibility,
	type Answers,
	type Finding
} from '$lib/domain/proposal/check-eligibility';
import type { Queryable } from '$lib/server/db/client';
import { readFreeCents } from '$lib/server/repositories/free-money';
import { findFundYear } from '$lib/server/repositories/funds';
import type { Proposal } from '$lib/server/repositories/proposals';
import type { Scope } from '$lib/server/repositories/scope';

/** The check of a proposal against its fund's guideline, computed from today's rows. */
export async function findEligibility(
	db: Queryable,
	scope: Scope,
	asked: { readonly proposal: Proposal; readonly answers: Answers; readonly now: Date }
): Promise<{ readonly findings: readonly Finding[]; readonly source: string }> {
	const { proposal, answers, now } = asked;
	const year = await findFundYear(db, scope, proposal.fundYearId);
	if (year === null) return { findings: [], source: '' };
	const { requestedCents, ownShareCents, otherIncomeCents } = proposal;
	const totalCents = requestedCents + ownShareCents + otherIncomeCents;
	const findings = checkEligibility({
		sum: { totalCents, requestedCents, ownShareCents, otherIncomeCents },
		startsOn: proposal.startsOn,
		endsOn: proposal.endsOn,
		place: proposal.place,
		year: year.year,
		guideline: year.guideline,
		freeCents: await readFreeCents(db, scope, year.id),
		today: localDateOf(now),
		answers
	});
	return { findings, source: year.guideline.source };
}
