import type { AppointHolderRefusal } from '$lib/domain/council/appoint-holder';
import type {
	CallElectionRefusal,
	CandidacyRefusal,
	ElectionRoundRefusal,
	ElectionState
} from '$lib/domain/council/hold-election';
import type { FormKeyRefusal } from '$lib/domain/form-key-refusal';
import type { ElectionDetermination } from '$lib/domain/voting/decide-election';
import type { Step, StepInputs } from '$lib/domain/voting/determination';
import { formKeySentences } from '$lib/i18n/form-key-sentences';
import { formatDate } from '$lib/i18n/date';
import { isolated } from '$lib/i18n/isolated';
import { formatNumber } from '$lib/i18n/number';
import { refusalWords } from '$lib/i18n/refusal-words';
import { m } from '$lib/paraglide/messages';

export type ElectionReason =
	| AppointHolderRefusal
	| CallElectionRefusal
	| CandidacyRefusal
	| ElectionRoundRefusal
	| FormKeyRefusal
	| 'rulesMissing'
	| 'termTooLong';

/** Why an election, a candidacy, a count or a draw is not taken like that. */
export const electionRefusal = refusalWords<ElectionReason>({
	...formKeySentences,
	benchUnknown: () => m.voting_refused_bench_unknown(),
	candidateDoesNotStand: () => m.election_refused_does_not_stand(),
	candidatesMissing: () => m.election_refused_candidates_missing(),
	candidateTwice: () => m.election_refused_stands_already(),
	electionNotRegulated: () => m.election_refused_not_regulated(),
	electionOver: () => m.election_refused_over(),
	lotDoesNotFit: () => m.election_refused_lot_not_due(),
	lotNotDue: () => m.election_refused_lot_not_due(),
	moreBallotsThanEligible: () => m.election_refused_more_ballots(),
	morePresentThanFilled: () => m.election_refused_more_present(),
	moreSeatsThanVacant: ({ vacant }) =>
		m.election_refused_more_seats({ vacant: formatNumber(Number(vacant ?? 0)) }),
	moreVotesThanBallots: () => m.election_refused_more_votes(),
	noSeatVacant: () => m.election_refused_no_seat(),
	personSitsAlready: () => m.setup_refused_person_sits_already(),
	roundNotDue: () => m.election_refused_round_not_due(),
	roundsOutOfOrder: () => m.election_refused_out_of_order(),
	rulesMissing: () => m.setup_refused_rules_missing(),
	seatHeldAlready: () => m.setup_refused_seat_held_already(),
	standsAlready: () => m.election_refused_stands_already(),
	termTooLong: ({ lastOn }) => m.setup_refused_term_too_long({ date: formatDate(String(lastOn)) }),
	untilBeforeFrom: () => m.setup_refused_until_before_from(),
	votingBegun: () => m.election_refused_voting_begun()
});

export const electionStateNames = {
	open: () => m.election_state_open(),
	complete: () => m.election_state_complete(),
	calledOff: () => m.election_state_called_off()
} satisfies Record<ElectionState, () => string>;

export const electorateNames = {
	residents: () => m.election_electorate_residents(),
	body: () => m.election_electorate_body()
};

/** What to call a candidate whose name is not public: by the number under which they stand. */
export function candidateName({ code, name }: { code: string; name: string | null }): string {
	return name ?? m.election_candidate_unnamed({ number: code.replace(/\D+/g, '') });
}

/**
 * The same determination with names where it has codes, for a page: stored ones never name anybody. Each name is
 * isolated, so that its votes stay beside it in a sentence that runs the other way.
 */
export function nameCandidates(
	made: ElectionDetermination,
	plainName: (code: string) => string
): ElectionDetermination {
	const { result, steps } = made;
	const nameOf = (code: string) => isolated(plainName(code));
	return {
		...made,
		result: { ...result, elected: result.elected.map(nameOf) },
		steps: steps.map((step): Step => ({ ...step, inputs: nameInputs(step, nameOf) }))
	};
}

const listsOfCodes = ['elected', 'standing', 'drawn'];

function nameInputs({ code, inputs }: Step, nameOf: (code: string) => string): StepInputs {
	if (!code.startsWith('election')) return inputs;
	return Object.fromEntries<StepInputs[string]>(
		Object.entries(inputs).map(([name, value]): [string, StepInputs[string]] => {
			if (typeof value !== 'object' || value === null) return [name, value];
			if (listsOfCodes.includes(name))
				return [name, value.map((one) => (typeof one === 'string' ? nameOf(one) : ''))];
			const counts = value.filter((one) => typeof one === 'object' && 'candidate' in one);
			return [name, counts.map((one) => ({ ...one, candidate: nameOf(one.candidate) }))];
		})
	);
}
