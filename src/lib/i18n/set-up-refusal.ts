import type { FormKeyRefusal } from '$lib/domain/form-key-refusal';
import type { RefusalDetails } from '$lib/domain/result';
import { noMeetingSentence } from '$lib/i18n/body-words';
import { formatDate } from '$lib/i18n/date';
import { formatCents } from '$lib/i18n/money';
import { formKeySentences } from '$lib/i18n/form-key-sentences';
import { placeOf } from '$lib/i18n/explain-layers';
import { refusalWords, type ToldRefusal } from '$lib/i18n/refusal-words';
import { ruleName } from '$lib/i18n/rule-names';
import { rulesFindingSentence } from '$lib/i18n/rules-finding-sentence';
import { m } from '$lib/paraglide/messages';
import type { LayOutRefusal } from '$lib/domain/council/lay-out-seats';
import type { NoMeetingReason } from '$lib/domain/council/hold-meetings';
import type { AppointHolderRefusal, TermRefusal } from '$lib/domain/council/appoint-holder';
import type { GuidelineRefusal } from '$lib/domain/fund/guideline';
import type { AnswerDemandRefusal } from '$lib/domain/meeting/demand-meeting';
import type { ChangeMeetingRefusal } from '$lib/domain/meeting/schedule-meeting';
import type { NeighbourhoodRefusal } from '$lib/domain/neighbourhood/neighbourhood';
import type { AdoptVersionRefusal } from '$lib/domain/rules/adopt-version';
import type { FitBodyRefusal } from '$lib/domain/rules/fit-body';
import { isRulePath } from '$lib/domain/rules/schema/rule-paths';
import type { LayerRulesRefusal } from '$lib/domain/rules/layer-rules';
import { isFindingCode } from '$lib/domain/rules/check/finding';
import type { CompleteRulesRefusal } from '$lib/domain/rules/complete-rules';

/** Every reason for which a use case of setting up can refuse. */
export type SetUpReason =
	| FormKeyRefusal
	| NeighbourhoodRefusal
	| GuidelineRefusal
	| LayOutRefusal
	| TermRefusal
	| AppointHolderRefusal
	| AdoptVersionRefusal
	| CompleteRulesRefusal
	| ChangeMeetingRefusal
	| FitBodyRefusal
	| LayerRulesRefusal
	| NoMeetingReason
	| AnswerDemandRefusal
	| 'amountNotPositive'
	| 'bodySucceeded'
	| 'draftBegunAlready'
	| 'endedAlready'
	| 'frameworkElsewhere'
	| 'frameworkNamedAlready'
	| 'noSubstitutes'
	| 'presetDoesNotFit'
	| 'rulesContradict'
	| 'seatHeld'
	| 'termTooLong'
	| 'yearOpenAlready';

const cents = (value: RefusalDetails[string] | undefined) => formatCents(Number(value ?? 0));
const count = (value: RefusalDetails[string] | undefined) => String(value ?? '');

function findingOf({ code, ...params }: RefusalDetails): string {
	return isFindingCode(code) ? rulesFindingSentence({ code, params }) : '';
}

/** The rule of the body and the fixed one, each with where it is written. */
function brokenPart({
	path,
	fixedDocument,
	fixedPlace,
	localDocument,
	localPlace
}: RefusalDetails): string {
	const name = String(path ?? '');
	return m.rules_layer_broken({
		rule: isRulePath(name) ? ruleName(name) : name,
		fixed: placeOf({ document: count(fixedDocument), place: count(fixedPlace) }),
		local: placeOf({ document: count(localDocument), place: count(localPlace) })
	});
}

