import type { FormKeyRefusal } from '$lib/domain/form-key-refusal';
import type { MarksRefusal } from '$lib/domain/participation/check-marks';
import type { DeclareRefusal } from '$lib/domain/participation/declare-residence';
import type { PhaseRefusal, RightRefusal } from '$lib/domain/participation/may-cast';
import type { CodeRefusal } from '$lib/domain/participation/voting-code';
import type { RefusalDetails } from '$lib/domain/result';
import { formKeySentences } from '$lib/i18n/form-key-sentences';
import { formatCents } from '$lib/i18n/money';
import { formatNumber } from '$lib/i18n/number';
import { refusalWords, type RefusalSentences } from '$lib/i18n/refusal-words';
import { m } from '$lib/paraglide/messages';

const number = (details: RefusalDetails, name: string) => formatNumber(Number(details[name] ?? 0));
const group = (details: RefusalDetails) => ({ group: number(details, 'group') });
const project = (details: RefusalDetails) => ({ number: number(details, 'project') });

/** What is wrong with a typed code, and in which of its groups. */
export const codeRefusal = refusalWords<CodeRefusal>({
	codeCharacter: (details) =>
		m.vote_code_error_character({
			...group(details),
			character: String(details['character'] ?? '')
		}),
	codeGroupLength: (details) => m.vote_code_error_length(group(details)),
	codeGroupWrong: (details) => m.vote_code_error_wrong(group(details)),
	codeMissing: () => m.vote_code_error_missing(),
	codeTooLong: () => m.vote_code_error_too_long()
});

/** Which rule of the ballot is broken. */
const marksSentences: RefusalSentences<MarksRefusal> = {
	overBudget: (details) =>
		m.ballotpaper_refused_over_budget({ amount: formatCents(Number(details['over'] ?? 0)) }),
	projectTwice: (details) => m.ballotpaper_refused_project_twice(project(details)),
	rankGap: () => m.ballotpaper_refused_rank_gap(),
	rankTwice: () => m.ballotpaper_refused_rank_twice(),
	tooFew: (details) =>
		m.ballotpaper_refused_too_few({
			least: number(details, 'least'),
			given: number(details, 'given')
		}),
	tooMany: (details) =>
		m.ballotpaper_refused_too_many({
			most: number(details, 'most'),
			given: number(details, 'given')
		}),
	unknownProject: (details) => m.ballotpaper_refused_unknown_project(project(details)),
	weightNotWhole: (details) => m.ballotpaper_refused_not_whole(project(details)),
	weightTooHigh: (details) =>
		m.ballotpaper_refused_too_high({ ...project(details), most: number(details, 'most') })
};
export const marksRefusal = refusalWords<MarksRefusal>(marksSentences);

export type VoteRefusal =
	| Exclude<PhaseRefusal, 'notFound'>
	| RightRefusal
	| 'accountVotes'
	| 'castMeanwhile'
	| 'formStrange'
	| 'tooManyTries';

/** Why no ballot is taken, or not this one. */
const voteSentences: RefusalSentences<VoteRefusal> = {
	accountVotes: () => m.vote_refused_account_votes(),
	calledOff: () => m.vote_refused_called_off(),
	castMeanwhile: () => m.vote_refused_cast_meanwhile(),
	closed: () => m.vote_refused_closed(),
	codeOnPaper: () => m.vote_refused_code_on_paper(),
	codeRevoked: () => m.vote_refused_code_revoked(),
	codeUnconfirmed: () => m.vote_refused_code_unconfirmed(),
	codeUnknown: () => m.vote_refused_code_unknown(),
	formStrange: () => m.vote_refused_form_strange(),
	noRight: () => m.vote_refused_no_right(),
	notOpenYet: () => m.vote_refused_not_open_yet(),
	rightOnPaper: () => m.vote_refused_right_on_paper(),
	rightUnconfirmed: () => m.vote_refused_right_unconfirmed(),
	tooManyTries: () => m.vote_refused_too_many_tries()
};
export const voteRefusal = refusalWords<VoteRefusal>(voteSentences);

/** Why a ballot is not cast. */
export const castRefusal = refusalWords<VoteRefusal | MarksRefusal>({
	...voteSentences,
	...marksSentences
});

/** Why somebody cannot enter themselves into the electorate. */
export const declareRefusal = refusalWords<FormKeyRefusal | Exclude<DeclareRefusal, 'notFound'>>({
	...formKeySentences,
	calledOff: () => m.vote_refused_called_off(),
	closed: () => m.vote_refused_closed(),
	declarationNotAsked: () => m.vote_refused_declaration_not_asked(),
	electorateFixed: () => m.vote_refused_electorate_fixed(),
	notEligible: () => m.vote_refused_not_eligible(),
	streetOutside: () => m.vote_refused_street_outside()
});
