import type { BallotForm } from '$lib/domain/participation/tally/rule';
import type { VotingPhase } from '$lib/domain/participation/resident-vote';
import type { Manifest } from '$lib/domain/participation/schema/manifest';
import { formatDateTime } from '$lib/i18n/date';
import { formatCents } from '$lib/i18n/money';
import { formatNumber } from '$lib/i18n/number';
import { m } from '$lib/paraglide/messages';

type Phase = Exclude<VotingPhase, 'planned'>;

/** What comes next for a reader. */
export function phaseSentence({
	phase,
	opensAt,
	closesAt
}: {
	readonly phase: Phase;
	readonly opensAt: Date;
	readonly closesAt: Date;
}): string {
	const sentences = {
		announced: () => m.vote_next_announced({ when: formatDateTime(opensAt) }),
		open: () => m.vote_next_open({ when: formatDateTime(closesAt) }),
		counting: () => m.vote_next_counting({ when: formatDateTime(closesAt) }),
		counted: () => m.vote_next_counted(),
		calledOff: () => m.vote_next_called_off()
	} satisfies Record<Phase, () => string>;
	return sentences[phase]();
}

/** How the ballot is marked. */
export function ballotSentence({ ballot, budgetCents }: Pick<Manifest, 'ballot' | 'budgetCents'>) {
	const [minimum, maximum, each] = [ballot.minimum, ballot.maximum, ballot.perProject].map((n) =>
		formatNumber(n)
	);
	const sentences = {
		support: () => m.ballotpaper_form_support(),
		approval: () => m.ballotpaper_form_approval({ minimum: minimum ?? '', maximum: maximum ?? '' }),
		votes: () => m.ballotpaper_form_votes({ votes: maximum ?? '', each: each ?? '' }),
		knapsack: () => m.ballotpaper_form_knapsack({ amount: formatCents(budgetCents) }),
		ranking: () => m.ballotpaper_form_ranking({ maximum: maximum ?? '' }),
		points: () => m.ballotpaper_form_points({ each: each ?? '', maximum: maximum ?? '' })
	} satisfies Record<BallotForm, () => string>;
	return sentences[ballot.form]();
}
