import type { LayoutServerLoad } from './$types';

/** Enough for a page with a form for each of its lines; see `FormKey`. */
const formKeyCount = 12;

export const load: LayoutServerLoad = ({ locals: { actor, context, formKey } }) => ({
	mode: context.mode,
	formKeys: Array.from({ length: formKeyCount }, () => formKey()),
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
