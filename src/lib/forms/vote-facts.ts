import { choice, optionalChoice } from '$lib/forms/choices';
import type { TypedValues } from '$lib/forms/form';
import {
	voteFacts,
	type AnsweredFacts,
	type AskedFact,
	type VoteFact
} from '$lib/domain/voting/vote-facts';

const answers = ['yes', 'no'] as const;

/** The field that asks for a fact. */
export const factNames = {
	allInvited: 'all_invited',
	quorumDoubted: 'quorum_doubted',
	minorityStatement: 'minority_statement'
} as const satisfies Record<VoteFact, string>;

type FactFields = Readonly<Partial<Record<(typeof factNames)[VoteFact], 'yes' | 'no' | null>>>;

/** Yes or no to each fact that is asked; where the answer decides, one has to be given. */
export const factFields = (asked: readonly AskedFact[]) => {
	const fieldOf = (name: VoteFact) => {
		const decides = asked.find(({ fact }) => fact === name)?.decides === true;
		return decides ? choice(answers) : optionalChoice(answers);
	};
	return {
		all_invited: fieldOf('allInvited'),
		quorum_doubted: fieldOf('quorumDoubted'),
		minority_statement: fieldOf('minorityStatement')
	};
};

/** The typed answers by their facts. */
export function factsOf(typed: FactFields): Partial<AnsweredFacts> {
	return Object.fromEntries(
		voteFacts.map((fact) => {
			const answer = typed[factNames[fact]] ?? null;
			return [fact, answer === null ? null : answer === 'yes'];
		})
	);
}

/** What was answered before, as the fields show it. */
export function factValues(facts: AnsweredFacts): TypedValues {
	return Object.fromEntries(
		voteFacts.map((fact) => {
			const answer = facts[fact];
			return [factNames[fact], answer === null ? '' : answer ? 'yes' : 'no'];
		})
	);
}
