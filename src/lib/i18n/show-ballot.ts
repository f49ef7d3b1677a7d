import type { MarksRefusal } from '$lib/domain/participation/check-marks';
import type { Manifest } from '$lib/domain/participation/schema/manifest';
import type { RefusalDetails } from '$lib/domain/result';
import type { FormAnswer, TypedValues } from '$lib/forms/form';
import { votesField } from '$lib/forms/mark-ballot';
import { showForm, type FormView } from '$lib/i18n/show-form';
import { marksRefusal } from '$lib/i18n/vote-refusal';
import { m } from '$lib/paraglide/messages';

/** What is asked of a voter, by the form of the ballot. */
export const ballotLabels = {
	support: () => m.ballotpaper_ticks_label(),
	approval: () => m.ballotpaper_ticks_label(),
	knapsack: () => m.ballotpaper_ticks_label(),
	votes: () => m.ballotpaper_votes_label(),
	points: () => m.ballotpaper_points_label(),
	ranking: () => m.ballotpaper_ranked_heading()
} satisfies Record<Manifest['ballot']['form'], () => string>;

interface BallotAnswer extends FormAnswer {
	/** The rule of the ballot that was broken. */
	readonly wrong?: {
		readonly reason: MarksRefusal;
		readonly details?: RefusalDetails;
	} | null;
}

/** A ballot as its page shows it; `error` stands above the projects, and leads there from the summary. */
export function showBallot(
	answer: BallotAnswer | null,
	{ manifest, initial }: { readonly manifest: Manifest; readonly initial: TypedValues }
): { readonly view: FormView; readonly error: string | null } {
	const labels = Object.fromEntries(
		manifest.projects.map(({ number, title }) => [votesField(number), title])
	);
	const view = showForm(answer, { labels, initial });
	if (!answer?.wrong) return { view, error: null };
	const error = marksRefusal(answer.wrong);
	const isCounted = manifest.ballot.form === 'votes' || manifest.ballot.form === 'points';
	const first = manifest.projects[0]?.number ?? 1;
	const id = isCounted ? view.field(votesField(first)).id : 'field-project';
	return { view: { ...view, hasErrors: true, errors: [{ id, text: error }] }, error };
}
