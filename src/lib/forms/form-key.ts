/** The key that the server put into the form; empty when there is none, which no use case accepts. */
export function formKeyOf(data: FormData): string {
	const key = data.get('form_key');
	return typeof key === 'string' ? key : '';
}
