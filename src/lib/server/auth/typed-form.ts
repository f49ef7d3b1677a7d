/** What somebody typed into a form whose session had run out, kept in the page until it can be sent again. */
export interface TypedForm {
	/** Path and query to which the form was posted. */
	readonly address: string;
	readonly fields: readonly (readonly [name: string, value: string])[];
}

const formTypes = ['application/x-www-form-urlencoded', 'multipart/form-data'];
const mostFields = 300;

/** A password is typed again, never written into a page. */
const isPassword = (name: string) => /password|secret|token/i.test(name);

/** The fields of a posted form, files and passwords left out; null when the request is no form. */
export async function readTypedForm(request: Request, url: URL): Promise<TypedForm | null> {
	const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
	if (request.method !== 'POST' || !formTypes.includes(type)) return null;
	const entries = await readEntries(request);
	const fields = entries.flatMap(([name, value]) =>
		typeof value === 'string' && !isPassword(name) ? [[name, value] as const] : []
	);
	return { address: url.pathname + url.search, fields: fields.slice(0, mostFields) };
}

async function readEntries(request: Request): Promise<readonly [string, FormDataEntryValue][]> {
	try {
		return [...(await request.clone().formData())];
	} catch {
		// Not a form after all; whoever reads the request next says so.
		return [];
	}
}
