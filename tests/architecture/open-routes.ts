/**
 * Everything that answers without asking who sends the request: `route#entry`, and why it may. Entries are
 * `load`, `actions.<name>`, `GET`, `POST` …; all others call `requireAccount` or `requireCan`. A layout does not
 * guard the pages below it: its `load` runs beside theirs, and never before an action.
 */
export const openEntries: Readonly<Record<string, string>> = {
	'/ (layout)#load': 'the frame says to each reader who they are themselves, and nothing more',
	'/[neighbourhood=slug] (layout)#load': 'the name of the neighbourhood stands above every page'
};
