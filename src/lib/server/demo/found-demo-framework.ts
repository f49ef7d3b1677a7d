import { readFrameworkFile } from '$lib/domain/rules/schema/read-framework-file';
import { enterFrameworkVersion } from '$lib/server/services/enter-framework-version';
import { makeFormKey } from '$lib/server/services/form-key';
import { foundFramework } from '$lib/server/services/found-framework';
import { readFramework, readFrameworkAreas } from '$lib/server/services/read-frameworks';
import { berlinFramework } from './berlin-framework';
import type { DemoBeginning } from './demo-neighbourhood';
import { done, on } from './demo-stage';

/** Enters the city's framework with an old version and the one of the first day; answers its id. */
export async function foundDemoFramework(
	{ context, firstDay, administrator }: DemoBeginning,
	municipality: string
): Promise<string> {
	const at = on(context, firstDay);
	const { name, adoptedBy, first, second } = berlinFramework;
	const areas = await readFrameworkAreas(at);
	const areaId = areas.find((area) => area.name === municipality)?.id ?? '';
	const founding = { name, areaId, formKey: makeFormKey(at) };
	const { slug } = done(await foundFramework(at, administrator, founding), name);
	const frameworkId = (await readFramework(at, slug))?.id ?? '';
	const versions = [
		{ content: first, adoptedOn: '2019-11-05', validFrom: '2020-01-01' },
		{ content: second, adoptedOn: firstDay, validFrom: firstDay }
	];
	for (const { content, ...days } of versions) {
		const read = readFrameworkFile(JSON.stringify(content));
		if (read.kind !== 'read') throw new Error(`The demo cannot read its framework: ${read.kind}`);
		const rules = read.framework;
		const adoption = { adoptedBy, confirmedBy: null, ...days };
		const command = { ...adoption, frameworkId, content, rules, formKey: makeFormKey(at) };
		done(await enterFrameworkVersion(at, administrator, command), days.validFrom);
	}
	return frameworkId;
}
