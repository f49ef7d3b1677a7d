import type { BenchCount, Determination } from '$lib/domain/voting/determination';
import { formatNumber } from '$lib/i18n/number';
import { benchCounts } from '$lib/i18n/step-inputs';
import { m } from '$lib/paraglide/messages';
import type { Block } from './sheet';

type Counted = Exclude<keyof BenchCount, 'bench' | 'seats' | 'filled'>;

const columns = {
	present: () => m.minutes_column_present(),
	recused: () => m.minutes_column_recused(),
	yes: () => m.minutes_column_yes(),
	no: () => m.minutes_column_no(),
	abstain: () => m.minutes_column_abstain(),
	concern: () => m.minutes_column_concern(),
	standAside: () => m.minutes_column_stand_aside(),
	veto: () => m.minutes_column_veto()
} satisfies Record<Counted, () => string>;

const always: readonly Counted[] = ['present', 'yes', 'no', 'abstain'];
const all: readonly Counted[] = [
	...(['present', 'recused', 'yes', 'no', 'abstain', 'concern', 'standAside', 'veto'] as const)
];

/**
 * The votes of one reading by groups, as they were stored; null where nothing was counted. `position`: of the agenda
 * item, so that two tables of the same minutes have names of their own.
 */
export function voteTable(
	{ steps }: Determination,
	{ position, reading }: { readonly position: number; readonly reading: number },
	benches: readonly { readonly code: string; readonly name: string }[]
): Block | null {
	const counted = steps.findLast((step) => step.code === 'count' && step.reading === reading);
	const counts = counted === undefined ? [] : benchCounts(counted);
	if (counts.length === 0) return null;
	const sum = (column: Counted) => counts.reduce((total, count) => total + count[column], 0);
	const shown = all.filter((column) => always.includes(column) || sum(column) > 0);
	const nameOf = (code: string | null) =>
		benches.find((bench) => bench.code === code)?.name ?? code ?? m.minutes_group_all();
	const rows = counts.map((count) => [
		{ text: nameOf(count.bench) },
		...shown.map((column) => ({ text: formatNumber(count[column]) }))
	]);
	const total = [
		{ text: m.minutes_group_all() },
		...shown.map((column) => ({ text: formatNumber(sum(column)) }))
	];
	return {
		kind: 'table',
		caption: m.minutes_votes_caption({ number: formatNumber(position) }),
		head: [m.minutes_column_group(), ...shown.map((column) => columns[column]())],
		rows: counts.length > 1 ? [...rows, total] : rows,
		isCount: true
	};
}
