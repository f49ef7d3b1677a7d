import { requireCan } from '$lib/server/auth/guards';
import { frameworkOf } from '$lib/server/framework-of-event';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	requireCan(event, 'administerInstance');
	const { slug, name, areaName, versions, inForce } = await frameworkOf(event);
	return { framework: { slug, name, areaName }, versions, inForceId: inForce?.id ?? null };
};
