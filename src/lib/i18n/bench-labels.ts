import { m } from '$lib/paraglide/messages';

/** Labels of the lines that name the groups of a body. */
export const benchLabels = () => ({
	'benches.*.name': (line: number) => m.setup_bench_name_label({ line: String(line) }),
	'benches.*.seats': (line: number) => m.setup_bench_seats_label({ line: String(line) })
});
