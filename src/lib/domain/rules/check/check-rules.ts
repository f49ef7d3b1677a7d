import type { Role } from '../../access/actor';
import type { RuleDocument } from '../schema/rule-document';
import { checkBody } from './check-body';
import { checkConflict } from './check-conflict';
import { checkLadder } from './check-ladder';
import { checkCirculation, checkMeetings } from './check-meetings';
import { checkQuorum } from './check-quorum';
import { checkResults } from './check-results';
import { checkVote } from './check-vote';
import { isGrave, type Finding } from './finding';

/**
 * Everything in these rules that would make a case stand still or that contradicts another rule, the grave
 * things first. `rolesWithSeat`: offices of the neighbourhood that today are held by members of this body.
 */
export function checkRules(
	document: RuleDocument,
	rolesWithSeat: readonly Role[] = []
): readonly Finding[] {
	const findings = [
		...checkBody(document),
		...checkQuorum(document),
		...checkLadder(document),
		...checkVote(document),
		...checkResults(document),
		...checkConflict(document, rolesWithSeat),
		...checkMeetings(document),
		...checkCirculation(document)
	];
	return [...findings.filter(isGrave), ...findings.filter((finding) => !isGrave(finding))];
}
