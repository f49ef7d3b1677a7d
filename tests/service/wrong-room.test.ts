import { expect, test } from 'vitest';
import { findAgendaItem } from '$lib/server/repositories/agenda-items';
import { findCastVote } from '$lib/server/repositories/ballots';
import { readElectorate } from '$lib/server/repositories/electorate-entries';
import { castBallot } from '$lib/server/services/cast-ballot';
import { makeFormKey } from '$lib/server/services/form-key';
import { openItem } from '$lib/server/services/open-item';
import { aCouncilAtWork, aMeetingOn, aPublishedProposal } from '../support/council-at-work';
import { freshStore } from '../support/postgres';
import { valueOf } from '../support/setting-up';

const { context } = await freshStore();
const db = context.db.query;
const formKey = () => makeFormKey(context);

test('P-65 a vote that is not public is not opened in front of everybody; the refusal names the rule', async () => {
	const council = await aCouncilAtWork(context, { slug: 'wrong-room' });
	const { neighbourhoodId, manager } = council;
	const wanted = { number: 1, requestedCents: 50_000 };
	const { reference } = await aPublishedProposal(context, council, wanted);
	const inPublic = { ...council, publicity: 'public' } as const;
	const { itemId } = await aMeetingOn(context, inPublic, { reference });
	const opening = { neighbourhoodId, itemId, entryMode: 'online', formKey: formKey() } as const;
	const refused = await openItem(context, manager, opening);
	expect(refused).toMatchObject({ ok: false, reason: 'wrongRoom' });
	expect(refused).toHaveProperty('details');
	expect(await findAgendaItem(db, { neighbourhoodId }, itemId)).toMatchObject({ state: 'planned' });
});

test('when a vote was cast the server says, whatever time the voter sends along', async () => {
	const council = await aCouncilAtWork(context, { slug: 'clock' });
	const { neighbourhoodId, manager, members } = council;
	const wanted = { number: 2, requestedCents: 50_000 };
	const { reference } = await aPublishedProposal(context, council, wanted);
	const { itemId } = await aMeetingOn(context, council, { reference });
	const opening = { neighbourhoodId, itemId, entryMode: 'online', formKey: formKey() } as const;
	valueOf(await openItem(context, manager, opening));
	const [[code, voter] = []] = members;
	if (!voter) throw new Error('nobody sits here');
	const wrong = { castAt: new Date(0), now: new Date(0), openedAt: new Date(0) };
	const ballot = { neighbourhoodId, itemId, choice: 'yes', reason: '', language: 'de' } as const;
	valueOf(await castBallot(context, voter, { ...wrong, ...ballot, formKey: formKey() }));
	const at = { agendaItemId: itemId, phase: 'opening' } as const;
	const entries = await readElectorate(db, { neighbourhoodId }, at);
	const entry = entries.find((one) => one.voter === code);
	const cast = await findCastVote(db, { neighbourhoodId }, entry?.id ?? '');
	expect(cast?.castAt.getFullYear()).toBe(context.now().getFullYear());
});
