// The editor's sidebar: checks the draft as it stands, and lists each statement with what the archive
// says of it. Nothing is sent before the button is pressed.
( ( { apiFetch, blocks, components, data, editor, editPost, element, i18n, plugins } ) => {
	const { createElement: el, Fragment, useState } = element
	const { __, sprintf } = i18n
	const { Button, Notice, PanelBody, Spinner, TextControl } = components
	// WordPress 6.6 moved the sidebar from edit-post to editor.
	const { PluginSidebar, PluginSidebarMoreMenuItem } = editor.PluginSidebar ? editor : editPost

	const VERDICTS = {
		supported: __( 'Supported', 'deskcheck' ),
		refuted: __( 'Contradicted', 'deskcheck' ),
		disputed: __( 'Sources disagree', 'deskcheck' ),
		not_enough_evidence: __( 'Not enough evidence', 'deskcheck' ),
	}
	// What an editor has to look at comes first.
	const ORDER = [ 'refuted', 'disputed', 'not_enough_evidence', 'supported' ]

	const insertBlock = ( claim, asOf ) => {
		const block = blocks.createBlock( 'deskcheck/fact-check', { claim, asOf } )
		data.dispatch( 'core/block-editor' ).insertBlocks( block )
	}

	const Statement = ( { statement, asOf } ) => {
		const { sentence, claim, result } = statement
		return el(
			'li',
			{ className: 'deskcheck-statement deskcheck-' + result.verdict },
			el( 'p', { className: 'deskcheck-verdict' }, VERDICTS[ result.verdict ] || result.verdict ),
			el( 'p', { className: 'deskcheck-sentence' }, '“' + sentence + '”' ),
			claim !== sentence &&
				el( 'p', { className: 'deskcheck-claim' }, sprintf( /* translators: %s: a claim */ __( 'Checked as: %s', 'deskcheck' ), claim ) ),
			el( 'p', null, result.summary ),
			el(
				Button,
				{ variant: 'link', onClick: () => insertBlock( claim, asOf ) },
				__( 'Insert this check as a block', 'deskcheck' ),
			),
		)
	}

	const Statements = ( { answer, asOf } ) => {
		if ( answer.claims.length === 0 ) {
			return el( 'p', null, __( 'No statement to check was found in this draft.', 'deskcheck' ) )
		}
		const ordered = [ ...answer.claims ].sort(
			( a, b ) => ORDER.indexOf( a.result.verdict ) - ORDER.indexOf( b.result.verdict ) || a.start - b.start,
		)
		return el(
			'ul',
			{ className: 'deskcheck-statements' },
			ordered.map( ( statement ) =>
				el( Statement, { key: statement.start + ':' + statement.end, statement, asOf } ),
			),
		)
	}

	const Panel = () => {
		const [ asOf, setAsOf ] = useState( '' )
		const [ state, setState ] = useState( { kind: 'idle' } )
		const check = async () => {
			setState( { kind: 'checking' } )
			try {
				const { getEditedPostAttribute, getEditedPostContent } = data.select( 'core/editor' )
				const published = ( getEditedPostAttribute( 'date' ) || '' ).slice( 0, 10 )
				const draft = { html: getEditedPostContent(), asOf, published }
				const answer = await apiFetch( { path: '/deskcheck/v1/draft', method: 'POST', data: draft } )
				setState( { kind: 'checked', answer, asOf } )
			} catch ( error ) {
				setState( { kind: 'failed', message: error.message } )
			}
		}
		const isChecking = state.kind === 'checking'
		return el(
			PanelBody,
			null,
			el( TextControl, {
				label: __( 'As of', 'deskcheck' ),
				help: __( 'Leaves out what was published later.', 'deskcheck' ),
				type: 'date',
				value: asOf,
				onChange: setAsOf,
			} ),
			el(
				Button,
				{ variant: 'primary', onClick: check, disabled: isChecking, isBusy: isChecking },
				__( 'Check this draft', 'deskcheck' ),
			),
			el(
				'div',
				{ 'aria-live': 'polite', 'aria-busy': isChecking, className: 'deskcheck-answer' },
				isChecking && el( Spinner ),
				state.kind === 'failed' && el( Notice, { status: 'error', isDismissible: false }, state.message ),
				state.kind === 'checked' && el( Statements, state ),
			),
		)
	}

	const TITLE = __( 'Check draft', 'deskcheck' )
	const Sidebar = () =>
		el(
			Fragment,
			null,
			el( PluginSidebarMoreMenuItem, { target: 'draft', icon: 'yes-alt' }, TITLE ),
			el( PluginSidebar, { name: 'draft', title: TITLE, icon: 'yes-alt' }, el( Panel ) ),
		)

	plugins.registerPlugin( 'deskcheck', { icon: 'yes-alt', render: Sidebar } )
} )( window.wp )
