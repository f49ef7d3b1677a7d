import { expect, test } from 'vitest';
import { endDueCirculations } from '$lib/server/services/end-due-circulations';
import { readDesk } from '$lib/server/services/read-desk';
import { readDeskProposals } from '$lib/server/services/read-desk-proposals';
import { aCouncilInWriting, answer, start } from '../support/circulating';
import { aPublishedProposal } from '../support/council-at-work';
import { freshStore } from '../support/postgres';
import { valueOf } from '../support/setting-up';

const { context } = await freshStore();
const council = await aCouncilInWriting(context, 'inwriting');
const { neighbourhoodId, members } = council;
const asked = { neighbourhoodId, language: 'de' };
const toTable = async () => ({
	count: (await readDesk(context, asked)).toTable,
	references: (await readDeskProposals(context, asked)).toTable.map(({ reference }) => reference)
});

test('what is decided in writing waits for no agenda, before its end and after it', async () => {
	const waiting = await aPublishedProposal(context, council, { number: 1, requestedCents: 10_000 });
	const asks = await aPublishedProposal(context, council, { number: 2, requestedCents: 40_000 });
	const both = [waiting.reference, asks.reference];
	expect(await toTable()).toEqual({ count: 2, references: both });
	const { circulationId } = valueOf(await start(context, council, asks));
	expect(await toTable()).toEqual({ count: 1, references: [waiting.reference] });
	for (const member of members.values())
		valueOf(await answer(context, member, { neighbourhoodId, circulationId, choice: 'yes' }));
	await endDueCirculations(context);
	expect(await toTable()).toEqual({ count: 1, references: [waiting.reference] });
	const { others } = await readDeskProposals(context, asked);
	expect(others.map(({ reference }) => reference)).toEqual([asks.reference]);
});
