import { href } from '$lib/i18n/href';
import type { RequestHandler } from './$types';

/** The short address that is printed on paper; with the code of a letter it leads to the field for it. */
export const GET: RequestHandler = ({ params: { neighbourhood, reference }, url }) => {
	const page = `/${neighbourhood}/votes/${encodeURIComponent(reference)}`;
	const code = url.searchParams.get('code');
	const to = code === null ? page : `${page}/code?code=${encodeURIComponent(code)}`;
	const headers = { location: href(to), 'cache-control': 'no-store' };
	return new Response(null, { status: 303, headers });
};
