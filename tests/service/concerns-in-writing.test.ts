import { expect, test } from 'vitest';
import type { AccountActor } from '$lib/domain/access/actor';
import { closeMeeting } from '$lib/server/services/close-meeting';
import { contribute, type Contribute } from '$lib/server/services/contribute';
import { makeFormKey } from '$lib/server/services/form-key';
import { aCouncilInWriting, start } from '../support/circulating';
import { aMeetingOn, aPublishedProposal } from '../support/council-at-work';
import { freshStore } from '../support/postgres';
import { valueOf } from '../support/setting-up';

const store = await freshStore();
const { context } = store;
const formKey = () => makeFormKey(context);

test('P-73 a concern without an answer keeps a vote in writing shut', async () => {
	const rule = { kind: 'ruled', minutes: null, daysBeforeVote: null, concernsAnswered: true };
	const heard = await aCouncilInWriting(context, 'heard', { 'meetings.discussion': rule });
	const proposal = await aPublishedProposal(context, heard, { number: 1, requestedCents: 40_000 });
	const { itemId, meetingId } = await aMeetingOn(context, heard, proposal);
	const here = { neighbourhoodId: heard.neighbourhoodId };
	const say = async (actor: AccountActor, said: Pick<Contribute, 'kind' | 'inReplyTo' | 'words'>) =>
		valueOf(
			await contribute(context, actor, {
				...{ ...here, itemId, amountCents: null, language: 'de', formKey: formKey() },
				...said
			})
		);
	const [raiser] = [...heard.members.values()];
	if (!raiser) throw new Error('nobody sits there');
	const concern = { kind: 'concern', inReplyTo: null, words: 'Es wird laut.' } as const;
	const first = await say(raiser, concern);
	store.setNow(new Date(context.now().getTime() + 60_000));
	await say(raiser, concern);
	const answerTo = { kind: 'answer', inReplyTo: first.contributionId, words: 'Leise.' } as const;
	await say(heard.manager, answerTo);
	valueOf(await closeMeeting(context, heard.manager, { ...here, meetingId, formKey: formKey() }));
	expect(await start(context, heard, proposal)).toMatchObject({
		reason: 'concernUnanswered',
		details: { number: 2, open: 1 }
	});
});
