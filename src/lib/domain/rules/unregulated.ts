import type { BodyRules } from './schema/body-rules';
import type { CirculationRules, MeetingRules } from './schema/meeting-rules';
import type { Openness, OtherMotions } from './schema/other-motions';
import type { Rule, Source } from './schema/rule';

const nothing = { kind: 'notRegulated' } as const;

/** A value as the named source has it. */
const from =
	(source: Source) =>
	<V>(value: V): Rule<V> => ({ value, source, chosenByBody: false });

/**
 * The chapters of a document in which the named source regulates nothing, said in so many words. What a
 * decision needs has no such value and is not here; it must be written or chosen.
 */
export function unregulatedBody(
	source: Source
): Omit<BodyRules, 'kind' | 'benches' | 'substitutes' | 'rightGained'> {
	const rule = from(source);
	return {
		composition: rule([]),
		appointment: rule(nothing),
		term: rule(nothing),
		proxies: rule('notRegulated'),
		rightLost: rule([]),
		ages: rule({ apply: null, vote: null, stand: null, holdMoney: null, votersAtMost: null }),
		areaTie: rule(nothing),
		oneOrganisationOneVote: rule('notRegulated'),
		withoutVote: rule([]),
		guestsMaySpeak: rule('notRegulated'),
		chair: rule('notRegulated')
	};
}

export function unregulatedMeetings(source: Source): MeetingRules {
	const rule = from(source);
	return {
		notice: rule(nothing),
		paperInvitation: rule('notRegulated'),
		demandedMeeting: rule(nothing),
		agendaDeadline: rule(nothing),
		proposalDeadline: rule(nothing),
		rhythm: rule(nothing),
		applicant: rule('notRegulated'),
		form: rule('notRegulated'),
		minutes: rule(nothing),
		fixedItems: rule([]),
		conduct: rule(nothing),
		discussion: rule(nothing)
	};
}

/** Without a rule that allows it, nothing is decided in writing. */
export function noCirculation(source: Source): CirculationRules {
	const rule = from(source);
	return {
		allowed: rule('never'),
		windowDays: rule(null),
		validity: rule('notRegulated'),
		benchAtMost: rule(null),
		failed: rule('notRegulated'),
		asksProcedure: rule(false),
		substituteVoid: rule(false)
	};
}

export function unregulatedMotions(source: Source): OtherMotions {
	const rule = from(source);
	return {
		election: rule(nothing),
		rulesChange: rule(nothing),
		rulesConfirmedBy: rule(null),
		admission: rule(nothing),
		exclusion: rule(nothing),
		opinion: rule(nothing)
	};
}

export function unregulatedOpenness(source: Source): Openness {
	const rule = from(source);
	return {
		published: rule([]),
		appeal: rule('notRegulated'),
		onlinePhase: rule('notRegulated'),
		onlineBallot: rule({ kind: 'none' })
	};
}
