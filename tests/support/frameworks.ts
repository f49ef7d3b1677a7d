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
