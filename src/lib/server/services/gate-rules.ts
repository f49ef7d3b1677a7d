import { bodyLimitOf, officeLimitOf } from '$lib/domain/rules/ladder';
import { allowedChanges } from '$lib/domain/rules/results';
import { roomOfVote } from '$lib/domain/rules/room';
import type { GateRules } from '$lib/domain/meeting/open-item';
import type { RulesInForce } from '$lib/server/repositories/rule-set-versions';

/** What the gate before a vote takes from the rules in force. */
export function gateOf({ versionId, document: { funding } }: RulesInForce): GateRules {
	const { document, place } = funding.room.source;
	return {
		ruleSetVersionId: versionId,
		publicity: roomOfVote(funding.room.value),
		publicitySource: place === '' ? document : `${document}, ${place}`,
		upToCents: bodyLimitOf(funding.ladder.value),
		officeUpToCents: officeLimitOf(funding.ladder.value),
		allowed: allowedChanges(funding)
	};
}
