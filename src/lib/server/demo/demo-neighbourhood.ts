import type { AccountActor, Role } from '$lib/domain/access/actor';
import type { Guideline } from '$lib/domain/fund/guideline';
import type { Context } from '$lib/server/context';
import {
	createNeighbourhood,
	type CreateNeighbourhood
} from '$lib/server/services/create-neighbourhood';
import { makeFormKey } from '$lib/server/services/form-key';
import { grantRole } from '$lib/server/services/grant-role';
import { openFundYear } from '$lib/server/services/open-fund-year';
import { chooseFundBodies } from '$lib/server/services/choose-fund-bodies';
import { commandOf, done, inventPerson, on, type DemoStage } from './demo-stage';

export interface DemoBeginning {
	readonly context: Context;
	readonly today: string;
	/** The day on which the neighbourhood was set up, early last year. */
	readonly firstDay: string;
	readonly administrator: AccountActor;
}

export interface NeighbourhoodWanted {
	readonly place: Omit<CreateNeighbourhood, 'formKey'>;
	readonly offices: readonly { readonly name: string; readonly role: Role }[];
	readonly residents: readonly { readonly name: string; readonly locale: string }[];
}

const addressOf = (name: string, slug: string) =>
	`${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@${slug}.example`;

/** Creates the neighbourhood and gives its offices to invented people. */
export async function beginNeighbourhood(
	{ context, today, firstDay, administrator }: DemoBeginning,
	{ place, offices, residents }: NeighbourhoodWanted
): Promise<DemoStage> {
	const at = on(context, firstDay);
	const command = { ...place, formKey: makeFormKey(at) };
	const created = await createNeighbourhood(at, administrator, command);
	const { id: neighbourhoodId } = done(created, place.name);
	const holders = new Map<Role, AccountActor>();
	for (const { name, role } of offices) {
		const email = addressOf(name, place.slug);
		holders.set(role, await inventPerson(at, { name, email, role: { neighbourhoodId, role } }));
		const person = { email, displayName: name };
		const grant = { ...commandOf({ neighbourhoodId }, at), role, person, locale: 'de' };
		done(await grantRole(at, administrator, grant), name);
	}
	const known: AccountActor[] = [];
	for (const { name, locale } of residents)
		known.push(await inventPerson(at, { name, email: addressOf(name, place.slug), locale }));
	const manager = holders.get('neighbourhoodManager') ?? administrator;
	return { context, neighbourhoodId, today, manager, residents: known };
}

/** Opens last year, this year and next year of a fund, and says who decides about it; answers its id. */
export async function openDemoFund(
	stage: DemoStage,
	wanted: {
		readonly day: string;
		readonly name: string;
		readonly amountCents: number;
		readonly moneySource: string;
		readonly guideline: Guideline;
		readonly bodyIds: readonly string[];
	}
): Promise<string> {
	const { day, name: fundName, amountCents, moneySource, guideline, bodyIds } = wanted;
	const at = on(stage.context, day);
	const first = Number(day.slice(0, 4));
	const money = { amountCents, moneySource, language: 'de' };
	const open = async (fundId: string | null, year: number): Promise<string> => {
		const command = { ...commandOf(stage, at), fundId, fundName, year, guideline, ...money };
		return done(await openFundYear(at, stage.manager, command), `${fundName} ${year}`).fundId;
	};
	const fundId = await open(null, first);
	for (const year of [first + 1, first + 2]) await open(fundId, year);
	const choice = { ...commandOf(stage, at), fundId, bodyIds };
	done(await chooseFundBodies(at, stage.manager, choice), fundName);
	return fundId;
}
