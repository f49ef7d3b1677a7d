import { localDateOf } from '$lib/domain/calendar';
import { openFundYears, type DraftFacts } from '$lib/domain/proposal/draft';
import type { Queryable } from '$lib/server/db/client';
import { listFundYears } from '$lib/server/repositories/funds';
import type { Scope } from '$lib/server/repositories/scope';

/** What a draft is checked against at this instant: the open years of all funds, and today's date. */
export async function readDraftFacts(db: Queryable, scope: Scope, now: Date): Promise<DraftFacts> {
	const today = localDateOf(now);
	return { today, years: openFundYears(await listFundYears(db, scope), today) };
}
