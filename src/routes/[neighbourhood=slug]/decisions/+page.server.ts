import type { RegisterFilter } from '$lib/domain/register/register-filter';
import { textLanguage } from '$lib/i18n/text-language';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { filterOf, placeOf } from '$lib/server/register-of-event';
import { readRegister, readRegisterChoices } from '$lib/server/services/read-register';
import type { PageServerLoad } from './$types';

const onPage = 25;
const isAsked = (filter: RegisterFilter) => Object.values(filter).some((value) => value !== null);

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	const { context } = event.locals;
	const choices = await readRegisterChoices(context, { neighbourhoodId });
	const read = filterOf(event);
	const asked = { typed: read.typed, errors: read.ok ? {} : read.errors };
	if (!read.ok) return { asked, ...choices, isFiltered: true, rows: [], older: null, newer: null };
	const { values: filter } = read;
	const language = textLanguage();
	const from = placeOf(event);
	const page = { neighbourhoodId, language, filter, from, limit: onPage };
	return {
		asked,
		...choices,
		isFiltered: isAsked(filter),
		...(await readRegister(context, page))
	};
};
