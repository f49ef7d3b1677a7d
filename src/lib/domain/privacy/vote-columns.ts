import { daysKept } from './days-kept';
import { days, decided, pseudonymous, whileHeld, type ColumnsByTable } from './personal-columns';

const untilForgotten = days(daysKept.votingRight, 'used');
const votes = { purpose: 'vote', basis: 'publicTask' } as const;

/** Who may vote as a resident. What anybody voted stands nowhere beside a person. */
export const voteColumns: ColumnsByTable = {
	cast_ballot: [
		{ columns: ['ballot_key', 'cast_number', 'sealed'], ...votes, deadline: untilForgotten }
	],
	code_batch: [
		{
			columns: [
				...['made_by_account_id', 'made_at', 'confirmed_by_account_id', 'confirmed_at'],
				...['revoked_by_account_id', 'revoked_at', 'purpose']
			],
			...decided
		}
	],
	counted_ballot: [{ columns: ['marks'], ...votes, deadline: pseudonymous }],
	paper_count: [{ columns: ['account_id', 'ballots', 'spoiled_count', 'entered_at'], ...decided }],
	residence: [
		{
			columns: ['account_id', 'tie', 'birth_year', 'shown_at', 'shown_to_account_id'],
			...votes,
			deadline: whileHeld
		}
	],
	voting_code: [{ columns: ['code_hash', 'on_paper_on'], ...votes, deadline: untilForgotten }],
	voting_right: [
		{
			columns: [
				...['account_id', 'added_at', 'added_by_account_id', 'confirmed_at'],
				...['confirmed_by_account_id', 'on_paper_on', 'is_declared']
			],
			...votes,
			deadline: untilForgotten
		}
	]
};
