import { allowedChanges } from '$lib/domain/rules/results';
import type { Source } from '$lib/domain/rules/schema/rule';
import { roomOfVote } from '$lib/domain/rules/room';
import type { GateRules } from '$lib/domain/meeting/open-item';
import { secrecyOf } from '$lib/domain/meeting/vote-secretly';
import type { RulesInForce } from '$lib/server/repositories/rule-set-versions';

/** What the gate before a vote takes from the rules in force. */
export function gateOf({ versionId, document: { funding } }: RulesInForce): GateRules {
	return {
		ruleSetVersionId: versionId,
		publicity: roomOfVote(funding.room.value),
		publicitySource: placeNamed(funding.room.source),
		ladder: funding.ladder.value,
		ladderSource: placeNamed(funding.ladder.source),
		allowed: allowedChanges(funding),
		secrecy: secrecyOf(funding)
	};
}

function placeNamed({ document, place }: Source): string {
	return place === '' ? document : `${document}, ${place}`;
}
