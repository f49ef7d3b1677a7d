import type { HandsRaised } from '$lib/domain/voting/enter-tally';
import type { Choice } from '$lib/domain/voting/schema/decide-input';
import type { VotingMethod } from '$lib/domain/voting/voting-options';
import type { TypedValues } from '$lib/forms/form';
import type { FieldLabel } from '$lib/i18n/show-form';
import { choiceLabel } from '$lib/i18n/voting-words';
import { m } from '$lib/paraglide/messages';

const names = {
	yes: 'yes',
	no: 'no',
	abstain: 'abstain',
	concern: 'concern',
	standAside: 'stand_aside',
	veto: 'veto'
} as const satisfies Record<Choice, string>;

/** The method by what it offers: only points know neither a no nor an objection. */
function methodBy(options: readonly Choice[]): VotingMethod {
	if (options.includes('no')) return 'majority';
	return options.length > 2 ? 'consensus' : 'points';
}

/** The fields of one bench in their order, as the form names them. */
export function handFields(options: readonly Choice[], countsPresence: boolean): readonly string[] {
	return [
		...(countsPresence ? ['present', 'recused'] : []),
		...options.map((choice) => names[choice]),
		...(options.includes('veto') ? ['protected_vetoes'] : []),
		...(methodBy(options) === 'points' ? ['points'] : [])
	];
}

interface Group {
	readonly name: string | null;
	readonly counted: HandsRaised | null;
}

/** The label of each field, for all benches; the bench itself stands above its group. */
export function handLabels(
	options: readonly Choice[],
	groups: readonly Group[]
): Readonly<Record<string, FieldLabel>> {
	const method = methodBy(options);
	const inBench = (label: string) => (line: number) => {
		const name = groups[line - 1]?.name;
		return name && groups.length > 1 ? `${label} (${name})` : label;
	};
	return {
		'groups.*.present': inBench(m.voting_count_present()),
		'groups.*.recused': inBench(m.voting_count_recused()),
		...Object.fromEntries(
			options.map((choice) => [`groups.*.${names[choice]}`, inBench(choiceLabel(choice, method))])
		),
		'groups.*.protected_vetoes': inBench(m.voting_count_protected()),
		'groups.*.points': inBench(m.voting_count_points()),
		reason: m.voting_count_reason()
	};
}

/** What was counted before, as the fields show it. */
export function countedValues(groups: readonly Group[], reason: string): TypedValues {
	const values = groups.flatMap(({ counted }, index) => {
		if (counted === null) return [];
		const { present, recused, yes, no, abstain, concern, standAside, veto, protectedVetoes } =
			counted;
		const fields = { present, recused, yes, no, abstain, concern, veto, points: counted.points };
		const all = { ...fields, stand_aside: standAside, protected_vetoes: protectedVetoes };
		return Object.entries(all).map(([name, count]) => [`groups.${index}.${name}`, `${count}`]);
	});
	return {
		...Object.fromEntries<string>(values.map(([name = '', count = '']) => [name, count])),
		reason
	};
}
