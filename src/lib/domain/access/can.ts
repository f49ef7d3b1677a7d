import { ok, refuse, type Result } from '../result';
import { holdsRole, holdsSeatIn, type AccountActor, type Actor, type Role } from './actor';

/** What is to be acted upon, as far as access depends on it. */
export interface Subject {
	readonly neighbourhoodId?: string;
	readonly bodyId?: string;
	readonly meetingId?: string;
	/** The account to which a proposal, draft or session belongs. */
	readonly ownerAccountId?: string | null;
}

export type AccessRefusal = 'signInFirst' | 'notAllowed';

type Test = (actor: AccountActor, subject: Subject) => boolean;

const hasRole =
	(...roles: readonly Role[]): Test =>
	(actor, { neighbourhoodId }) =>
		neighbourhoodId !== undefined && roles.some((role) => holdsRole(actor, neighbourhoodId, role));

const isManager = hasRole('neighbourhoodManager');
const isAdministrator: Test = (actor) => actor.isAdministrator;
const isOwner: Test = (actor, { ownerAccountId }) => actor.accountId === ownerAccountId;
const sitsInBody: Test = (actor, { bodyId }) => bodyId !== undefined && holdsSeatIn(actor, bodyId);
const chairsMeeting: Test = ({ chairs = [] }, { neighbourhoodId, meetingId }) =>
	chairs.some(
		(chair) => chair.neighbourhoodId === neighbourhoodId && chair.meetingId === meetingId
	);
const either =
	(...tests: readonly Test[]): Test =>
	(actor, subject) =>
		tests.some((test) => test(actor, subject));

/** Each action names who may do it. An action that is not here can be done by nobody. */
const allowed = {
	administerInstance: isAdministrator,
	setUpNeighbourhood: either(isAdministrator, isManager),
	managePeople: either(isAdministrator, isManager),
	enterDesk: isManager,
	checkProposal: isManager,
	manageMeeting: isManager,
	/** Planning, announcing, closing and counting a vote of the residents, and who may vote in it. */
	runVote: either(isAdministrator, isManager),
	/** What happens in the room: coming and going, the floor, opening and closing a vote. */
	runMeeting: either(isManager, chairsMeeting),
	closeItem: either(isManager, chairsMeeting),
	recordProceeding: either(isManager, hasRole('arbiter', 'consentingCouncil', 'programmeOffice')),
	decideAsOffice: either(isManager, hasRole('programmeOffice')),
	publishDecision: isManager,
	readInternalPapers: either(isManager, sitsInBody),
	deliberate: either(isManager, sitsInBody, isOwner),
	castBallot: sitsInBody,
	changeProposal: isOwner,
	useAccount: () => true
} as const satisfies Record<string, Test>;

export type Action = keyof typeof allowed;

const isAction = (name: string): name is Action => Object.hasOwn(allowed, name);

/** All actions, for the table that tries each of them with everybody. */
export const actions: readonly Action[] = Object.keys(allowed).filter(isAction);

/** Default deny: the actor may act only where a test above says so. */
export function can(
	actor: Actor,
	action: Action,
	subject: Subject = {}
): Result<true, AccessRefusal> {
	if (actor.kind === 'visitor') return refuse('signInFirst');
	return allowed[action](actor, subject) ? ok(true) : refuse('notAllowed');
}
