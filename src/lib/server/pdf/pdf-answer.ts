/** A PDF as an answer: `inline` opens it, `attachment` saves it. What may be kept of it is said each time. */
export function pdfAnswer(
	pdf: Uint8Array<ArrayBuffer>,
	{
		name,
		shown,
		cache
	}: {
		readonly name: string;
		readonly shown: 'inline' | 'attachment';
		readonly cache: 'no-cache' | 'private, no-store';
	}
): Response {
	return new Response(pdf, {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `${shown}; filename="${name}.pdf"`,
			'cache-control': cache
		}
	});
}
