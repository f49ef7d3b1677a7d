import { expect, test } from 'vitest';
import type { RuleChanges } from '$lib/domain/rules/change-rules';
import { contribute } from '$lib/server/services/contribute';
import { makeFormKey } from '$lib/server/services/form-key';
import { settleAmendment } from '$lib/server/services/settle-amendment';
import { aMeetingOn, aPublishedProposal } from '../support/council-at-work';
import { aCouncilUnder } from '../support/council-under';
import { freshStore } from '../support/postgres';
import { valueOf } from '../support/setting-up';

const { context } = await freshStore();
const formKey = () => makeFormKey(context);
let councils = 0;

/** What comes of adopting such an amendment under such rules. */
async function adopting(changes: RuleChanges, amountCents: number | null) {
	const council = await aCouncilUnder(context, changes, { slug: `results-${++councils}` });
	const { neighbourhoodId, manager, members } = council;
	const wanted = { number: 1, requestedCents: 50_000 };
	const { reference } = await aPublishedProposal(context, council, wanted);
	const { itemId } = await aMeetingOn(context, council, { reference });
	const [member] = members.values();
	if (!member) throw new Error('nobody sits in the council');
	const said = {
		kind: 'amendment',
		inReplyTo: null,
		words: 'Mit Bericht',
		language: 'de'
	} as const;
	const { contributionId: amendmentId } = valueOf(
		await contribute(context, member, {
			...{ neighbourhoodId, itemId, amountCents, formKey: formKey() },
			...said
		})
	);
	return settleAmendment(context, manager, {
		...{ neighbourhoodId, itemId, amendmentId, isAdopted: true, formKey: formKey() }
	});
}

const wholeOnly = { 'funding.results': ['approved', 'rejected'] };
const advice = {
	'funding.competence': 'recommend',
	'funding.results': ['recommended', 'rejected']
};

test.each<[string, RuleChanges, number | null, object]>([
	[
		'P-41 a lower amount: the rules approve nothing in part',
		wholeOnly,
		40_000,
		{ reason: 'partNotAllowed' }
	],
	['P-41 a condition: the rules know none', wholeOnly, null, { reason: 'conditionsNotAllowed' }],
	['P-41 a lower amount under the usual rules', {}, 40_000, { ok: true }],
	['P-02 advice on a lower amount', advice, 40_000, { ok: true }]
])('%s', async (...[, changes, amountCents, expected]) => {
	expect(await adopting(changes, amountCents)).toMatchObject(expected);
});
