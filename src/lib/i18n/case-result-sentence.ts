import type { CaseDetermination } from '$lib/domain/voting/decide-case';
import type { ElectionDetermination, ElectionResultKind } from '$lib/domain/voting/decide-election';
import type { OtherDetermination, OtherResultKind } from '$lib/domain/voting/decide-other-motion';
import type { RoundDetermination } from '$lib/domain/voting/share-out-money';
import { formatCents } from '$lib/i18n/money';
import { formatList, formatNumber } from '$lib/i18n/number';
import { refusals, resultSentence } from '$lib/i18n/result-sentence';
import { m } from '$lib/paraglide/messages';
import { getLocale, type Locale } from '$lib/paraglide/runtime';

type Words<D> = (made: D, locale: Locale) => string;

const otherResults = {
	adopted: (_made, locale) => m.decision_other_result_adopted({}, { locale }),
	rejected: (_made, locale) => m.decision_result_rejected({}, { locale }),
	recommended: (_made, locale) => m.decision_other_result_recommended({}, { locale }),
	notRecommended: (_made, locale) => m.decision_result_not_recommended({}, { locale }),
	deferred: ({ steps, next }, locale) => {
		if (next?.station === 'answers') return m.decision_circulation_result_open({}, { locale });
		return steps.at(-1)?.code === 'circulationFailed'
			? m.decision_circulation_result_failed({}, { locale })
			: m.decision_result_deferred({}, { locale });
	},
	awaitingConfirmation: ({ next }, locale) => {
		const office = next?.station === 'confirmation' ? next.office : '';
		return m.decision_other_result_awaiting_confirmation({ office }, { locale });
	},
	withdrawn: (_made, locale) => m.decision_result_withdrawn({}, { locale }),
	refused: ({ result: { refusal } }, locale) =>
		refusal === null || refusal === 'notRegulated'
			? m.decision_other_result_not_regulated({}, { locale })
			: refusals[refusal]({}, { locale })
} satisfies Record<OtherResultKind, Words<OtherDetermination>>;

const electedOf = ({ result }: ElectionDetermination, locale: Locale) => ({
	elected: formatList(result.elected, locale),
	seats: formatNumber(result.freeSeats, locale)
});

const electionResults = {
	elected: (made, locale) =>
		m.decision_election_result_elected(electedOf(made, locale), { locale }),
	partlyElected: (made, locale) =>
		m.decision_election_result_partly(electedOf(made, locale), { locale }),
	nobodyElected: (_made, locale) => m.decision_election_result_nobody({}, { locale }),
	runoff: (_made, locale) => m.decision_election_result_runoff({}, { locale }),
	lot: (_made, locale) => m.decision_election_result_lot({}, { locale }),
	deferred: (_made, locale) => m.decision_result_deferred({}, { locale }),
	withdrawn: (_made, locale) => m.decision_election_result_withdrawn({}, { locale }),
	refused: (_made, locale) => m.decision_other_result_not_regulated({}, { locale })
} satisfies Record<ElectionResultKind, Words<ElectionDetermination>>;

function roundResult({ awards, leftCents }: RoundDetermination, locale: Locale): string {
	const givenCents = awards.reduce((all, { amountCents }) => all + amountCents, 0);
	const sums = { given: formatCents(givenCents, locale), left: formatCents(leftCents, locale) };
	return m.decision_round_result(sums, { locale });
}

/** The result of any case in one sentence. */
export function caseResultSentence(made: CaseDetermination, locale: Locale = getLocale()): string {
	if ('awards' in made) return roundResult(made, locale);
	if (!('motionKind' in made)) return resultSentence(made, locale);
	return made.motionKind === 'election'
		? electionResults[made.result.kind](made, locale)
		: otherResults[made.result.kind](made, locale);
}
