import { m } from '$lib/paraglide/messages';

/** Labels of the fields about a neighbourhood, in the order of the page. */
export const neighbourhoodLabels = () => ({
	name: m.setup_name_label(),
	slug: m.setup_slug_label(),
	address: m.setup_address_label(),
	municipality: m.setup_municipality_label(),
	planning_area: m.setup_planning_area_label(),
	district: m.setup_district_label(),
	languages: m.setup_languages_label(),
	contact_email: m.setup_contact_email_label()
});
