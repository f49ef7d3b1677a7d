import { expect, test } from 'vitest';
import { visitor } from '$lib/domain/access/actor';
import { listCostLines } from '$lib/server/repositories/cost-lines';
import { readNewestMessages } from '$lib/server/repositories/outbox-messages';
import { listProposalEvents } from '$lib/server/repositories/proposal-events';
import { findProposal } from '$lib/server/repositories/proposals';
import { readTexts } from '$lib/server/repositories/texts';
import { answerQuestion } from '$lib/server/services/answer-question';
import { handInProposal } from '$lib/server/services/hand-in-proposal';
import { publishProposal } from '$lib/server/services/publish-proposal';
import { refuseProposal } from '$lib/server/services/refuse-proposal';
import { returnProposal } from '$lib/server/services/return-proposal';
import { saveDraftStep } from '$lib/server/services/save-draft-step';
import { startCorrection } from '$lib/server/services/start-correction';
import { withdrawProposal } from '$lib/server/services/withdraw-proposal';
import { aFundYear, aProposal, aResident } from '../support/handing-in';
import { freshStore, testEvening } from '../support/postgres';
import { aNeighbourhood, auditOf, valueOf } from '../support/setting-up';

const store = await freshStore();
const { context } = store;
const db = context.db.query;
const { neighbourhoodId, manager } = await aNeighbourhood(context);
const other = await aNeighbourhood(context, { slug: 'huchting', name: 'Huchting' });
const scope = { neighbourhoodId };
await aFundYear(context, neighbourhoodId);
const resident = await aResident(context, 'resident@example.org');

let minutes = 0;
const later = () => {
	store.setNow(new Date(testEvening.getTime() + ++minutes * 60_000));
};
const stateOf = async (id: string) => (await findProposal(db, scope, { id }))?.state;
const templates = async () =>
	(await readNewestMessages(db, 50)).map(({ content }) => content?.template);
const yes = { insideArea: 'yes', notBegun: 'yes' } as const;
const ask = { neighbourhoodId, question: 'Wie viele singen mit?', language: 'de' };

test('the desk publishes what the guideline allows, and what was checked stays with it', async () => {
	const { reference, proposalId } = await aProposal(context, resident, neighbourhoodId);
	later();
	const open = { neighbourhoodId, reference, answers: { insideArea: 'yes' } } as const;
	expect(await publishProposal(context, manager, open)).toMatchObject({
		reason: 'notEligible',
		details: { finding: 'notBegun' }
	});
	valueOf(await publishProposal(context, manager, { ...open, answers: yes }));
	expect(await stateOf(proposalId)).toBe('published');
	expect((await templates())[0]).toBe('proposalPublished');
	expect(await publishProposal(context, manager, { ...open, answers: yes })).toMatchObject({
		reason: 'stateHasChanged'
	});
	const note = (await auditOf(context, neighbourhoodId)).at(-1);
	expect(note).toMatchObject({ action: 'proposalPublished', details: { from: 'submitted' } });
});

test('a question goes back and forth until the desk is content', async () => {
	const { reference, proposalId } = await aProposal(context, resident, neighbourhoodId);
	later();
	valueOf(await returnProposal(context, manager, { ...ask, reference }));
	expect((await templates())[0]).toBe('proposalReturned');
	later();
	const answer = { neighbourhoodId, reference, answer: 'Etwa zwanzig.', language: 'de' };
	valueOf(await answerQuestion(context, resident, answer));
	expect(await stateOf(proposalId)).toBe('submitted');
	const events = await listProposalEvents(db, scope, [proposalId]);
	expect(events.map(({ toState }) => toState)).toEqual(['submitted', 'returned', 'submitted']);
	const ownerIds = events.map(({ id }) => id);
	const texts = await readTexts(db, scope, { ownerKind: 'proposalEvent', ownerIds });
	expect(texts.map(({ content }) => content).sort()).toEqual([
		'Etwa zwanzig.',
		'Wie viele singen mit?'
	]);
});

test('a returned proposal is corrected; what was asked before is kept', async () => {
	const { reference, proposalId } = await aProposal(context, resident, neighbourhoodId);
	later();
	valueOf(await returnProposal(context, manager, { ...ask, reference }));
	later();
	const where = { neighbourhoodId, reference };
	const { draftId } = valueOf(await startCorrection(context, resident, where));
	const lines = [{ label: 'Koro şefi', amountCents: 80_000 }];
	const given = { lines, ownShareCents: 10_000, otherIncomeCents: 0 };
	const draft = { neighbourhoodId, draftId };
	valueOf(await saveDraftStep(context, resident, { ...draft, answers: { step: 'costs', given } }));
	const words = { title: 'Notasız koro', purpose: 'Şarkı söylüyoruz.', language: 'tr' } as const;
	const answers = { step: 'words', given: words } as const;
	valueOf(await saveDraftStep(context, resident, { ...draft, answers }));
	const handed = await handInProposal(context, resident, { ...draft, answer: 'Billiger.' });
	expect(valueOf(handed)).toEqual({ reference, proposalId });
	expect(await findProposal(db, scope, { id: proposalId })).toMatchObject({
		state: 'submitted',
		requestedCents: 70_000,
		language: 'tr'
	});
	expect(await listCostLines(db, scope, proposalId)).toMatchObject([{ amountCents: 80_000 }]);
	const texts = await readTexts(db, scope, { ownerKind: 'proposal', ownerIds: [proposalId] });
	expect(new Set(texts.map(({ language }) => language))).toEqual(new Set(['tr']));
});

test('the desk turns down what the fund may not support, with a reason', async () => {
	const { reference, proposalId } = await aProposal(context, resident, neighbourhoodId);
	later();
	const refused = { neighbourhoodId, reference, reason: 'othersPay', language: 'de' } as const;
	const explanation = 'Das zahlt die Schule.';
	valueOf(await refuseProposal(context, manager, { ...refused, explanation }));
	expect(await stateOf(proposalId)).toBe('inadmissible');
	expect((await templates())[0]).toBe('proposalInadmissible');
	const withdrawn = await withdrawProposal(context, resident, { neighbourhoodId, reference });
	expect(withdrawn).toMatchObject({ reason: 'stateHasChanged' });
});

test('an applicant takes the proposal back', async () => {
	const { reference, proposalId } = await aProposal(context, resident, neighbourhoodId);
	later();
	valueOf(await withdrawProposal(context, resident, { neighbourhoodId, reference }));
	expect(await stateOf(proposalId)).toBe('withdrawn');
});

test('S29 S31 strangers find nothing, and nobody does the part of another', async () => {
	const { reference } = await aProposal(context, resident, neighbourhoodId);
	const where = { neighbourhoodId, reference };
	const stranger = await aResident(context, 'stranger@example.org');
	for (const actor of [visitor, stranger, other.manager]) {
		expect(await withdrawProposal(context, actor, where)).toMatchObject({ reason: 'notFound' });
		expect(await returnProposal(context, actor, { ...ask, reference })).toMatchObject({
			reason: 'notFound'
		});
	}
	expect(await withdrawProposal(context, manager, where)).toMatchObject({ reason: 'notYourPart' });
	expect(await publishProposal(context, resident, { ...where, answers: yes })).toMatchObject({
		reason: 'notYourPart'
	});
	const elsewhere = { ...where, neighbourhoodId: other.neighbourhoodId };
	expect(await withdrawProposal(context, resident, elsewhere)).toMatchObject({
		reason: 'notFound'
	});
});
