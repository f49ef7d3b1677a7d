/**
 * Everything that answers without asking who sends the request: `route#entry`, and why it may. Entries are
 * `load`, `actions.<name>`, `GET`, `POST` …; all others call `requireAccount` or `requireCan`. A layout does not
 * guard the pages below it: its `load` runs beside theirs, and never before an action.
 */
export const openEntries: Readonly<Record<string, string>> = {
	'/ (layout)#load': 'the frame says to each reader who they are themselves, and nothing more',
	'/#load': 'everybody chooses the neighbourhood whose pages they want to read',
	'/[neighbourhood=slug] (layout)#load': 'the name of the neighbourhood stands above every page',
	'/[neighbourhood=slug]#load': 'what is left, open and decided is public',
	'/[neighbourhood=slug]/bodies#load': 'everybody may know which bodies decide here',
	'/[neighbourhood=slug]/bodies/[body=slug]#load':
		'everybody may know a body; names only of those who agreed to be named',
	'/[neighbourhood=slug]/bodies/[body=slug]/calendar.ics#GET':
		'when a body meets in public is for every calendar',
	'/[neighbourhood=slug]/bodies/[body=slug]/circulations/[circulation=uuid]#load':
		'what a body decides in writing is public; until it ends only how many have answered',
	'/[neighbourhood=slug]/bodies/[body=slug]/conduct#load':
		'what members promise each other is public; accepting it asks for an account',
	'/[neighbourhood=slug]/bodies/[body=slug]/elections/[election=uuid]#load':
		'who is elected and how is public; names only of those who agreed to be named',
	'/[neighbourhood=slug]/bodies/[body=slug]/rules#load': 'the rules of a body are public',
	'/[neighbourhood=slug]/bodies/[body=slug]/rules/[number].json#GET':
		'the rules of a body are public, also as a file',
	'/[neighbourhood=slug]/bodies/[body=slug]/rules/compare#load':
		'what changes in the rules of a body is public',
	'/[neighbourhood=slug]/bodies/[body=slug]/rules/try#load':
		'everybody may try the rules; nothing of it is stored',
	'/[neighbourhood=slug]/d/[reference]#GET':
		'the short address printed on paper; tells nobody anything',
	'/[neighbourhood=slug]/decisions#load': 'published decisions are for everybody',
	'/[neighbourhood=slug]/decisions.atom#GET':
		'published decisions are for everybody, also as a feed',
	'/[neighbourhood=slug]/decisions.csv#GET':
		'published decisions are for everybody, also as a table',
	'/[neighbourhood=slug]/decisions/[reference]#load': 'a published decision is for everybody',
	'/[neighbourhood=slug]/fund#load': 'everybody may see where the money is',
	'/[neighbourhood=slug]/meetings#load': 'when a body meets is public',
	'/[neighbourhood=slug]/meetings/[meeting=uuid]#load':
		'an agenda names published proposals only, who came is told as counts',
	'/[neighbourhood=slug]/meetings/[meeting=uuid]/draw#load':
		'a draw that everybody can repeat names codes, not people',
	'/[neighbourhood=slug]/meetings/[meeting=uuid]/events#GET':
		'says only that something changed, to whoever may follow the meeting; 404 to others',
	'/[neighbourhood=slug]/meetings/[meeting=uuid]/items/[item=uuid]#load':
		'the motion is public; the talk is shown as far as the rules of the body allow',
	'/[neighbourhood=slug]/meetings/[meeting=uuid]/minutes#load':
		'published minutes are for everybody; the service gives all of them only to whoever was there',
	'/[neighbourhood=slug]/meetings/[meeting=uuid]/minutes.pdf#GET':
		'published minutes are for everybody, also as a file',
	'/[neighbourhood=slug]/meetings/[meeting=uuid]/rounds/[round=uuid]#load':
		'what came of a public meeting is public; of another one the service shows nothing',
	'/[neighbourhood=slug]/proposals#load': 'published projects are there for everybody',
	'/[neighbourhood=slug]/proposals/[reference]#load': 'published projects are there for everybody',
	'/[neighbourhood=slug]/proposals/new#actions.default':
		'everybody may hand in a project, without an account',
	'/[neighbourhood=slug]/proposals/new#load': 'everybody may hand in a project, without an account',
	'/[neighbourhood=slug]/proposals/new/[draft=uuid]#load':
		'a draft opens by its address; one of an account for that account only',
	'/[neighbourhood=slug]/proposals/new/[draft=uuid]/address#actions.default':
		'somebody without an account confirms a draft by mail',
	'/[neighbourhood=slug]/proposals/new/[draft=uuid]/address#load':
		'somebody without an account confirms a draft by mail',
	'/[neighbourhood=slug]/proposals/new/[draft=uuid]/applicant#actions.default':
		'a draft opens by its address; one of an account for that account only',
	'/[neighbourhood=slug]/proposals/new/[draft=uuid]/applicant#load':
		'a draft opens by its address; one of an account for that account only',
	'/[neighbourhood=slug]/proposals/new/[draft=uuid]/check#actions.default':
		'a draft opens by its address; handing in asks who it is',
	'/[neighbourhood=slug]/proposals/new/[draft=uuid]/check#load':
		'a draft opens by its address; handing in asks who it is',
	'/[neighbourhood=slug]/proposals/new/[draft=uuid]/confirm/[token]#actions.default':
		'the token of the mail is what is checked',
	'/[neighbourhood=slug]/proposals/new/[draft=uuid]/confirm/[token]#load':
		'the token of the mail is what is checked',
	'/[neighbourhood=slug]/proposals/new/[draft=uuid]/costs#actions.default':
		'a draft opens by its address; one of an account for that account only',
	'/[neighbourhood=slug]/proposals/new/[draft=uuid]/costs#load':
		'a draft opens by its address; one of an account for that account only',
	'/[neighbourhood=slug]/proposals/new/[draft=uuid]/done#load':
		'a draft opens by its address; it only says the number',
	'/[neighbourhood=slug]/proposals/new/[draft=uuid]/fund#actions.default':
		'a draft opens by its address; one of an account for that account only',
	'/[neighbourhood=slug]/proposals/new/[draft=uuid]/fund#load':
		'a draft opens by its address; one of an account for that account only',
	'/[neighbourhood=slug]/proposals/new/[draft=uuid]/sent#load': 'a draft opens by its address',
	'/[neighbourhood=slug]/proposals/new/[draft=uuid]/what#actions.default':
		'a draft opens by its address; one of an account for that account only',
	'/[neighbourhood=slug]/proposals/new/[draft=uuid]/what#load':
		'a draft opens by its address; one of an account for that account only',
	'/[neighbourhood=slug]/proposals/new/[draft=uuid]/who#actions.default':
		'a draft opens by its address; one of an account for that account only',
	'/[neighbourhood=slug]/proposals/new/[draft=uuid]/who#load':
		'a draft opens by its address; one of an account for that account only',
	'/[neighbourhood=slug]/v/[reference]#GET':
		'the short address printed on posters and letters; tells nobody anything',
	'/[neighbourhood=slug]/votes#load': 'what residents vote on is public',
	'/[neighbourhood=slug]/votes/[reference] (layout)#load':
		'says only whether this device stands at the desk',
	'/[neighbourhood=slug]/votes/[reference]#load':
		'what residents vote on is public; of a ballot only its own voter learns that it is there',
	'/[neighbourhood=slug]/votes/[reference]/ballot#actions.default':
		'the code or the account with its right is what is checked; nothing is stored',
	'/[neighbourhood=slug]/votes/[reference]/ballot#load':
		'the code or the account with its right is what is checked',
	'/[neighbourhood=slug]/votes/[reference]/ballot.pdf#GET':
		'what a ballot of an announced vote looks like is for everybody',
	'/[neighbourhood=slug]/votes/[reference]/ballots.pb#GET':
		'anybody may count a finished vote again; the file holds no person',
	'/[neighbourhood=slug]/votes/[reference]/check#actions.default':
		'the code or the account with its right is what is checked, in the use case',
	'/[neighbourhood=slug]/votes/[reference]/check#load':
		'shows what was marked in this very browser',
	'/[neighbourhood=slug]/votes/[reference]/code#actions.enter':
		'the code is what proves the right to vote; wrong ones are limited',
	'/[neighbourhood=slug]/votes/[reference]/code#actions.next': 'lets this browser forget its code',
	'/[neighbourhood=slug]/votes/[reference]/code#load': 'asks for the code, tells nothing',
	'/[neighbourhood=slug]/votes/[reference]/manifest.json#GET':
		'what was fixed before a vote is for everybody',
	'/[neighbourhood=slug]/votes/[reference]/paper#load':
		'how the paper of a finished vote was counted; names nobody, and no sums of a few',
	'/[neighbourhood=slug]/votes/[reference]/poster.pdf#GET':
		'an announced vote hangs in every stairwell',
	'/[neighbourhood=slug]/votes/[reference]/receipt#load':
		'tells the holder of a code or right that a ballot is there, never what it says',
	'/[neighbourhood=slug]/votes/[reference]/result#load':
		'what the residents voted is public once it is counted',
	'/accessibility#load': 'the law wants it open to everybody',
	'/account/calendar/[token]#GET':
		'the private address itself is what is checked; it can be ended at any time',
	'/demo/mails#load': 'a demo shows the mails it would send to whoever tries it; 404 elsewhere',
	'/demo/mails/[mail=uuid]#load': 'as the list of these mails',
	'/frameworks/[framework=slug]#load': 'the rules of a city for its bodies are public',
	'/frameworks/[framework=slug]/[number].json#GET':
		'the rules of a city for its bodies are public, also as a file',
	'/frameworks/[framework=slug]/compare#load':
		'what changes in the rules of a city for its bodies is public',
	'/help#load': 'how the portal works is for everybody',
	'/imprint#load': 'the law wants it open to everybody',
	'/privacy#load': 'the law wants it open to everybody',
	'/report-barrier#actions.default': 'a barrier is reported without an account',
	'/report-barrier#load': 'a barrier is reported without an account',
	'/report-barrier/[reference]#load': 'says only until when the answer comes',
	'/schemas/framework-2.json#GET': 'what a file with a framework looks like is for everybody',
	'/schemas/rules-2.json#GET': 'what a file of rules looks like is for everybody',
	'/setup#actions.default': 'the one-time token of the start is what proves who comes',
	'/setup#load': 'the page for the first administrator, as long as there is none',
	'/sign-in#actions.demo': 'a demo lets everybody be its invented people; refused elsewhere',
	'/sign-in#actions.link': 'signing in begins without being signed in',
	'/sign-in#load': 'signing in begins without being signed in',
	'/sign-in/link/[token]#actions.default': 'the token of the link is what proves who comes',
	'/sign-in/link/[token]#load': 'says whether the link still works, to whoever holds it',
	'/sign-in/password#actions.default': 'the password is what proves who comes',
	'/sign-in/password#load': 'signing in begins without being signed in',
	'/sign-in/sent#load': 'only says that a mail is on its way, never to whom',
	'/sign-out#actions.default': 'ends the session of whoever sends it, if there is one'
};
