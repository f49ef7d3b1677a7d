import { localDateOf } from '$lib/domain/calendar';
import {
	rightToVote,
	type Attendance,
	type NoRightReason,
	type VoterFacts
} from '$lib/domain/council/right-to-vote';
import type { PersonPresence } from '$lib/domain/meeting/meeting';
import type { Refusal } from '$lib/domain/result';
import type { RuleDocument } from '$lib/domain/rules/schema/rule-document';
import type { Queryable } from '$lib/server/db/client';
import { listAgendaItems } from '$lib/server/repositories/agenda-items';
import { listHeldMeetings } from '$lib/server/repositories/attendance';
import type { Meeting } from '$lib/server/repositories/meetings';
import type { Scope } from '$lib/server/repositories/scope';

/** Somebody who takes part, and why they have no vote; null for those who have one. */
export interface RightOfPerson extends PersonPresence {
	readonly refusal: Refusal<NoRightReason> | null;
}

interface Asked {
	readonly meeting: Pick<Meeting, 'id' | 'bodyId' | 'startsAt'>;
	readonly persons: readonly PersonPresence[];
	/** Null while the body has no rules: then nobody is kept from voting that no rule keeps. */
	readonly rules: RuleDocument | null;
}

/** Whether a vote is earned in this body, so that not everybody who comes has one (P-11). */
export function isEarned({ body }: RuleDocument): boolean {
	const { kind } = body.rightGained.value;
	return kind === 'attendance' || kind === 'proposalInRound';
}

/**
 * Who of those taking part has a vote in this meeting, on its day: by the meetings of the body they have been to,
 * this one included, or by a proposal of their own on its agenda. Elsewhere everybody who came has one.
 */
export async function readRights(
	db: Queryable,
	scope: Scope,
	{ meeting, persons, rules }: Asked
): Promise<readonly RightOfPerson[]> {
	if (rules === null || !isEarned(rules))
		return persons.map((person) => ({ ...person, refusal: null }));
	const on = localDateOf(meeting.startsAt);
	const held = await listHeldMeetings(db, scope, { bodyId: meeting.bodyId, now: meeting.startsAt });
	const items = await listAgendaItems(db, scope, meeting.id);
	const applicants = items
		.filter(({ withdrawnAt }) => withdrawnAt === null)
		.map(({ applicantAccountId }) => applicantAccountId);
	return persons.map((person) => {
		const { accountId } = person;
		const meetings = held.map(({ startsAt, accountIds }): Attendance => {
			const was = accountId !== null && accountIds.includes(accountId) ? 'present' : 'absent';
			return { on: localDateOf(startsAt), was };
		});
		const hasProposalInRound = accountId !== null && applicants.includes(accountId);
		const facts = { ...unknown, meetings, hasProposalInRound };
		const right = rightToVote(rules.body, facts, on);
		return { ...person, refusal: right.ok ? null : right };
	});
}

/** What the portal does not keep of people who hold no seat. */
const unknown = {
	appointedOn: null,
	isPresent: true,
	isResident: true,
	movedAwayOn: null,
	excludedOn: null,
	termEndsOn: null
} as const satisfies Partial<VoterFacts>;
