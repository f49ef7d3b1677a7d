import type { Manifest } from '$lib/domain/participation/schema/manifest';
import type { BallotForm } from '$lib/domain/participation/tally/rule';
import { leftToRight } from '$lib/i18n/isolated';
import { formatCents } from '$lib/i18n/money';
import { formatNumber } from '$lib/i18n/number';
import { m } from '$lib/paraglide/messages';
import type { VoteOnPaper } from '$lib/domain/participation/vote-on-paper';

type Say = (limits: {
	readonly minimum: string;
	readonly maximum: string;
	readonly perProject: string;
	readonly amount: string;
}) => string;

const instructions = {
	support: () => m.letterbox_ballot_support(),
	approval: ({ minimum, maximum }) => m.letterbox_ballot_approval({ minimum, maximum }),
	votes: ({ maximum, perProject }) => m.letterbox_ballot_votes({ maximum, perProject }),
	knapsack: ({ amount }) => m.letterbox_ballot_knapsack({ amount }),
	ranking: ({ maximum }) => m.letterbox_ballot_ranking({ maximum }),
	points: ({ maximum, perProject }) => m.letterbox_ballot_points({ maximum, perProject })
} satisfies Record<BallotForm, Say>;

/** What the voter is asked to do, with the numbers of the manifest. */
export function ballotInstruction({ ballot, projects, budgetCents }: Manifest): string {
	const { form, minimum, maximum, perProject } = ballot;
	const say: Say = instructions[form];
	return say({
		minimum: formatNumber(minimum),
		maximum: formatNumber(Math.min(maximum, form === 'votes' ? maximum : projects.length)),
		perProject: formatNumber(perProject),
		amount: formatCents(budgetCents)
	});
}

/** A sheet to vote on, printed from the manifest: nothing on it tells one from the other. */
export function ballotSheet({ neighbourhood, manifest, reference }: VoteOnPaper) {
	const { form } = manifest.ballot;
	return {
		sender: neighbourhood.name,
		kind: m.letterbox_ballot_title(),
		subject: m.letterbox_subject({ reference: leftToRight(reference) }),
		title: manifest.title,
		instruction: ballotInstruction(manifest),
		notes: [m.letterbox_ballot_no_name(), m.letterbox_ballot_fold()],
		/** A number is written into the box, otherwise a cross. */
		takesNumber: form === 'votes' || form === 'ranking' || form === 'points',
		head: {
			number: m.letterbox_ballot_number(),
			project: m.letterbox_ballot_project(),
			cost: m.letterbox_ballot_cost(),
			mark: m.letterbox_ballot_mark()
		},
		projects: manifest.projects.map(({ number, title, language, costCents }) => ({
			number: formatNumber(number),
			title: { text: title, lang: language },
			cost: formatCents(costCents)
		}))
	};
}
