import type { Context } from '$lib/server/context';
import { hasAnnouncedVotes } from '$lib/server/repositories/resident-votes';
import type { Scope } from '$lib/server/repositories/scope';

/** Whether there is anything to see on the page of the residents' votes. */
export async function hasPublicVotes({ db }: Pick<Context, 'db'>, scope: Scope): Promise<boolean> {
	return hasAnnouncedVotes(db.query, scope);
}
