import type { Page } from '@playwright/test';
import type { Manifest } from '$lib/domain/participation/schema/manifest';
import { openPostgres } from '$lib/server/db/postgres';
import { readEnvironment } from '$lib/server/env';
import { openContext } from '$lib/server/open-context';
import { aResidentVote, aVotingAccount, someCodes } from './resident-voting';
import { signedIn } from './people';
import type { App } from './server';

/** The secret that the program and the test share, so that codes and sessions of one are those of the other. */
export const sharedSecret = 'a secret that program and test share';

const hour = 3_600_000;

/** Lets the work use the store of a running program. */
export async function besides(app: App) {
	const url = app.databaseUrl ?? '';
	const database = openPostgres(url);
	const { context } = await openContext(
		readEnvironment({ DATABASE_URL: url, DEMO: '1', SECRET_KEY: sharedSecret }),
		{ database }
	);
	return context;
}

type Context = Awaited<ReturnType<typeof besides>>;

/** A vote that is open now, with five codes. */
export async function anOpenResidentVote(
	context: Context,
	{ slug, manifest = {} }: { readonly slug: string; readonly manifest?: Partial<Manifest> }
) {
	const opensAt = new Date(context.now().getTime() - hour);
	const closesAt = new Date(opensAt.getTime() + 48 * hour);
	const vote = await aResidentVote(context, { slug, opensAt, closesAt, manifest });
	const { codes } = await someCodes(context, vote, { size: 5 });
	return { ...vote, codes, page: `/${slug}/votes/${vote.reference}` };
}

/** Signs somebody who may vote into this browser. */
export async function signInVoter(
	context: Context,
	page: Page,
	{
		home,
		vote
	}: { readonly home: string; readonly vote: Awaited<ReturnType<typeof anOpenResidentVote>> }
): Promise<void> {
	const addedAt = new Date(context.now().getTime() - 2 * hour);
	const accountId = await aVotingAccount(context, vote, { addedAt });
	const { token } = await signedIn(context, accountId);
	await page.context().addCookies([{ name: 'session', value: token, url: home }]);
}
