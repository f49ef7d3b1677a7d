import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context } }) => ({
	isDemo: context.mode === 'demo'
});
