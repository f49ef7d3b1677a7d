import { ok, refuse, type Result } from '../result';
import type { CirculationRules } from '../rules/schema/meeting-rules';
import {
	mayAnswerNow,
	type Answering,
	type NotNowRefusal,
	type RunningCirculation
} from './answer-in-writing';

export type ObjectRefusal = NotNowRefusal | 'objectionNotRuled' | 'alreadyObjected';

/** Whether one who does not agree ends the circulation: where each is asked, or nobody may object (P-80, P-84). */
export function knowsObjection({ allowed, asksProcedure }: CirculationRules): boolean {
	return asksProcedure.value || allowed.value === 'ifNobodyObjects';
}

/**
 * Whether somebody may object to deciding in writing. It needs no vote and no reason, and who may not vote for an
 * interest in the matter may still ask for a meeting.
 */
export function objectToCirculation(
	running: RunningCirculation,
	asking: Answering | null,
	now: Date
): Result<true, ObjectRefusal> {
	const may = mayAnswerNow(running, asking, now);
	if (!may.ok) return may;
	if (!knowsObjection(running.rules.circulation)) return refuse('objectionNotRuled');
	return may.value.objectedBy.includes(may.value.by) ? refuse('alreadyObjected') : ok(true);
}
