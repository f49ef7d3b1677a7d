import type { Finding, FindingCode, FindingVerdict } from '$lib/domain/proposal/check-eligibility';
import { formatDate } from '$lib/i18n/date';
import { formatCents } from '$lib/i18n/money';
import { formatShare } from '$lib/i18n/share';
import { m } from '$lib/paraglide/messages';

type Numbers = Finding['numbers'];

const cents = (numbers: Numbers, name: string) => formatCents(Number(numbers[name] ?? 0));
const day = (numbers: Numbers, name: string) => formatDate(String(numbers[name] ?? ''));
const words = (numbers: Numbers, name: string) => String(numbers[name] ?? '');

/** Each point of the check as a question. */
const questions = {
	withinCap: () => m.proposal_check_within_cap(),
	reachesMinimum: () => m.proposal_check_reaches_minimum(),
	bearsOwnShare: () => m.proposal_check_own_share(),
	withinFundYear: () => m.proposal_check_fund_year(),
	beginsLater: () => m.proposal_check_begins_later(),
	moneyFree: () => m.proposal_check_money_free(),
	insideArea: () => m.proposal_check_inside_area(),
	notBegun: () => m.proposal_check_not_begun()
} satisfies Record<FindingCode, () => string>;

/** What was compared. */
const comparisons = {
	withinCap: (n) =>
		m.proposal_compared_cap({ asked: cents(n, 'requestedCents'), cap: cents(n, 'capCents') }),
	reachesMinimum: (n) =>
		m.proposal_compared_minimum({
			asked: cents(n, 'requestedCents'),
			minimum: cents(n, 'minimumCents')
		}),
	bearsOwnShare: (n) =>
		m.proposal_compared_share({
			borne: cents(n, 'bornCents'),
			least: cents(n, 'leastCents'),
			share: formatShare({
				numerator: Number(n['numerator'] ?? 0),
				denominator: Number(n['denominator'] ?? 1)
			})
		}),
	withinFundYear: (n) =>
		m.proposal_compared_year({
			from: day(n, 'startsOn'),
			to: day(n, 'endsOn'),
			year: words(n, 'year')
		}),
	beginsLater: (n) => m.proposal_compared_beginning({ from: day(n, 'startsOn') }),
	moneyFree: (n) =>
		m.proposal_compared_money({ free: cents(n, 'freeCents'), asked: cents(n, 'requestedCents') }),
	insideArea: (n) =>
		m.proposal_compared_area({ place: words(n, 'place'), area: words(n, 'areaName') }),
	notBegun: (n) => m.proposal_compared_beginning({ from: day(n, 'startsOn') })
} satisfies Record<FindingCode, (numbers: Numbers) => string>;

const verdicts = {
	kept: { word: () => m.proposal_verdict_kept(), tone: 'yes' },
	missed: { word: () => m.proposal_verdict_missed(), tone: 'no' },
	open: { word: () => m.proposal_verdict_open(), tone: 'wait' },
	note: { word: () => m.proposal_verdict_note(), tone: 'wait' }
} as const satisfies Record<FindingVerdict, { word: () => string; tone: string }>;

/** A point of the check as a step of a derivation. */
export function findingStep({ code, verdict, numbers }: Finding) {
	const { word, tone } = verdicts[verdict];
	return {
		question: questions[code](),
		answer: word(),
		tone,
		text: comparisons[code](numbers)
	};
}
