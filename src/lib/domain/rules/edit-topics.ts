import type { RulePath } from './schema/rule-document';

/** The pages on which the rules of a body are asked, one topic a page; every rule is in exactly one. */
export const editTopics = {
	seats: ['body.kind', 'body.benches', 'body.composition'],
	members: ['body.appointment', 'body.term', 'body.substitutes', 'body.proxies'],
	'voting-right': [
		'body.rightGained',
		'body.rightLost',
		'body.ages',
		'body.areaTie',
		'body.oneOrganisationOneVote'
	],
	competence: ['funding.competence', 'funding.ladder', 'funding.results', 'funding.moneyShort'],
	room: ['funding.room', 'funding.roomBreach', 'funding.ballotForm'],
	quorum: ['funding.quorum', 'funding.quorumTested', 'funding.quorumMissed'],
	interests: [
		'funding.interestGrounds',
		'funding.interestDeclared',
		'funding.recusedMayDebate',
		'funding.recusedCountForQuorum',
		'funding.recusedCountInBase'
	],
	counting: [
		'funding.method',
		'funding.benchCondition',
		'funding.tie',
		'funding.minorityStatement'
	],
	conflict: [
		'funding.conflictTriggers',
		'funding.dissent',
		'funding.protectedGround',
		'funding.dissentOffice',
		'funding.arbiter',
		'funding.consent'
	],
	'other-motions': [
		'otherMotions.election',
		'otherMotions.rulesChange',
		'otherMotions.rulesConfirmedBy',
		'otherMotions.admission',
		'otherMotions.exclusion',
		'otherMotions.opinion'
	],
	convening: [
		'meetings.notice',
		'meetings.paperInvitation',
		'meetings.demandedMeeting',
		'meetings.agendaDeadline',
		'meetings.proposalDeadline',
		'meetings.rhythm'
	],
	sessions: [
		'body.chair',
		'body.withoutVote',
		'body.guestsMaySpeak',
		'meetings.applicant',
		'meetings.form',
		'meetings.minutes',
		'meetings.fixedItems',
		'meetings.conduct',
		'meetings.discussion'
	],
	circulation: [
		'circulation.allowed',
		'circulation.windowDays',
		'circulation.validity',
		'circulation.benchAtMost',
		'circulation.failed',
		'circulation.asksProcedure',
		'circulation.substituteVoid'
	],
	openness: [
		'openness.published',
		'openness.appeal',
		'openness.onlinePhase',
		'openness.onlineBallot'
	]
} as const satisfies Record<string, readonly RulePath[]>;

export type EditTopic = keyof typeof editTopics;

export function isEditTopic(text: string): text is EditTopic {
	return Object.hasOwn(editTopics, text);
}

export const editTopicNames: readonly EditTopic[] = Object.keys(editTopics).filter(isEditTopic);

export const rulesOf = (topic: EditTopic): readonly RulePath[] => editTopics[topic];

/** The page on which a rule is asked. */
export const topicOfRule = (path: RulePath): EditTopic =>
	editTopicNames.find((topic) => rulesOf(topic).includes(path)) ?? 'seats';

/** The page after this one, or null after the last. */
export const topicAfter = (topic: EditTopic): EditTopic | null =>
	editTopicNames[editTopicNames.indexOf(topic) + 1] ?? null;
