import type { RuleDocument } from '$lib/domain/rules/schema/rule-document';
import type { Determination, Next } from '$lib/domain/voting/determination';
import { tryRules } from '$lib/domain/voting/try-rules';
import { readForm, type FormAnswer, type TypedValues } from '$lib/forms/form';
import {
	answerNames,
	askedGroups,
	askedTicks,
	firstCase,
	tryRulesForm,
	type AskedGroup,
	type AskedTick
} from '$lib/forms/try-rules';
import { votingRefusal } from '$lib/i18n/voting-refusal';

/** What the page to try rules shows: the fields, what was typed, and what the rules make of it. */
export interface TriedCasePage {
	readonly groups: readonly AskedGroup[];
	readonly ticks: readonly AskedTick[];
	readonly isConsensus: boolean;
	readonly typed: TypedValues;
	/** Null while nothing is wrong. */
	readonly answer: FormAnswer | null;
	/** Null until a case was typed that can be. */
	readonly determination: Determination | null;
	readonly reached: readonly Next[];
}

/** Nothing chosen yet, where a station is asked for the first time. */
const unanswered: TypedValues = Object.fromEntries(
	[...Object.values(answerNames), ...[0, 1, 2, 3, 4].map((index) => `escalation.${index}`)].map(
		(name) => [name, '']
	)
);

/** Reads a case from the address of a page and tries the rules on it. Nothing of it is kept. */
export function readTriedCase(
	search: URLSearchParams,
	rules: RuleDocument,
	today: string
): TriedCasePage {
	const page = {
		groups: askedGroups(rules),
		ticks: askedTicks(rules),
		isConsensus: rules.funding.method.value.kind === 'consensus',
		typed: firstCase(rules, { today }),
		answer: null,
		determination: null,
		reached: []
	};
	if (!search.has('amount')) return page;
	const data = new FormData();
	for (const [name, value] of search) data.append(name, value);
	const read = readForm(data, tryRulesForm(rules));
	const typed = { ...unanswered, ...read.typed };
	if (!read.ok) return { ...page, typed, answer: { typed, errors: read.errors } };
	const tried = tryRules(rules, read.values);
	return tried.ok
		? { ...page, ...tried.value, typed }
		: { ...page, typed, answer: { typed, errors: {}, refusal: votingRefusal(tried) } };
}
