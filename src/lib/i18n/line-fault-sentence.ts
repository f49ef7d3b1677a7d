import type { LineFault } from '$lib/domain/participation/read-sheets';
import type { RefusalDetails } from '$lib/domain/result';
import { leftToRight } from '$lib/i18n/isolated';
import { formatCents } from '$lib/i18n/money';
import { formatNumber } from '$lib/i18n/number';
import { refusalWords } from '$lib/i18n/refusal-words';
import { m } from '$lib/paraglide/messages';

const number = (details: RefusalDetails, name: string) => formatNumber(Number(details[name] ?? 0));
const cents = (details: RefusalDetails, name: string) => formatCents(Number(details[name] ?? 0));
const project = (details: RefusalDetails) => ({ number: number(details, 'project') });
const most = (details: RefusalDetails) => ({
	most: number(details, 'most'),
	given: number(details, 'given')
});

/** Of the sheet that somebody else marked: what is wrong is said, for nobody at the desk may correct it. */
const reasonSentence = refusalWords<LineFault['refusal']['reason']>({
	lineUnreadable: () => m.paper_line_unreadable(),
	overBudget: (details) =>
		m.paper_line_over_budget({ amount: cents(details, 'over'), most: cents(details, 'most') }),
	projectTwice: (details) => m.paper_line_project_twice(project(details)),
	rankGap: (details) => m.paper_line_rank_gap({ place: number(details, 'place') }),
	rankTwice: (details) => m.paper_line_rank_twice({ place: number(details, 'place') }),
	tooFew: (details) =>
		m.paper_line_too_few({ least: number(details, 'least'), given: number(details, 'given') }),
	tooMany: (details) => m.paper_line_too_many(most(details)),
	unknownProject: (details) => m.paper_line_unknown_project(project(details)),
	weightNotWhole: (details) => m.paper_line_not_whole(project(details)),
	weightTooHigh: (details) => m.paper_line_too_high({ ...project(details), ...most(details) })
});

/** As much of a line as is needed to find it again. */
const shortened = (text: string) => {
	const plain = text.replace(/[\p{Cc}\p{Cf}]/gu, ' ');
	return leftToRight(plain.length > 24 ? `${plain.slice(0, 24)}…` : plain);
};

/** Which line of a pile is refused, and by which rule of the ballot. */
export const lineFaultSentence = ({ line, text, refusal }: LineFault): string =>
	m.paper_line_error({
		line: formatNumber(line),
		text: shortened(text),
		sentence: reasonSentence(refusal)
	});
