import type { Locale } from '$lib/paraglide/runtime';

/**
 * A proposal of the demo as its applicant would type it. Days count from the day the demo is created, so
 * that the demo never grows old; amounts are integer cents.
 */
export interface DemoProposal {
	/** How far the demo takes it through the real use cases. */
	readonly fate:
		| 'submitted'
		| 'returned'
		| 'inadmissible'
		| 'published'
		| 'onAgenda'
		| 'approved'
		| 'approvedInPart'
		| 'rejected'
		| 'secondReading'
		| 'awaitingConsent'
		| 'tied'
		| 'withdrawn';
	readonly language: Locale;
	readonly applicant: {
		readonly kind: 'person' | 'group' | 'association' | 'schoolClass';
		readonly name: string;
		readonly publicName: 'resident' | 'named';
	};
	readonly title: string;
	readonly purpose: string;
	readonly beneficiaries: string;
	readonly place: string;
	/** Days from the day of creation to the first and the last day of the project. */
	readonly startsInDays: number;
	readonly endsInDays: number;
	readonly costs: readonly (readonly [label: string, amountCents: number])[];
	readonly ownShareCents: number;
}
