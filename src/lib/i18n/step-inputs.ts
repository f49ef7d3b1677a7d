import type { BenchCount, CandidateCount, Step } from '$lib/domain/voting/determination';
import { formatDate } from '$lib/i18n/date';
import { formatCents } from '$lib/i18n/money';
import { formatList, formatNumber } from '$lib/i18n/number';
import { m } from '$lib/paraglide/messages';
import type { Locale } from '$lib/paraglide/runtime';

/** The sentence of a step, made from its inputs. */
export type StepSentence = (
	step: Step,
	inputs: ReturnType<typeof stepInputs>,
	locale: Locale
) => string;

/** Reads the inputs of a step for its sentence; what is not there reads as nothing. */
export function stepInputs({ inputs }: Step, locale: Locale) {
	const number = (name: string) => {
		const value = inputs[name];
		return typeof value === 'number' ? value : 0;
	};
	const text = (name: string) => {
		const value = inputs[name];
		return typeof value === 'string' ? value : '';
	};
	return {
		number,
		text,
		has: (name: string) => inputs[name] !== undefined && inputs[name] !== null,
		isTrue: (name: string) => inputs[name] === true,
		count: (name: string) => formatNumber(number(name), locale),
		amount: (name: string) => formatCents(number(name), locale),
		list: (name: string) => formatList(namesOf(inputs[name]), locale),
		date: (name: string) => (text(name) === '' ? '' : formatDate(text(name), locale)),
		share: () => shareWords(text('share'), inputs['strict'] === true, locale)
	};
}

function namesOf(value: Step['inputs'][string] | undefined): string[] {
	if (typeof value !== 'object' || value === null) return [];
	return value.filter((one) => typeof one === 'string');
}

/** The counts per bench of a `count` step; empty for all others. */
export function benchCounts({ inputs }: Step): readonly BenchCount[] {
	const benches = inputs['benches'];
	if (typeof benches !== 'object' || benches === null) return [];
	return benches.filter((one) => typeof one === 'object' && 'bench' in one);
}

/** The votes of each who stood, most first; empty for all steps but that one. */
export function candidateCounts({ inputs }: Step): readonly CandidateCount[] {
	const { candidates } = inputs;
	if (typeof candidates !== 'object' || candidates === null) return [];
	return candidates.filter((one) => typeof one === 'object' && 'candidate' in one);
}

/** `2/3` as two thirds, in words; more than nothing is any vote at all. */
export function shareWords(share: string, strict: boolean, locale: Locale): string {
	const [numerator = '', denominator = ''] = share.split('/');
	if (numerator === '0' && strict) return m.decision_share_any({}, { locale });
	const words =
		share === '1/2'
			? m.decision_share_half({}, { locale })
			: share === '2/3'
				? m.decision_share_two_thirds({}, { locale })
				: m.decision_share_other({ numerator, denominator }, { locale });
	return strict ? m.decision_share_more_than({ share: words }, { locale }) : words;
}
