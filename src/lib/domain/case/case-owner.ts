import type { Role } from '../access/actor';
import type { Station } from '../voting/determination';

/** Whose turn it is. `manager`: an office without an account here; the desk writes down what it answers. */
export const caseOwners = [
	'body',
	'chair',
	'arbiter',
	'consentingCouncil',
	'programmeOffice',
	'manager'
] as const;
export type CaseOwner = (typeof caseOwners)[number];

const owners = {
	nextMeeting: 'body',
	answers: 'body',
	secondReading: 'body',
	handOver: 'body',
	officeDecision: 'programmeOffice',
	arbiter: 'arbiter',
	consent: 'consentingCouncil',
	escalation: 'manager',
	waiting: 'body',
	secondConvening: 'body',
	circulation: 'body',
	tieWay: 'body',
	chairVote: 'chair',
	lot: 'chair',
	concurrence: 'manager',
	nextLevel: 'manager',
	competentOffice: 'programmeOffice'
} as const satisfies Record<Station, CaseOwner>;

/** Stations at which a motion is when no vote of the body alone decides it any more. */
export const caseStations = [
	'secondReading',
	'handOver',
	'officeDecision',
	'arbiter',
	'consent',
	'escalation',
	'tieWay',
	'chairVote',
	'lot',
	'concurrence',
	'nextLevel',
	'competentOffice'
] as const satisfies readonly Station[];

/** Whether a motion that waits here is a case: somebody has to settle it, and can be asked why they do not. */
export function isCaseStation(station: Station): boolean {
	return caseStations.some((one) => one === station);
}

export function ownerOf(station: Station): CaseOwner {
	return owners[station];
}

/** The office whose people act for the owner; the body and its chair are reached through the desk. */
export function roleOf(owner: CaseOwner): Role {
	return owner === 'body' || owner === 'chair' || owner === 'manager'
		? 'neighbourhoodManager'
		: owner;
}

/** Whether somebody with these offices may give the station's answer. The desk writes down every answer on paper. */
export function mayAnswer(roles: readonly Role[], station: Station): boolean {
	return roles.includes('neighbourhoodManager') || roles.includes(roleOf(ownerOf(station)));
}
