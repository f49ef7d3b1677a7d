import type { DiscussionRules } from '$lib/domain/meeting/discuss';
import { speechIn } from '$lib/i18n/rule-reading/speech';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';

/** `15 minutes`, in the reader's language. */
export function minutesOf(number: number): string {
	return speechIn(getLocale(), {}).minutes(number);
}

/** What the rules want before a vote, a sentence each; none where they want nothing. */
export function beforeTheVote(rules: DiscussionRules): readonly string[] {
	const { minutes, daysBeforeVote, inTwoSteps, concernsAnswered } = rules;
	const days = daysBeforeVote === null ? null : speechIn(getLocale(), {}).days(daysBeforeVote);
	return [
		...(inTwoSteps ? [m.rules_reading_form_two_steps()] : []),
		...(minutes === null ? [] : [m.talk_rule_reading_minutes({ minutes: minutesOf(minutes) })]),
		...(days === null ? [] : [m.talk_rule_reading_days_later({ days })]),
		...(concernsAnswered ? [m.talk_rule_reading_concerns()] : [])
	];
}
