import type { OpenFundYear } from '$lib/domain/proposal/draft';
import type { Context } from '$lib/server/context';
import { readDraftFacts } from './draft-facts';

/** The fund years that take projects today, with what their guidelines ask. */
export async function readOpenFunds(
	{ db, now }: Pick<Context, 'db' | 'now'>,
	scope: { readonly neighbourhoodId: string }
): Promise<readonly OpenFundYear[]> {
	return (await readDraftFacts(db.query, scope, now())).years;
}
