import { error, type RequestEvent } from '@sveltejs/kit';
import { readFramework, type FrameworkRead } from '$lib/server/services/read-frameworks';

/** The framework that the address names; 404 where there is none. */
export async function frameworkOf({
	locals,
	params
}: Pick<RequestEvent<{ framework: string }>, 'locals' | 'params'>): Promise<FrameworkRead> {
	const framework = await readFramework(locals.context, params.framework);
	if (framework === null) error(404, { message: 'notFound' });
	return framework;
}
