// The block in the editor: a claim and its options, with the check below as readers will see it. Written
// for the editor as it is, without a build step.
( ( { blockEditor, blocks, components, element, i18n }, server ) => {
	const { createElement: el, Fragment, useEffect, useRef, useState } = element
	const { __ } = i18n
	const { InspectorControls, useBlockProps } = blockEditor
	const { Button, Notice, PanelBody, Placeholder, SelectControl, TextareaControl, TextControl } = components

	const LANGUAGES = [
		{ value: '', label: __( 'That of the page', 'deskcheck' ) },
		{ value: 'en', label: 'English' },
		{ value: 'de', label: 'Deutsch' },
		{ value: 'fr', label: 'Français' },
		{ value: 'es', label: 'Español' },
	]
	const THEMES = [
		{ value: 'auto', label: __( "The reader's choice", 'deskcheck' ) },
		{ value: 'light', label: __( 'Light', 'deskcheck' ) },
		{ value: 'dark', label: __( 'Dark', 'deskcheck' ) },
	]

	const addressOf = ( attributes ) => {
		const url = new URL( '/embed', server )
		for ( const name of [ 'claim', 'asOf', 'lang', 'theme' ] ) {
			if ( attributes[ name ] ) url.searchParams.set( name, attributes[ name ] )
		}
		return url.href
	}

	const Options = ( { attributes, setAttributes } ) =>
		el(
			InspectorControls,
			null,
			el(
				PanelBody,
				{ title: __( 'Fact-check', 'deskcheck' ) },
				el( TextareaControl, {
					label: __( 'Claim', 'deskcheck' ),
					value: attributes.claim,
					maxLength: 500,
					onChange: ( claim ) => setAttributes( { claim } ),
				} ),
				el( TextControl, {
					label: __( 'As of', 'deskcheck' ),
					help: __( 'Leaves out what was published later. Empty: all of the archive.', 'deskcheck' ),
					type: 'date',
					value: attributes.asOf,
					onChange: ( asOf ) => setAttributes( { asOf } ),
				} ),
				el( SelectControl, {
					label: __( 'Colours', 'deskcheck' ),
					options: THEMES,
					value: attributes.theme,
					onChange: ( theme ) => setAttributes( { theme } ),
				} ),
				el( SelectControl, {
					label: __( 'Language', 'deskcheck' ),
					options: LANGUAGES,
					value: attributes.lang,
					onChange: ( lang ) => setAttributes( { lang } ),
				} ),
			),
		)

	const ClaimForm = ( { onDone } ) => {
		const [ claim, setClaim ] = useState( '' )
		const isUsable = claim.trim().length >= 3
		return el(
			Placeholder,
			{ icon: 'yes-alt', label: __( 'Fact-check', 'deskcheck' ) },
			el( TextareaControl, {
				label: __( 'Which claim is checked? One sentence.', 'deskcheck' ),
				value: claim,
				maxLength: 500,
				onChange: setClaim,
			} ),
			el(
				Button,
				{ variant: 'primary', disabled: ! isUsable, onClick: () => onDone( claim.trim() ) },
				__( 'Check', 'deskcheck' ),
			),
		)
	}

	// The check in a frame, as tall as it says it is. The editor may itself be a frame: whoever is around
	// ours is told.
	const Preview = ( { attributes } ) => {
		const frame = useRef()
		const [ height, setHeight ] = useState( 320 )
		useEffect( () => {
			const around = frame.current.ownerDocument.defaultView
			const listen = ( { source, data } ) => {
				const isOurs = source === frame.current?.contentWindow && data?.type === 'deskcheck:height'
				if ( isOurs && Number.isInteger( data.height ) ) setHeight( data.height )
			}
			around.addEventListener( 'message', listen )
			return () => around.removeEventListener( 'message', listen )
		}, [] )
		return el( 'iframe', {
			ref: frame,
			src: addressOf( attributes ),
			title: __( 'Fact-check', 'deskcheck' ) + ': ' + attributes.claim,
			width: '100%',
			height,
			sandbox: 'allow-scripts allow-popups',
			style: { border: 0, display: 'block' },
		} )
	}

	const Edit = ( props ) => {
		const { attributes, setAttributes } = props
		const content = () => {
			if ( ! server ) {
				const message = __( 'Set the address of your deskcheck server under Settings → deskcheck.', 'deskcheck' )
				return el( Notice, { status: 'warning', isDismissible: false }, message )
			}
			if ( ! attributes.claim ) {
				return el( ClaimForm, { onDone: ( claim ) => setAttributes( { claim } ) } )
			}
			return el( Preview, { attributes } )
		}
		return el( Fragment, null, el( Options, props ), el( 'div', useBlockProps(), content() ) )
	}

	// Rendered by PHP: save nothing, so that a better element needs no change to old posts.
	blocks.registerBlockType( 'deskcheck/fact-check', { edit: Edit, save: () => null } )
} )( window.wp, window.deskcheckServer )
