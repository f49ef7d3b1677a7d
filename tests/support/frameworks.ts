import type { RuleDocument, RulePath } from '$lib/domain/rules/schema/rule-document';
import { draftedRules } from '$lib/domain/rules/schema/rule-draft';
import { readFrameworkFile } from '$lib/domain/rules/schema/read-framework-file';
import type { Context } from '$lib/server/context';
import { listWiderAreas } from '$lib/server/repositories/areas';
import { findFramework } from '$lib/server/repositories/frameworks';
import {
	enterFrameworkVersion,
	type EnterFrameworkVersion
} from '$lib/server/services/enter-framework-version';
import { makeFormKey } from '$lib/server/services/form-key';
import { foundFramework } from '$lib/server/services/found-framework';
import { administrator, valueOf } from './setting-up';

interface Parts {
	/** All others are optional. */
	readonly fixed: readonly RulePath[];
	/** Left to the bodies altogether. */
	readonly left?: readonly RulePath[];
	/** Rules that say something else than the document. */
	readonly changed?: Readonly<Partial<Record<RulePath, unknown>>>;
}

/** A framework as its file says it, made of the rules of a body. */
export function frameworkContent(
	document: RuleDocument | undefined,
	{ fixed, left = [], changed = {} }: Parts
) {
	const rules = document === undefined ? {} : draftedRules(document);
	const parted = Object.entries(rules).flatMap(([path, rule]) => {
		if (rule === undefined || left.some((one) => one === path)) return [];
		const part = fixed.some((one) => one === path) ? 'fixed' : 'optional';
		const other = Object.entries(changed).find(([name]) => name === path);
		const source = { document: 'Rahmenordnung der Stadt', place: path };
		const value = other === undefined ? rule.value : other[1];
		return [[path, { value, source, chosenByBody: false, part }] as const];
	});
	return { schemaVersion: 2, title: 'Rahmenordnung der Stadt', rules: Object.fromEntries(parted) };
}

/** A framework for the municipality, still without a version. */
export async function aFramework(context: Context, name = 'Rahmenordnung der Stadt') {
	const areas = await listWiderAreas(context.db.query);
	const areaId = areas.find(({ kind }) => kind === 'municipality')?.id ?? '';
	const formKey = makeFormKey(context);
	const { slug } = valueOf(await foundFramework(context, administrator, { name, areaId, formKey }));
	const found = await findFramework(context.db.query, { slug });
	if (found === null) throw new Error(`no framework at ${slug}`);
	return found;
}

const adoption = {
	adoptedBy: 'Senat',
	confirmedBy: 'Bürgerschaft',
	adoptedOn: '2025-12-01',
	validFrom: '2026-01-01'
};

/** Enters a version of a framework; what is wrong in the content throws. */
export async function enterVersion(
	context: Context,
	{
		frameworkId,
		content,
		...change
	}: Partial<EnterFrameworkVersion> & {
		readonly frameworkId: string;
		readonly content: unknown;
	}
) {
	const read = readFrameworkFile(JSON.stringify(content));
	if (read.kind !== 'read') throw new Error(JSON.stringify(read));
	const formKey = makeFormKey(context);
	const { framework: rules } = read;
	const command = { frameworkId, content, rules, ...adoption, formKey, ...change };
	return enterFrameworkVersion(context, administrator, command);
}
