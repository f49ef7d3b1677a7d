import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals: { actor } }) => ({
	viewer:
		actor.kind === 'account'
			? {
					name: actor.displayName,
					isAdministrator: actor.isAdministrator,
					deskOf: actor.roles
						.filter(({ role }) => role === 'neighbourhoodManager')
						.map(({ neighbourhoodId }) => neighbourhoodId)
				}
			: null
});
