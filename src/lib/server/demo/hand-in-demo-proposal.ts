import { contentLanguages } from '$lib/domain/proposal/proposal';
import { publishProposal } from '$lib/server/services/publish-proposal';
import { handInProposal } from '$lib/server/services/hand-in-proposal';
import { saveDraftStep, type SaveDraftStep } from '$lib/server/services/save-draft-step';
import { startDraft } from '$lib/server/services/start-draft';
import type { AccountActor } from '$lib/domain/access/actor';
import { projectDays } from './demo-calendar';
import type { DemoProposal } from './demo-proposal';
import { done, on, type DemoStage } from './demo-stage';

export interface HandIn {
	readonly proposal: DemoProposal;
	readonly applicant: AccountActor;
	/** The day on which it is handed in, and the day from which its project days count. */
	readonly day: string;
	readonly countedFrom: string;
	/** Null where the neighbourhood has one fund only. */
	readonly fundId: string | null;
}

/** Hands a proposal in as a signed-in resident would, step by step. Answers its reference, as `2026-7`. */
export async function handInDemoProposal(stage: DemoStage, handIn: HandIn): Promise<string> {
	const { applicant, day, proposal } = handIn;
	const { neighbourhoodId } = stage;
	const at = on(stage.context, day, '18:30');
	const entry = 'resident';
	const { draftId } = done(await startDraft(at, applicant, { neighbourhoodId, entry }), 'draft');
	for (const answers of answersOf(handIn)) {
		const saved = await saveDraftStep(at, applicant, { neighbourhoodId, draftId, answers });
		done(saved, `${answers.step} of ${proposal.title}`);
	}
	const handedIn = await handInProposal(at, applicant, { neighbourhoodId, draftId });
	return done(handedIn, proposal.title).reference;
}

function answersOf({ proposal, fundId, countedFrom }: HandIn): readonly SaveDraftStep['answers'][] {
	const { title, purpose, beneficiaries, place, costs, ownShareCents, applicant } = proposal;
	const language = contentLanguages.find((known) => known === proposal.language) ?? 'de';
	const lines = costs.map(([label, amountCents]) => ({ label, amountCents }));
	return [
		...(fundId === null ? [] : [{ step: 'fund', given: fundId } as const]),
		{ step: 'words', given: { title, purpose, language } },
		{ step: 'project', given: { beneficiaries, place, ...projectDays(countedFrom, proposal) } },
		{ step: 'costs', given: { lines, ownShareCents, otherIncomeCents: 0 } },
		{ step: 'applicant', given: { ...applicant, contact: null, email: null } }
	];
}

/** The manager checks it and publishes it: it takes place here, and has not begun. */
export async function publishDemoProposal(
	stage: DemoStage,
	{ reference, day }: { readonly reference: string; readonly day: string }
): Promise<void> {
	const { neighbourhoodId, manager } = stage;
	const answers = { insideArea: 'yes', notBegun: 'yes' } as const;
	const command = { neighbourhoodId, reference, answers };
	done(await publishProposal(on(stage.context, day), manager, command), `publish ${reference}`);
}
