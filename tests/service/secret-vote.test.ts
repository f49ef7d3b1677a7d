import { expect, test } from 'vitest';
import { findAgendaItem } from '$lib/server/repositories/agenda-items';
import { makeFormKey } from '$lib/server/services/form-key';
import { openItem } from '$lib/server/services/open-item';
import { aMeetingOn, aPublishedProposal } from '../support/council-at-work';
import { aCouncilUnder } from '../support/council-under';
import { freshStore } from '../support/postgres';
import { auditOf, valueOf } from '../support/setting-up';

const { context } = await freshStore();

test('P-69 a secret vote that was demanded is opened on paper, not online', async () => {
	const onDemand = { 'funding.ballotForm': { usual: 'open', secretOnDemand: 'third' } };
	const council = await aCouncilUnder(context, onDemand, { slug: 'secret' });
	const { neighbourhoodId, manager } = council;
	const wanted = { number: 1, requestedCents: 50_000 };
	const { reference } = await aPublishedProposal(context, council, wanted);
	const { itemId } = await aMeetingOn(context, council, { reference });
	const open = (entryMode: 'online' | 'showOfHands', secretDemanded: boolean | null) =>
		openItem(context, manager, {
			...{ neighbourhoodId, itemId, entryMode, secretDemanded },
			formKey: makeFormKey(context)
		});
	expect(await open('showOfHands', null)).toMatchObject({ reason: 'secretUnanswered' });
	expect(await open('online', true)).toMatchObject({ reason: 'secretNotOnline' });
	valueOf(await open('showOfHands', true));
	const item = await findAgendaItem(context.db.query, { neighbourhoodId }, itemId);
	expect(item).toMatchObject({ state: 'open', isSecret: true });
	const opened = (await auditOf(context, neighbourhoodId)).find(
		({ action }) => action === 'itemOpened'
	);
	expect(opened?.details).toMatchObject({ isSecret: true });
});
