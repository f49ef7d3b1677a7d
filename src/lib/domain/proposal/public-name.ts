import type { ApplicantKind } from './proposal';

/** `resident`: only the kind of applicant is public, as „a resident“; `named`: the name is. */
export type PublicName = 'resident' | 'named';

/** Whether the applicant has a choice. An association is a public body and always goes by its name. */
export function mayStayUnnamed(kind: ApplicantKind): boolean {
	return kind !== 'association';
}

/**
 * How an applicant appears in public: associations by name, everybody else only where they chose so.
 * Without a choice nobody is named (P08, P09).
 */
export function decidePublicName(kind: ApplicantKind, chosen: PublicName | null): PublicName {
	if (!mayStayUnnamed(kind)) return 'named';
	return chosen ?? 'resident';
}

/** The name to show to everybody, or null where only the kind is public. */
export function publicNameOf(applicant: {
	readonly kind: ApplicantKind;
	readonly name: string;
	readonly publicName: PublicName;
}): string | null {
	return decidePublicName(applicant.kind, applicant.publicName) === 'named' ? applicant.name : null;
}
