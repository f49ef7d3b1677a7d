import { allowedChanges } from '$lib/domain/rules/results';
import type { RuleDocument } from '$lib/domain/rules/schema/rule-document';
import type { Source } from '$lib/domain/rules/schema/rule';
import { roomOfVote } from '$lib/domain/rules/room';
import type { DiscussionRules } from '$lib/domain/meeting/discuss';
import type { GateRules } from '$lib/domain/meeting/open-item';
import { secrecyOf } from '$lib/domain/meeting/vote-secretly';
import type { RulesInForce } from '$lib/server/repositories/rule-set-versions';

/** What the gate before a vote takes from the rules in force. */
export function gateOf({ versionId, document }: RulesInForce): GateRules {
	const { funding } = document;
	return {
		ruleSetVersionId: versionId,
		publicity: roomOfVote(funding.room.value),
		publicitySource: placeNamed(funding.room.source),
		ladder: funding.ladder.value,
		ladderSource: placeNamed(funding.ladder.source),
		allowed: allowedChanges(funding),
		secrecy: secrecyOf(funding),
		discussion: discussionRulesOf(document)
	};
}

/** What the rules say about the talk before a vote (P-68, P-73). */
export function discussionRulesOf({
	meetings: { form, discussion }
}: Pick<RuleDocument, 'meetings'>): DiscussionRules {
	const { value } = discussion;
	const nothing = { minutes: null, daysBeforeVote: null, concernsAnswered: false };
	const { minutes, daysBeforeVote, concernsAnswered } = value.kind === 'ruled' ? value : nothing;
	return {
		...{ minutes, daysBeforeVote, concernsAnswered, source: placeNamed(discussion.source) },
		inTwoSteps: form.value === 'twoSteps',
		twoStepsSource: placeNamed(form.source)
	};
}

function placeNamed({ document, place }: Source): string {
	return place === '' ? document : `${document}, ${place}`;
}
