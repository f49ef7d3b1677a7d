import type { Context } from '$lib/server/context';
import { closeResidentVote } from '$lib/server/services/close-resident-vote';
import { addPaperPile, enterPaperPile } from '$lib/server/services/enter-paper';
import { exchangeForPaper } from '$lib/server/services/exchange-for-paper';
import { makeFormKey } from '$lib/server/services/form-key';
import { expect, testBeside as test } from '../support/beside';
import { pageComplaints } from '../support/page-checks';
import { signedIn } from '../support/people';
import { aManager } from '../support/planned-vote';
import { anOpenResidentVote, besides } from '../support/seeded-vote';
import { valueOf } from '../support/setting-up';

type OpenVote = Awaited<ReturnType<typeof anOpenResidentVote>>;

/** Three sheets that two people have read, and read differently; answers the address and one of the two. */
async function aPileReadTwice(context: Context, vote: OpenVote) {
	const { neighbourhoodId, residentVoteId } = vote;
	const which = { neighbourhoodId, residentVoteId };
	const readers = [
		await aManager(context, neighbourhoodId),
		await aManager(context, neighbourhoodId)
	] as const;
	const command = (at: Context) => ({ ...which, formKey: makeFormKey(at) });
	for (const typed of vote.codes.slice(0, 3)) {
		const by = { kind: 'code', typed } as const;
		valueOf(await exchangeForPaper(context, readers[0], { ...command(context), by }));
	}
	const closed = new Date(Date.parse(vote.manifest.closesAt) + 1);
	const later = { ...context, now: () => closed };
	valueOf(await closeResidentVote(later, { neighbourhoodId }, residentVoteId));
	const pile = { ...command(later), sheetCount: 3 };
	const { pileId } = valueOf(await addPaperPile(later, readers[0], pile));
	for (const [reader, text] of [
		[readers[0], '1\n2\nx'],
		[readers[1], '1\n2\n3']
	] as const)
		valueOf(await enterPaperPile(later, reader, { ...command(later), pileId, text }));
	return { path: `/${vote.slug}/desk/votes/${residentVoteId}/paper`, pileId, reader: readers[0] };
}

for (const locale of ['de', 'ar'] as const)
	test(`A01 A02 a pile that was read differently holds what we promise (${locale})`, async ({
		app,
		page
	}) => {
		const context = await besides(app);
		const vote = await anOpenResidentVote(context, { slug: `pile-${locale}` });
		const { path, pileId, reader } = await aPileReadTwice(context, vote);
		const { token } = await signedIn(context, reader.accountId);
		await page.context().addCookies([{ name: 'session', value: token, url: app.url }]);
		const prefix = locale === 'de' ? '' : `/${locale}`;
		for (const [name, address] of [
			['piles', path],
			['pile', `${path}/${pileId}`]
		] as const) {
			await page.goto(prefix + address);
			expect.soft(await pageComplaints(page, locale), name).toEqual([]);
			await page.setViewportSize({ width: 320, height: 800 });
			await page.screenshot({
				path: `test-results/looks/${name}-${locale}-320.png`,
				fullPage: true
			});
			await page.setViewportSize({ width: 1280, height: 720 });
		}
		await context.db.close();
	});
