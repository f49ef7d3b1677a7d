import { documentOf } from '$lib/domain/rules/schema/read-framework-file';
import { framedParts } from '$lib/domain/rules/layer-rules';
import { frameworkOf } from '$lib/server/framework-of-event';
import type { FrameworkRead } from '$lib/server/services/read-frameworks';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { slug, name, areaName, versions, inForce } = await frameworkOf(event);
	return {
		framework: { slug, name, areaName },
		inForceId: inForce?.id ?? null,
		versions: versions.map((version) => ({
			...facts(version),
			document: documentOf(version.rules),
			parts: framedParts(version.rules, { ...version.rules.optional, ...version.rules.fixed })
		}))
	};
};

function facts({
	id,
	number,
	validFrom,
	adoptedBy,
	adoptedOn,
	confirmedBy
}: FrameworkRead['versions'][number]) {
	return { id, number, validFrom, adoptedBy, adoptedOn, confirmedBy };
}
