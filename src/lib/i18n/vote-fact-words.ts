import type { VoteFact } from '$lib/domain/voting/vote-facts';
import { factNames } from '$lib/forms/vote-facts';
import { m } from '$lib/paraglide/messages';

/** The question that asks for a fact about a vote. */
export const voteFactQuestions = {
	allInvited: () => m.voting_fact_all_invited(),
	quorumDoubted: () => m.voting_fact_quorum_doubted(),
	minorityStatement: () => m.voting_fact_minority_statement()
} satisfies Record<VoteFact, () => string>;

/** What the answer is good for, in a sentence below the question. */
export const voteFactHints = {
	allInvited: () => m.voting_fact_all_invited_hint(),
	quorumDoubted: () => m.voting_fact_quorum_doubted_hint(),
	minorityStatement: () => m.voting_fact_minority_statement_hint()
} satisfies Record<VoteFact, () => string>;

/** Names of the fields, for the summary of errors. */
export const voteFactLabels = (): Readonly<Record<string, string>> => ({
	[factNames.allInvited]: voteFactQuestions.allInvited(),
	[factNames.quorumDoubted]: voteFactQuestions.quorumDoubted(),
	[factNames.minorityStatement]: voteFactQuestions.minorityStatement()
});
