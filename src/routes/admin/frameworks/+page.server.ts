import { requireCan } from '$lib/server/auth/guards';
import { readFrameworks } from '$lib/server/services/read-frameworks';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	requireCan(event, 'administerInstance');
	const frameworks = await readFrameworks(event.locals.context);
	return {
		frameworks: frameworks.map(({ slug, name, areaName, versions, inForce }) => ({
			...{ slug, name, areaName, count: versions.length },
			inForce: inForce && { number: inForce.number, validFrom: inForce.validFrom }
		}))
	};
};
