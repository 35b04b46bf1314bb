<?php
/**
 * The block deskcheck/fact-check, which renders <fact-check>, and the same card from a pasted permalink.
 */

defined( 'ABSPATH' ) || exit;

add_action(
	'init',
	function () {
		$server = deskcheck_server();
		if ( '' !== $server ) {
			// No version: the server names its own, and says how long the script may be kept.
			wp_register_script( 'deskcheck-embed', $server . '/embed.js', array(), null, true ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion
			wp_oembed_add_provider( $server . '/embed?*', $server . '/oembed' );
		}
		wp_register_script(
			'deskcheck-block',
			plugins_url( 'block/edit.js', DESKCHECK_FILE ),
			array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-i18n' ),
			DESKCHECK_VERSION,
			true
		);
		wp_add_inline_script(
			'deskcheck-block',
			'window.deskcheckServer = ' . wp_json_encode( $server ) . ';',
			'before'
		);
		register_block_type(
			dirname( DESKCHECK_FILE ) . '/block',
			array(
				'editor_script_handles' => array( 'deskcheck-block' ),
				// Loaded only on pages that hold the block.
				'view_script_handles'   => '' === $server ? array() : array( 'deskcheck-embed' ),
				'render_callback'       => 'deskcheck_render_block',
			)
		);
	}
);

/** The element, with a link in it for readers without JavaScript; nothing while there is no claim. */
function deskcheck_render_block( array $attributes ): string {
	$server = deskcheck_server();
	$claim  = trim( (string) ( $attributes['claim'] ?? '' ) );
	if ( '' === $server || '' === $claim ) {
		return '';
	}
	$as_of   = (string) ( $attributes['asOf'] ?? '' );
	$theme   = (string) ( $attributes['theme'] ?? 'auto' );
	$lang    = (string) ( $attributes['lang'] ?? '' );
	$options = array_filter(
		array(
			'claim' => $claim,
			'as-of' => $as_of,
			'theme' => 'auto' === $theme ? '' : $theme,
			'lang'  => $lang,
		)
	);
	$html    = '';
	foreach ( $options as $name => $value ) {
		$html .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
	}
	return sprintf(
		'<fact-check %s%s><a href="%s">%s</a></fact-check>',
		get_block_wrapper_attributes(),
		$html,
		esc_url( deskcheck_permalink( $server, $claim, $as_of ) ),
		/* translators: %s: a claim */
		esc_html( sprintf( __( 'Fact-check: %s', 'deskcheck' ), $claim ) )
	);
}

/** Address of the check as a page of its own. */
function deskcheck_permalink( string $server, string $claim, string $as_of ): string {
	$query = array( 'claim' => $claim );
	if ( '' !== $as_of ) {
		$query['asOf'] = $as_of;
	}
	return $server . '/embed?' . http_build_query( $query, '', '&', PHP_QUERY_RFC3986 );
}
