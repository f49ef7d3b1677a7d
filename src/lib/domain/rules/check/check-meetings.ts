import { fractionOf } from '../../fraction';
import type { RuleDocument } from '../schema/rule-document';
import { canKeepBelow } from './bench-numbers';
import { find, none, type Finding } from './finding';

type Check = readonly [isWrong: boolean, finding: readonly Finding[]];

const wrong = (checks: readonly Check[]): readonly Finding[] =>
	checks.flatMap(([isWrong, finding]) => (isWrong ? finding : none));

/** Deadlines that cross each other, and steps that the rules name but do not regulate. */
export function checkMeetings(document: RuleDocument): readonly Finding[] {
	return [...checkDeadlines(document), ...checkMembership(document)];
}

function checkDeadlines({ meetings }: RuleDocument): readonly Finding[] {
	const notice = meetings.notice.value;
	const agenda = meetings.agendaDeadline.value;
	const proposals = meetings.proposalDeadline.value;
	const demand = meetings.demandedMeeting.value;
	const usual = notice.kind === 'days' ? notice.days : 0;
	const shortest = notice.kind === 'days' ? (notice.urgentDays ?? notice.days) : 0;
	const closes = agenda.kind === 'days' ? agenda.days : null;
	const handedIn = proposals.kind === 'before' ? proposals.daysBeforeMeeting : null;
	return wrong([
		[shortest > usual, find('urgentNoticeLonger', 'meetings.notice')],
		[
			closes !== null && handedIn !== null && handedIn < closes,
			find('proposalsAfterAgenda', 'meetings.proposalDeadline')
		],
		[closes !== null && closes < usual, find('agendaAfterInvitation', 'meetings.agendaDeadline')],
		[
			demand.kind === 'onDemand' && demand.withinDays < shortest,
			find('demandBeforeNotice', 'meetings.demandedMeeting')
		]
	]);
}

function checkMembership({ meetings, otherMotions, body }: RuleDocument): readonly Finding[] {
	const conduct = meetings.conduct.value;
	const appointment = body.appointment.value;
	const excludes =
		body.rightLost.value.some(({ kind }) => kind === 'excluded') ||
		(conduct.kind === 'respect' && conduct.sanctions.includes('exclusion'));
	const coOpts =
		appointment.kind === 'byBench' && appointment.ways.some(({ by }) => by === 'coOpted');
	return wrong([
		[
			excludes && otherMotions.exclusion.value.kind === 'notRegulated',
			find('exclusionNotRegulated', 'otherMotions.exclusion')
		],
		[
			coOpts && otherMotions.admission.value.kind === 'notRegulated',
			find('admissionNotRegulated', 'otherMotions.admission')
		]
	]);
}

/** Deciding in writing that can never be valid, or that nobody could object to. */
export function checkCirculation({ body, circulation }: RuleDocument): readonly Finding[] {
	const { allowed, windowDays, validity, benchAtMost, asksProcedure } = circulation;
	if (allowed.value === 'never')
		return windowDays.value === null ? none : find('circulationIdle', 'circulation.windowDays');
	const share = benchAtMost.value;
	const ranges = body.benches.value.map(({ seats }) => ({ least: 0, most: seats }));
	return wrong([
		[windowDays.value === null, find('circulationWindowMissing', 'circulation.windowDays')],
		[validity.value === 'notRegulated', find('circulationValidityMissing', 'circulation.validity')],
		[
			validity.value === 'benchShare' && share === null,
			find('circulationShareMissing', 'circulation.benchAtMost')
		],
		[
			share !== null && !canKeepBelow(ranges, fractionOf(share.numerator, share.denominator), 1),
			find('circulationBenchShare', 'circulation.benchAtMost', {
				share: share === null ? '' : `${share.numerator}/${share.denominator}`
			})
		],
		[
			allowed.value === 'ifNobodyObjects' && !asksProcedure.value,
			find('circulationNeverAsks', 'circulation.asksProcedure')
		]
	]);
}
