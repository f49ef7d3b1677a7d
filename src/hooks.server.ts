import { sequence } from '@sveltejs/kit/hooks';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { direction } from '$lib/i18n/direction';
import { paraglideMiddleware } from '$lib/paraglide/server';
import { deleteSessionCookie, readSessionToken } from '$lib/server/auth/cookies';
import { resolveActor } from '$lib/server/auth/resolve-actor';
import { readTypedForm } from '$lib/server/auth/typed-form';
import { startBackgroundWork } from '$lib/server/background-work';
import { guardAnswer } from '$lib/server/headers';
import { failureLine, makeReference } from '$lib/server/report-failure';
import { closeContext, endNews, getContext } from '$lib/server/running-context';
import { makeFormKey } from '$lib/server/services/form-key';

export const init: ServerInit = async () => {
	const endWork = startBackgroundWork(await getContext());
	process.on('quartierstimme:closing', () => void endNews());
	process.on('sveltekit:shutdown', () => {
		void endWork()
			.then(closeContext)
			.finally(() => process.exit(0));
	});
};

const protect: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	guardAnswer(response.headers, {
		routeId: event.route.id,
		method: event.request.method,
		status: response.status,
		isSignedIn: event.locals.actor.kind === 'account',
		isHttps: event.url.protocol === 'https:'
	});
	return response;
};

const speak: Handle = ({ event, resolve }) =>
	paraglideMiddleware(event.request, ({ request, locale }) => {
		event.request = request;
		return resolve(event, {
			transformPageChunk: ({ html }) =>
				html.replace('%lang%', locale).replace('%dir%', direction(locale))
		});
	});

const know: Handle = async ({ event, resolve }) => {
	const context = await getContext();
	event.locals.context = context;
	const token = readSessionToken(event);
	const { actor, session } = await resolveActor(context, token);
	if (token !== undefined && session === null) deleteSessionCookie(event);
	event.locals.actor = actor;
	event.locals.session = session;
	event.locals.typed =
		actor.kind === 'visitor' ? await readTypedForm(event.request, event.url) : null;
	event.locals.formKey = () => makeFormKey(context);
	return resolve(event);
};

export const handle = sequence(protect, speak, know);

export const handleError: HandleServerError = async ({ error, event, status }) => {
	if (status < 500) return { message: 'notFound' };
	const reference = makeReference((await getContext()).random);
	const place = { method: event.request.method, routeId: event.route.id, status };
	process.stderr.write(`${failureLine(error, reference, place)}\n`);
	return { message: 'unexpected', reference };
};
