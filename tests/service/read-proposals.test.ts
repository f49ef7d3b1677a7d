import { expect, test } from 'vitest';
import { listAgendaItems } from '$lib/server/repositories/agenda-items';
import { findMotionOfProposal } from '$lib/server/repositories/motions';
import { changePublicName } from '$lib/server/services/change-public-name';
import { makeFormKey } from '$lib/server/services/form-key';
import { publishProposal } from '$lib/server/services/publish-proposal';
import { putOnAgenda } from '$lib/server/services/put-on-agenda';
import { readDeskProposal, readDeskProposals } from '$lib/server/services/read-desk-proposals';
import { readOwnProposal, readOwnProposals } from '$lib/server/services/read-own-proposals';
import {
	readPublicProposal,
	readPublicProposals
} from '$lib/server/services/read-public-proposals';
import { returnProposal } from '$lib/server/services/return-proposal';
import { answerQuestion } from '$lib/server/services/answer-question';
import { scheduleMeeting } from '$lib/server/services/schedule-meeting';
import { withdrawProposal } from '$lib/server/services/withdraw-proposal';
import { aCouncilAtWork } from '../support/council-at-work';
import { aProposal, aResident } from '../support/handing-in';
import { freshStore, testEvening } from '../support/postgres';
import { valueOf } from '../support/setting-up';

const store = await freshStore();
const { context } = store;
const db = context.db.query;
const { neighbourhoodId, manager, bodyId } = await aCouncilAtWork(context, { slug: 'tenever' });
const scope = { neighbourhoodId };
const resident = await aResident(context, 'resident@example.org');
const stranger = await aResident(context, 'stranger@example.org');

let minutes = 0;
const later = () => {
	store.setNow(new Date(testEvening.getTime() + ++minutes * 60_000));
};
const answers = { insideArea: 'yes', notBegun: 'yes' } as const;
const language = 'tr';

const { reference, proposalId } = await aProposal(context, resident, neighbourhoodId);
const where = { neighbourhoodId, reference };
const secret = await aProposal(context, resident, neighbourhoodId);
later();
const asked = { ...where, question: 'Wie viele singen mit?', language: 'de' };
valueOf(await returnProposal(context, manager, asked));
later();
valueOf(await answerQuestion(context, resident, { ...where, answer: 'Zwanzig.', language: 'de' }));
later();
valueOf(await publishProposal(context, manager, { ...where, answers }));

test('P08 the public reads the project, and neither the name nor what desk and applicant wrote', async () => {
	const read = await readPublicProposal(context, { ...where, language });
	expect(read).toMatchObject({
		proposal: {
			title: { content: 'Chor ohne Noten', language: 'de' },
			publicName: null,
			requestedCents: 94_000,
			lines: [{ amountCents: 90_000 }, { amountCents: 10_000 }]
		},
		item: null,
		decision: null
	});
	expect(read?.events.map(({ toState }) => toState)).toEqual(['submitted', 'published']);
	expect(JSON.stringify(read)).not.toMatch(/Ayla|resident@|Zwanzig|Wie viele/);
});

test('P09 a name that is shown is hidden again from the next request on', async () => {
	const shown = { ...where, publicName: 'named' } as const;
	expect(await changePublicName(context, stranger, shown)).toMatchObject({ reason: 'notFound' });
	valueOf(await changePublicName(context, resident, shown));
	const named = await readPublicProposal(context, { ...where, language });
	expect(named?.proposal.publicName).toBe('Ayla B.');
	valueOf(await changePublicName(context, resident, { ...where, publicName: 'resident' }));
	const hidden = await readPublicProposal(context, { ...where, language });
	expect(JSON.stringify(hidden)).not.toContain('Ayla');
});

test('what is not published is nowhere public', async () => {
	const unpublished = { neighbourhoodId, reference: secret.reference, language };
	expect(await readPublicProposal(context, unpublished)).toBeNull();
	const all = await readPublicProposals(context, { neighbourhoodId, state: null, language });
	expect(all.map((row) => row.reference)).toEqual([reference]);
	const decided = { neighbourhoodId, state: 'decided', language } as const;
	expect(await readPublicProposals(context, decided)).toEqual([]);
});

test('S29 only the applicant finds their own, with question and answer', async () => {
	const own = await readOwnProposals(context, resident, { neighbourhoodId, language });
	expect(own.map((row) => row.reference)).toEqual([secret.reference, reference]);
	const one = await readOwnProposal(context, resident, { ...where, language });
	expect(one?.events.flatMap(({ texts }) => texts.map(({ field }) => field))).toEqual([
		'question',
		'answer'
	]);
	expect(await readOwnProposal(context, stranger, { ...where, language })).toBeNull();
	expect(await readOwnProposals(context, stranger, { neighbourhoodId, language })).toEqual([]);
});

test('the desk sees what waits, and the check of each', async () => {
	const waiting = await readDeskProposals(context, { neighbourhoodId, language });
	expect(waiting.toCheck.map((row) => row.reference)).toEqual([secret.reference]);
	expect(waiting.toTable.map((row) => row.reference)).toEqual([reference]);
	const one = { neighbourhoodId, reference: secret.reference, language };
	expect(await readDeskProposal(context, manager, one)).toMatchObject({
		applicant: { name: 'Ayla B.', email: 'resident@example.org' },
		acts: ['return', 'refuse', 'publish'],
		source: 'Richtlinie'
	});
	expect(await readDeskProposal(context, resident, one)).toBeNull();
});

test('a proposal that is taken back leaves its agenda; its page stays', async () => {
	const meeting = await scheduleMeeting(context, manager, {
		...scope,
		bodyId,
		startsAt: new Date(testEvening.getTime() + 7 * 24 * 60 * 60_000),
		place: 'Saal',
		publicity: 'nonPublic',
		formKey: makeFormKey(context)
	});
	const { meetingId } = valueOf(meeting);
	later();
	const tabled = { ...where, meetingId, formKey: makeFormKey(context) };
	const { itemId } = valueOf(await putOnAgenda(context, manager, tabled));
	expect(await readPublicProposal(context, { ...where, language })).toMatchObject({
		item: { meetingId, itemId }
	});
	later();
	valueOf(await withdrawProposal(context, resident, where));
	const [item] = await listAgendaItems(db, scope, meetingId);
	expect(item?.withdrawnAt).not.toBeNull();
	expect((await findMotionOfProposal(db, scope, proposalId))?.state).toBe('withdrawn');
	expect(await readPublicProposal(context, { ...where, language })).toMatchObject({
		proposal: { state: 'withdrawn' },
		item: null
	});
});
