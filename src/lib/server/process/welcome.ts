import type { StartAnnouncement } from './start-announcement';

const ofMode = (news: StartAnnouncement, address: string): string[] => {
	if (news.mode === 'demo') {
		return [
			'This is a demo: its people, proposals and decisions are made up.',
			`Sign in as one of its people, without a password: ${address}/sign-in`
		];
	}
	if (news.setupToken === null) return [];
	return [
		'Nobody administers this installation yet. The first administrator opens',
		`  ${address}/setup`,
		'and types this token, which works once and until the next start:',
		`  ${news.setupToken}`
	];
};

/** What stands on the terminal after a start; the first line tells scripts that the server is ready. */
export function welcomeLines(addresses: readonly string[], news: StartAnnouncement): string[] {
	const mails = news.mailsWait
		? ['No mail server is set (SMTP_URL): mails wait, and signing in by mail is not offered.']
		: [];
	return [
		`Quartierstimme is open: ${addresses.join('  ')}`,
		...ofMode(news, addresses[0] ?? ''),
		...mails,
		'Ctrl-C ends it.'
	];
}
