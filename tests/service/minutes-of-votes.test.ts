import { expect, test } from 'vitest';
import { listRevisions, findMinutes } from '$lib/server/repositories/minutes';
import { callOffResidentVote } from '$lib/server/services/call-off-resident-vote';
import { closeMeeting } from '$lib/server/services/close-meeting';
import { makeFormKey } from '$lib/server/services/form-key';
import { hashMinutes } from '$lib/server/services/freeze-minutes';
import { prepareMinutes } from '$lib/server/services/prepare-minutes';
import { readMinutes } from '$lib/server/services/read-minutes';
import { aCouncilAtWork, aMeetingOn, aPublishedProposal } from '../support/council-at-work';
import { announced, aPlannedVote, readVote } from '../support/planned-vote';
import { freshStore, testEvening } from '../support/postgres';
import { valueOf } from '../support/setting-up';

const store = await freshStore();
const { context } = store;
const db = context.db.query;
const council = await aCouncilAtWork(context, { slug: 'votes-in-minutes' });
const { neighbourhoodId } = council;
const scope = { neighbourhoodId };
const day = 86_400_000;
const later = (days: number) => {
	store.setNow(new Date(testEvening.getTime() + days * day));
};
const costs = [4_000_00, 3_000_00, 2_000_00];

let proposals = 100;

/** An evening that ends without a vote; what was put on its agenda may be one of these. */
async function anEvening(reference?: string) {
	const wanted = { number: ++proposals, requestedCents: 40_000 };
	const other = await aPublishedProposal(context, council, wanted);
	const { meetingId } = await aMeetingOn(context, council, {
		reference: reference ?? other.reference
	});
	const command = { ...scope, meetingId, formKey: makeFormKey(context) };
	valueOf(await closeMeeting(context, council.manager, command));
	return meetingId;
}

const votesIn = async (meetingId: string) => {
	const read = await readMinutes(context, { neighbourhoodId, meetingId });
	expect(read?.public.document.residentVotes).toEqual(read?.internal.document.residentVotes);
	return read?.internal.document.residentVotes;
};

test('what was announced since the last evening stands in the minutes with its hash, and stays there', async () => {
	const before = await anEvening();
	later(1);
	const vote = await aPlannedVote(context, council, { first: 1, costs });
	expect(await votesIn(before)).toBeUndefined();
	const { manifestHash } = await announced(context, vote);
	later(2);
	const meetingId = await anEvening();
	const { manifest } = await readVote(context, vote);
	const line = {
		...{ reference: '2026-1', title: manifest.title, manifestHash },
		...{ opensAt: manifest.opensAt, closesAt: manifest.closesAt }
	};
	expect(await votesIn(before)).toBeUndefined();
	expect(await votesIn(meetingId)).toEqual([line]);

	later(3);
	const { manager } = vote;
	const written = { ...scope, meetingId, chairHolderId: null, correctableUntil: '2026-12-31' };
	valueOf(await prepareMinutes(context, manager, { ...written, formKey: makeFormKey(context) }));
	valueOf(
		await callOffResidentVote(context, manager, {
			...vote.command(),
			formKey: makeFormKey(context)
		})
	);
	expect(await votesIn(meetingId)).toEqual([line]);
	const minutes = await findMinutes(db, scope, meetingId);
	const [revision] = await listRevisions(db, scope, minutes?.id ?? '');
	expect(revision && hashMinutes(revision.document)).toBe(revision?.hash);
});

test('an older vote comes back when one of its projects is on the agenda', async () => {
	later(10);
	const vote = await aPlannedVote(context, council, { first: 11, costs });
	await announced(context, vote);
	later(11);
	await anEvening();
	later(12);
	expect(await votesIn(await anEvening())).toBeUndefined();
	later(13);
	expect(await votesIn(await anEvening('2026-12'))).toMatchObject([{ reference: '2026-2' }]);
});
