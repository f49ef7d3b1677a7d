import type { Role } from '../../access/actor';
import { officesOf } from '../offices-of';
import type { FundingProfile } from '../schema/funding-profile';
import type { RuleDocument } from '../schema/rule-document';
import { find, none, type Finding } from './finding';

/** A deadlock with nobody to end it, and judges in their own case. */
export function checkConflict(
	document: RuleDocument,
	rolesWithSeat: readonly Role[]
): readonly Finding[] {
	const { funding } = document;
	return [
		...checkTie(document),
		...(funding.conflictTriggers.value.length > 0 && funding.arbiter.value === null
			? find('conflictArbiterMissing', 'funding.conflictTriggers')
			: none),
		...checkDissent(funding),
		...checkOwnCase(document, rolesWithSeat),
		...checkEscalation(funding)
	];
}

function checkTie({ body, funding }: RuleDocument): readonly Finding[] {
	const path = 'funding.tie';
	const hasTies =
		funding.method.value.kind === 'majority' || funding.method.value.kind === 'staged';
	if (!hasTies) return none;
	switch (funding.tie.value) {
		case 'arbiter':
			return funding.arbiter.value === null ? find('tieArbiterMissing', path) : none;
		case 'chair':
			if (body.chair.value === 'notRegulated') return find('tieChairMissing', path);
			return body.chair.value === 'office' ? find('tieChairNoVote', path) : none;
		case 'nextLevel':
			return hasNextLevel(funding) ? none : find('tieNextLevelMissing', path);
		case 'rejected':
		case 'bodyDecidesHow':
		case 'lot':
			return none;
	}
}

/** Above every amount on which the body votes the ladder names somebody. */
function hasNextLevel({ ladder: { value: ladder } }: FundingProfile): boolean {
	return ladder.every(
		({ decides }, index) =>
			(decides !== 'body' && decides !== 'officeAfterBody') ||
			ladder.slice(index + 1).some(({ office }) => office !== null)
	);
}

function checkDissent({
	method,
	dissent,
	protectedGround,
	dissentOffice
}: FundingProfile): readonly Finding[] {
	if (method.value.kind !== 'consensus' || dissentOffice.value !== null) return none;
	if (dissent.value.kind === 'bodyMayHandOver')
		return find('dissentOfficeMissing', 'funding.dissent');
	return protectedGround.value === 'dissentPath'
		? find('dissentOfficeMissing', 'funding.protectedGround')
		: none;
}

const plain = (name: string): string => name.trim().toLowerCase();

/** Whoever settles a conflict of the body is none of its members. */
function checkOwnCase(document: RuleDocument, rolesWithSeat: readonly Role[]): readonly Finding[] {
	const { body, funding } = document;
	const judges = officesOf(document).filter(({ role }) => role !== 'consentingCouncil');
	const benches = body.benches.value.map(({ code }) => plain(code));
	return judges.flatMap(({ role, name }) => {
		if (name === null) return none;
		const path = role === 'arbiter' ? 'funding.arbiter' : 'funding.dissentOffice';
		const consent = funding.consent.value;
		return [
			...(benches.includes(plain(name)) ? find('arbiterIsBench', path, { office: name }) : none),
			...(rolesWithSeat.includes(role) ? find('arbiterHoldsSeat', path, { office: name }) : none),
			...(consent.kind === 'needed' && plain(consent.office) === plain(name)
				? find('arbiterConsents', 'funding.consent', { office: name })
				: none)
		];
	});
}

/** A case that comes back to an office that has decided it already never ends. */
function checkEscalation({ consent: { value: consent } }: FundingProfile): readonly Finding[] {
	if (consent.kind === 'none') return none;
	const chain = [consent.office, ...consent.escalation.map(({ office }) => office)];
	const repeated = chain.filter(
		(office, index) => chain.findIndex((one) => plain(one) === plain(office)) !== index
	);
	const last = consent.escalation.at(-1);
	return [
		...repeated.flatMap((office) => find('escalationRepeats', 'funding.consent', { office })),
		...(last !== undefined && last.months !== null
			? find('escalationOpenEnd', 'funding.consent', { office: last.office, months: last.months })
			: none)
	];
}
