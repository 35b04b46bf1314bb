<?php
/**
 * The sidebar's server side: hands a draft to deskcheck and its answer back. A draft is embargoed: it is
 * neither stored nor logged here, and goes to the configured server only.
 */

defined( 'ABSPATH' ) || exit;

/** A draft of 200 KB may take a while on a cold server. */
const DESKCHECK_TIMEOUT_SECONDS = 30;

add_action(
	'enqueue_block_editor_assets',
	function () {
		wp_enqueue_script(
			'deskcheck-sidebar',
			plugins_url( 'editor/sidebar.js', DESKCHECK_FILE ),
			array( 'wp-api-fetch', 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-data', 'wp-edit-post', 'wp-editor', 'wp-element', 'wp-i18n', 'wp-plugins' ),
			DESKCHECK_VERSION,
			true
		);
		wp_enqueue_style(
			'deskcheck-sidebar',
			plugins_url( 'editor/sidebar.css', DESKCHECK_FILE ),
			array( 'wp-components' ),
			DESKCHECK_VERSION
		);
	}
);

add_action(
	'rest_api_init',
	function () {
		register_rest_route(
			'deskcheck/v1',
			'/draft',
			array(
				'methods'             => 'POST',
				'callback'            => 'deskcheck_check_draft',
				'permission_callback' => function () {
					return current_user_can( 'edit_posts' );
				},
				'args'                => array(
					'html'      => array(
						'type'     => 'string',
						'required' => true,
					),
					'asOf'      => array(
						'type'    => 'string',
						'pattern' => '^(\d{4}-\d{2}-\d{2})?$',
					),
					// The day that "yesterday" counts from.
					'published' => array(
						'type'    => 'string',
						'pattern' => '^(\d{4}-\d{2}-\d{2})?$',
					),
				),
			)
		);
	}
);

/** Checks the draft; the answer, or an error that says what to do. */
function deskcheck_check_draft( WP_REST_Request $request ) {
	$server = deskcheck_server();
	if ( '' === $server ) {
		return new WP_Error(
			'deskcheck_no_server',
			__( 'Set the address of your deskcheck server under Settings → deskcheck.', 'deskcheck' ),
			array( 'status' => 409 )
		);
	}
	$body = array( 'html' => (string) $request->get_param( 'html' ) );
	foreach ( array( 'asOf', 'published' ) as $name ) {
		$day = (string) $request->get_param( $name );
		if ( '' !== $day ) {
			$body[ $name ] = $day;
		}
	}
	$headers = array(
		'Content-Type' => 'application/json',
		'Accept'       => 'application/json',
	);
	if ( '' !== deskcheck_key() ) {
		$headers['Authorization'] = 'Bearer ' . deskcheck_key();
	}
	$response = wp_remote_post(
		$server . '/v1/articles/check',
		array(
			'headers'     => $headers,
			'body'        => wp_json_encode( $body ),
			'timeout'     => DESKCHECK_TIMEOUT_SECONDS,
			'redirection' => 0,
		)
	);
	if ( is_wp_error( $response ) ) {
		return new WP_Error(
			'deskcheck_unreachable',
			__( 'The deskcheck server did not answer. Nothing was ruled on.', 'deskcheck' ),
			array( 'status' => 502 )
		);
	}
	return deskcheck_read_answer(
		(int) wp_remote_retrieve_response_code( $response ),
		json_decode( wp_remote_retrieve_body( $response ), true )
	);
}

/** The answer's data; a problem (RFC 9457) becomes an error with its detail. */
function deskcheck_read_answer( int $status, $answer ) {
	if ( 200 === $status && is_array( $answer ) && isset( $answer['claims'] ) ) {
		return rest_ensure_response( $answer );
	}
	$detail = is_array( $answer ) && isset( $answer['detail'] )
		? (string) $answer['detail']
		/* translators: %d: an HTTP status */
		: sprintf( __( 'The deskcheck server answered with status %d.', 'deskcheck' ), $status );
	// 401 and 403 would make the editor believe that the session has ended.
	$passed = in_array( $status, array( 413, 422, 429, 503 ), true ) ? $status : 502;
	return new WP_Error( 'deskcheck_refused', $detail, array( 'status' => $passed ) );
}
