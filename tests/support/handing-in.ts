import type { AccountActor } from '$lib/domain/access/actor';
import type { Guideline } from '$lib/domain/fund/guideline';
import type { Context } from '$lib/server/context';
import { findNeighbourhoodById } from '$lib/server/repositories/neighbourhoods';
import { insertFund, insertFundYear } from '$lib/server/repositories/funds';
import { handInProposal } from '$lib/server/services/hand-in-proposal';
import { bookBudget } from '$lib/server/services/ledger-bookings';
import { perform } from '$lib/server/services/perform';
import { saveDraftStep, type StepAnswers } from '$lib/server/services/save-draft-step';
import { startDraft } from '$lib/server/services/start-draft';
import { anAccount } from './people';
import { managerOf, valueOf } from './setting-up';

export const guideline: Guideline = {
	capCents: 500_000,
	minimumCents: 5_000,
	ownShare: { numerator: 1, denominator: 20 },
	areaName: 'Tenever',
	mustNotHaveBegun: true,
	source: 'Leitlinie 2026, Nr. 3'
};

/** A fund with one open year and 50,000 euros in it. Answers both ids. */
export async function aFundYear(
	context: Context,
	neighbourhoodId: string,
	change: { readonly name?: string; readonly year?: number; readonly guideline?: Guideline } = {}
) {
	const scope = { neighbourhoodId };
	const fundId = context.random.uuid();
	const id = context.random.uuid();
	const actor = managerOf(neighbourhoodId);
	const { name = 'WiN', year = 2026 } = change;
	const made = await perform(context, { actor, neighbourhoodId }, async (tx, now) => {
		const areaId = (await findNeighbourhoodById(tx, neighbourhoodId))?.areaId ?? '';
		await insertFund(tx, scope, { id: fundId, name, areaId, now });
		const row = { id, fundId, year, guideline: change.guideline ?? guideline };
		await insertFundYear(tx, scope, { ...row, now });
		return bookBudget(tx, scope, { fundYearId: id, amountCents: 5_000_000 });
	});
	valueOf(made);
	return { fundId, id };
}

/** What a resident fills in, page by page. */
export const choirSteps: readonly StepAnswers[] = [
	{
		step: 'words',
		given: { title: 'Chor ohne Noten', purpose: 'Wir singen jeden Montag.', language: 'de' }
	},
	{
		step: 'project',
		given: {
			beneficiaries: 'Alle, die gern singen',
			place: 'Gemeindesaal',
			startsOn: '2026-04-13',
			endsOn: '2026-12-14'
		}
	},
	{
		step: 'costs',
		given: {
			lines: [
				{ label: 'Chorleiterin', amountCents: 90_000 },
				{ label: 'Raum', amountCents: 10_000 }
			],
			ownShareCents: 5_000,
			otherIncomeCents: 1_000
		}
	},
	{
		step: 'applicant',
		given: {
			kind: 'person',
			name: 'Ayla B.',
			publicName: 'resident',
			contact: null,
			email: null
		}
	}
];

/** Somebody with an account and nothing else. */
export async function aResident(context: Context, email: string): Promise<AccountActor> {
	const displayName = 'Resident A';
	const accountId = await anAccount(context, { email, displayName });
	const held = { isAdministrator: false, roles: [], seats: [] };
	return { kind: 'account', accountId, displayName, locale: 'de', ...held };
}

/** A draft with all its steps filled in. */
export async function aDraft(
	context: Context,
	actor: Parameters<typeof startDraft>[1],
	wanted: { readonly neighbourhoodId: string; readonly steps?: readonly StepAnswers[] }
): Promise<string> {
	const { neighbourhoodId, steps = choirSteps } = wanted;
	const started = await startDraft(context, actor, { neighbourhoodId, entry: 'resident' });
	const { draftId } = valueOf(started);
	for (const answers of steps)
		valueOf(await saveDraftStep(context, actor, { neighbourhoodId, draftId, answers }));
	return draftId;
}

/** A proposal that waits for the desk. */
export async function aProposal(
	context: Context,
	actor: AccountActor,
	neighbourhoodId: string
): Promise<{ readonly reference: string; readonly proposalId: string }> {
	const draftId = await aDraft(context, actor, { neighbourhoodId });
	return valueOf(await handInProposal(context, actor, { neighbourhoodId, draftId }));
}
