import { m } from '$lib/paraglide/messages';

/** Labels of the fields about a person, in the order of the page. */
export const personLabels = () => ({
	person_name: m.setup_person_name_label(),
	named: m.setup_named_label(),
	email: m.setup_person_email_label(),
	locale: m.setup_person_locale_label()
});
