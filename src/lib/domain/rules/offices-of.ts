import type { Role } from '../access/actor';
import type { RuleDocument } from './schema/rule-document';

/** An office outside of a body that its rules may call upon. */
export type OfficeRole = Extract<Role, 'arbiter' | 'consentingCouncil' | 'programmeOffice'>;

export interface OfficeOfRules {
	readonly role: OfficeRole;
	/** The name of the office in the rules; null where these rules need none. */
	readonly name: string | null;
}

/** The offices that the rules call upon, each under the name the rules give it. */
export function officesOf({ funding }: RuleDocument): readonly OfficeOfRules[] {
	const consent = funding.consent.value;
	const mayHandOver =
		funding.dissent.value.kind === 'bodyMayHandOver' ||
		funding.protectedGround.value === 'dissentPath';
	return [
		{ role: 'arbiter', name: funding.arbiter.value?.office ?? null },
		{ role: 'consentingCouncil', name: consent.kind === 'needed' ? consent.office : null },
		{
			role: 'programmeOffice',
			name: mayHandOver ? (funding.dissentOffice.value?.office ?? null) : null
		}
	];
}