const say = refusalWords<SetUpReason>({
	...formKeySentences,
	slugMalformed: () => m.setup_refused_slug_malformed(),
	slugReserved: () => m.setup_refused_slug_reserved(),
	slugTaken: () => m.setup_refused_slug_taken(),
	languageUnknown: () => m.setup_refused_language_unknown(),
	germanMissing: () => m.setup_refused_german_missing(),
	minimumAboveCap: ({ capCents }) => m.setup_refused_minimum_above_cap({ limit: cents(capCents) }),
	capAboveBudget: ({ budgetCents }) =>
		m.setup_refused_cap_above_budget({ limit: cents(budgetCents) }),
	shareNotBelowOne: () => m.setup_refused_share_not_below_one(),
	yearOpenAlready: () => m.setup_refused_year_open_already(),
	amountNotPositive: () => m.setup_refused_amount_not_positive(),
	bodySucceeded: ({ fromOn }) =>
		m.succession_refused_succeeded({ date: formatDate(String(fromOn)) }),
	benchMissing: () => m.setup_refused_bench_missing(),
	benchTwice: () => m.setup_refused_bench_twice(),
	benchWithoutSeats: () => m.setup_refused_bench_without_seats(),
	tooManyBenches: ({ most }) => m.setup_refused_too_many_benches({ limit: count(most) }),
	tooManySeats: ({ most }) => m.setup_refused_too_many_seats({ limit: count(most) }),
	seatsNotKnownHere: () => m.setup_refused_seats_not_known_here(),
	seatHeld: () => m.setup_refused_seat_held(),
	seatHeldAlready: () => m.setup_refused_seat_held_already(),
	personSitsAlready: () => m.setup_refused_person_sits_already(),
	termTooLong: ({ lastOn }) => m.setup_refused_term_too_long({ date: formatDate(String(lastOn)) }),
	untilBeforeFrom: () => m.setup_refused_until_before_from(),
	endedAlready: () => m.setup_refused_ended_already(),
	noSubstitutes: () => m.setup_refused_no_substitutes(),
	choiceMissing: () => m.setup_refused_choice_missing(),
	choiceUnknown: () => m.setup_refused_choice_missing(),
	benchesMissing: ({ minimum }) => m.setup_refused_benches_missing({ minimum: count(minimum) }),
	residentBenchMissing: () => m.rules_choice_resident_bench_missing(),
	officeMissing: () => m.setup_refused_office_missing(),
	rulesContradict: (details) => m.rules_finding_refused({ finding: findingOf(details) }),
	presetDoesNotFit: () => m.setup_refused_preset_does_not_fit(),
	adoptedInFuture: () => m.setup_refused_adopted_in_future(),
	validBeforeAdoption: () => m.setup_refused_valid_before_adoption(),
	validBeforeLastVersion: () => m.setup_refused_valid_before_last_version(),
	validInPast: () => m.setup_refused_valid_in_past(),
	demandMet: () => m.demand_refused_met(),
	demandNotReached: () => m.demand_refused_not_reached(),
	meetingAfterDemand: ({ on }) => m.demand_refused_too_late({ date: formatDate(String(on ?? '')) }),
	meetingInPast: () => m.setup_refused_meeting_in_past(),
	meetingNotPlanned: () => m.setup_refused_meeting_not_planned(),
	rulesMissing: () => m.setup_refused_rules_missing(),
	draftBegunAlready: () => m.rules_edit_refused_begun(),
	rulesOpen: ({ open }) => m.rules_edit_refused_open({ open: count(open) }),
	rulesForOtherKind: () => m.rules_edit_refused_kind(),
	rulesForOtherBenches: ({ bench }) => m.rules_edit_refused_benches({ bench: count(bench) }),
	fixedPartBroken: (details) => brokenPart(details),
	frameworkElsewhere: () => m.framework_refused_elsewhere(),
	frameworkNamedAlready: () => m.framework_refused_named_already(),
	...noMeetingSentence
});

/** What a use case of setting up says when it refuses. `benchNames`: what the benches of the body are called. */
export function setUpRefusal(
	refusal: ToldRefusal<SetUpReason>,
	benchNames: Readonly<Record<string, string>> = {}
): string {
	const { bench } = refusal.details ?? {};
	if (typeof bench !== 'string') return say(refusal);
	return say({ ...refusal, details: { ...refusal.details, bench: benchNames[bench] ?? bench } });
}
