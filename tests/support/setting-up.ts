import type { AccountActor } from '$lib/domain/access/actor';
import type { Guideline } from '$lib/domain/fund/guideline';
import type { Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { readAuditRows } from '$lib/server/repositories/audit-entries';
import { adoptRules, type AdoptRules } from '$lib/server/services/adopt-rules';
import {
	createNeighbourhood,
	type CreateNeighbourhood
} from '$lib/server/services/create-neighbourhood';
import { makeFormKey } from '$lib/server/services/form-key';
import { foundBody } from '$lib/server/services/found-body';

/** Builders for what a neighbourhood needs before its first decision, through the real use cases. */

const someAccountId = '00000000-0000-4000-8000-0000000000ad';

export const administrator: AccountActor = {
	kind: 'account',
	accountId: someAccountId,
	displayName: 'Administrator',
	locale: 'de',
	isAdministrator: true,
	roles: [],
	seats: []
};

/** The manager of this neighbourhood and of no other. */
export function managerOf(neighbourhoodId: string): AccountActor {
	const roles = [{ neighbourhoodId, role: 'neighbourhoodManager' as const }];
	return { ...administrator, displayName: 'Manager', isAdministrator: false, roles };
}

/** The value of a result that has to be one. */
export function valueOf<T>(result: Result<T, string>): T {
	if (!result.ok) throw new Error(`refused: ${result.reason} ${JSON.stringify(result.details)}`);
	return result.value;
}

export const tenever: Omit<CreateNeighbourhood, 'formKey'> = {
	slug: 'tenever',
	name: 'Tenever',
	address: 'Neuwieder Straße 44a, 28325 Bremen',
	contactEmail: null,
	languages: ['de', 'tr'],
	municipality: 'Bremen',
	planningArea: null,
	district: 'Osterholz'
};

/** A neighbourhood with its manager. */
export async function aNeighbourhood(context: Context, change: Partial<typeof tenever> = {}) {
	const formKey = makeFormKey(context);
	const created = await createNeighbourhood(context, administrator, {
		...tenever,
		...change,
		formKey
	});
	const { id: neighbourhoodId, slug } = valueOf(created);
	return { neighbourhoodId, slug, manager: managerOf(neighbourhoodId) };
}

export const someGuideline: Guideline = {
	capCents: 500_000,
	minimumCents: 10_000,
	ownShare: { numerator: 1, denominator: 20 },
	areaName: 'Tenever',
	mustNotHaveBegun: true,
	source: 'Richtlinie des Verfügungsfonds, Nr. 3'
};

export const parityBenches = [
	{ name: 'Öffentliche Träger', code: 'public', seatCount: 2 },
	{ name: 'Freie Träger', code: 'providers', seatCount: 2 },
	{ name: 'Politik', code: 'politics', seatCount: 2 }
];

/** A council of three benches of two, or whatever else is wanted. */
export async function aBody(
	context: Context,
	neighbourhoodId: string,
	change: Partial<Pick<Parameters<typeof foundBody>[2], 'name' | 'kind' | 'benches'>> = {}
) {
	const founded = await foundBody(context, managerOf(neighbourhoodId), {
		neighbourhoodId,
		name: 'Controllingausschuss',
		kind: 'seatCouncil',
		benches: parityBenches,
		...change,
		formKey: makeFormKey(context)
	});
	return valueOf(founded);
}

export const parityRules = {
	preset: 'third-parity',
	choices: { counting: 'heads', base: 'yesNo', recusedForQuorum: 'counts', consent: 'none' },
	title: 'Geschäftsordnung des Controllingausschusses',
	arbiterOffice: 'Leitung des Sozialzentrums',
	dissentOffice: '',
	consentOffice: '',
	escalationOffices: [],
	adoption: { document: 'Beschluss vom 1. Februar 2026', place: 'Nr. 2' },
	adoptedBy: 'Controllingausschuss',
	confirmedBy: null,
	adoptedOn: '2026-02-01',
	validFrom: '2026-02-15'
} as const satisfies Partial<AdoptRules>;

export const forumRules = {
	...parityRules,
	preset: 'consensus-forum',
	title: 'Geschäftsordnung der Stadtteilgruppe',
	choices: {
		voters: 'anyone',
		abstention: 'neutral',
		handOver: 'simple',
		protectedGround: 'dissentPath'
	},
	dissentOffice: 'WiN-Geschäftsführung'
} as const;

/** The rules of a body, third parity unless others are wanted. */
export async function someRules(
	context: Context,
	where: { readonly neighbourhoodId: string; readonly bodyId: string },
	change: Partial<AdoptRules> = {}
) {
	const formKey = makeFormKey(context);
	const command = { ...parityRules, ...where, ...change, formKey };
	return valueOf(await adoptRules(context, managerOf(where.neighbourhoodId), command));
}

/** Actions and details of a neighbourhood's audit, in order. */
export async function auditOf(context: Context, neighbourhoodId: string) {
	const rows = await readAuditRows(context.db.query, {
		chain: neighbourhoodId,
		afterSeq: 0,
		limit: 1000
	});
	return rows.map(({ action, subjectId, details }) => ({ action, subjectId, details }));
}
