import type { RequestEvent } from '@sveltejs/kit';
import type { RegisterFilter } from '$lib/domain/register/register-filter';
import { findDecisionsForm } from '$lib/forms/find-decisions';
import { readForm, type FormReading } from '$lib/forms/form';
import type { RegisterAsked } from './services/read-register';

type Event = Pick<RequestEvent, 'url'>;

/** What the address of a register page looks for; the page itself, its feed and its table read it alike. */
export function filterOf({ url }: Event): FormReading<RegisterFilter> {
	const asked = new FormData();
	for (const [name, value] of url.searchParams) asked.append(name, value);
	const read = readForm(asked, findDecisionsForm);
	if (!read.ok) return read;
	const { from: fromCents, to: toCents, ...filter } = read.values;
	return { ...read, values: { ...filter, fromCents, toCents } };
}

/** Beyond which decision the address goes on: `?after=2026-14` or `?before=2026-14`. */
export function placeOf({ url: { searchParams } }: Event): RegisterAsked['from'] {
	const after = searchParams.get('after');
	if (after !== null) return { side: 'older', reference: after };
	const before = searchParams.get('before');
	return before === null ? null : { side: 'newer', reference: before };
}
