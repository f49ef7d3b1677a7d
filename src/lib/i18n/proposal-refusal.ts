import type { FormKeyRefusal } from '$lib/domain/form-key-refusal';
import type { ProposalRefusal } from '$lib/domain/proposal/proposal-refusal';
import type { RefusalDetails } from '$lib/domain/result';
import { accountSentences } from '$lib/i18n/account-refusal';
import { formatCents } from '$lib/i18n/money';
import { refusalWords } from '$lib/i18n/refusal-words';
import { m } from '$lib/paraglide/messages';

const amountIn = (details: RefusalDetails, name: string) => formatCents(Number(details[name] ?? 0));

/** What a use case around proposals says when it refuses, with the numbers that it compared. */
export const proposalRefusal = refusalWords<ProposalRefusal | FormKeyRefusal>({
	...accountSentences,
	stepEmpty: () => m.proposal_refused_step_empty(),
	startsInThePast: () => m.proposal_refused_starts_in_the_past(),
	endsBeforeStart: () => m.proposal_refused_ends_before_start(),
	spansTwoYears: () => m.proposal_refused_spans_two_years(),
	noFundThatYear: (details) =>
		m.proposal_refused_no_fund_that_year({ year: String(details['year'] ?? '') }),
	noCosts: () => m.proposal_refused_no_costs(),
	nothingLeftToAsk: (details) =>
		m.proposal_refused_nothing_left_to_ask({ total: amountIn(details, 'totalCents') }),
	aboveCap: (details) =>
		m.proposal_refused_above_cap({
			asked: amountIn(details, 'requestedCents'),
			cap: amountIn(details, 'capCents')
		}),
	belowMinimum: (details) =>
		m.proposal_refused_below_minimum({
			asked: amountIn(details, 'requestedCents'),
			minimum: amountIn(details, 'minimumCents')
		}),
	ownShareTooSmall: (details) =>
		m.proposal_refused_own_share_too_small({
			least: amountIn(details, 'leastCents'),
			borne: amountIn(details, 'bornCents')
		}),
	notFinished: () => m.proposal_refused_not_finished(),
	noFundOpen: () => m.proposal_refused_no_fund_open(),
	notYourPart: () => m.proposal_refused_not_your_part(),
	stateHasChanged: () => m.proposal_refused_state_has_changed(),
	handedInAlready: () => m.proposal_refused_handed_in_already(),
	mustBeNamed: () => m.proposal_refused_must_be_named(),
	notEligible: () => m.proposal_refused_not_eligible(),
	notFound: () => m.proposal_refused_not_found(),
	signInFirst: () => m.proposal_refused_sign_in_first(),
	tooManyTries: () => m.proposal_refused_too_many_tries(),
	voteHasBegun: () => m.proposal_refused_vote_has_begun(),
	mailNotOffered: () => m.proposal_refused_mail_not_offered()
});
