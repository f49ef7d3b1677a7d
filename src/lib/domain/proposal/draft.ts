import type { Actor } from '../access/actor';
import type { Guideline } from '../fund/guideline';
import type { ApplicantKind, ContentLanguage } from './proposal';
import type { PublicName } from './public-name';

/** A line of the plan as it was typed. */
export interface DraftLine {
	readonly label: string;
	readonly amountCents: number;
}

/** What has been filled in so far; a step that nobody has finished is null. */
export interface DraftAnswers {
	readonly fundId: string | null;
	readonly words: {
		readonly title: string;
		readonly purpose: string;
		readonly language: ContentLanguage;
	} | null;
	readonly project: {
		readonly beneficiaries: string;
		readonly place: string;
		readonly startsOn: string;
		readonly endsOn: string;
	} | null;
	readonly costs: {
		readonly lines: readonly DraftLine[];
		readonly ownShareCents: number;
		readonly otherIncomeCents: number;
	} | null;
	readonly applicant: {
		readonly kind: ApplicantKind;
		readonly name: string;
		readonly publicName: PublicName;
		/** How the desk reaches somebody without mail; asked at the desk only. */
		readonly contact: string | null;
		/** The mail address given at the desk; a resident's own is never kept in a draft. */
		readonly email: string | null;
	} | null;
}

/** Who fills it in: a resident, the desk for somebody, or an applicant who corrects what came back. */
export type DraftEntry = 'resident' | 'desk' | 'correction';

export interface ProposalDraft {
	readonly id: string;
	readonly entry: DraftEntry;
	/** The account that began it and alone may open it; null: whoever has the address. */
	readonly accountId: string | null;
	/** The proposal it became, or the one it corrects. */
	readonly proposalId: string | null;
	readonly isDone: boolean;
	readonly answers: DraftAnswers;
	readonly expiresAt: Date;
}

export const emptyAnswers: DraftAnswers = {
	fundId: null,
	words: null,
	project: null,
	costs: null,
	applicant: null
};

/** A draft lies for 30 days after its last change. */
export const draftLifetimeMs = 30 * 24 * 60 * 60 * 1000;

/** One topic each, in the order in which they are asked. */
export const draftSteps = ['fund', 'words', 'project', 'costs', 'applicant'] as const;
export type DraftStep = (typeof draftSteps)[number];

/** A year of a fund that one can apply to. */
export interface OpenFundYear {
	readonly id: string;
	readonly fundId: string;
	readonly fundName: string;
	readonly year: number;
	readonly guideline: Guideline;
}

/** The years that have not ended on that day, and are therefore open for new projects. */
export function openFundYears<Y extends { readonly year: number }>(
	years: readonly Y[],
	today: string
): readonly Y[] {
	const thisYear = Number(today.slice(0, 4));
	return years.filter(({ year }) => year >= thisYear);
}

const fundsOf = (years: readonly OpenFundYear[]) => [...new Set(years.map(({ fundId }) => fundId))];

/** The fund that the draft asks: the chosen one, or the only one there is. */
export function fundOf(answers: DraftAnswers, years: readonly OpenFundYear[]): string | null {
	const funds = fundsOf(years);
	if (answers.fundId !== null && funds.includes(answers.fundId)) return answers.fundId;
	return funds.length === 1 ? (funds[0] ?? null) : null;
}

/** The year of the fund into which the project falls by its first day. */
export function fundYearOf(
	answers: DraftAnswers,
	years: readonly OpenFundYear[]
): OpenFundYear | null {
	const fundId = fundOf(answers, years);
	const startYear = Number(answers.project?.startsOn.slice(0, 4) ?? 0);
	return years.find((open) => open.fundId === fundId && open.year === startYear) ?? null;
}

/** The steps of this form: with a single fund nobody is asked which. */
export function stepsOf(years: readonly OpenFundYear[]): readonly DraftStep[] {
	return draftSteps.filter((step) => step !== 'fund' || fundsOf(years).length > 1);
}

export interface DraftFacts {
	readonly years: readonly OpenFundYear[];
	/** The local date of the neighbourhood. */
	readonly today: string;
}

/** A draft has no owner until somebody signed in begins it: then it is theirs alone. */
export function mayOpenDraft(actor: Actor, draft: Pick<ProposalDraft, 'accountId'>): boolean {
	if (draft.accountId === null) return true;
	return actor.kind === 'account' && actor.accountId === draft.accountId;
}
