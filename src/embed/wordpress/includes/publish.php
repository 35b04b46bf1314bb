<?php
/**
 * Sends each published post to deskcheck, as the REST API gives it, signed by Standard Webhooks
 * (https://www.standardwebhooks.com). Sent by cron, so that saving a post waits for no other server.
 */

defined( 'ABSPATH' ) || exit;

/** Minutes until the next try; after the last, the post is given up until it is saved again. */
const DESKCHECK_RETRY_MINUTES = array( 1, 5, 30, 120 );

/** The webhook secret; empty turns sending off. */
function deskcheck_webhook_secret(): string {
	return (string) get_option( 'deskcheck_webhook_secret', '' );
}

add_action(
	'wp_after_insert_post',
	function ( int $id, WP_Post $post ) {
		if ( 'publish' !== $post->post_status || 'post' !== $post->post_type ) {
			return;
		}
		if ( '' === deskcheck_server() || '' === deskcheck_webhook_secret() ) {
			return;
		}
		wp_schedule_single_event( time(), 'deskcheck_send_post', array( $id, 0 ) );
	},
	10,
	2
);

add_action( 'deskcheck_send_post', 'deskcheck_send_post', 10, 2 );

/** Sends one post; tries again later where the server did not take it. */
function deskcheck_send_post( int $id, int $tries ): void {
	if ( 'publish' !== get_post_status( $id ) ) {
		return;
	}
	$body = deskcheck_describe_post( $id );
	if ( null === $body ) {
		return;
	}
	// The same for every try of one revision: whatever arrives twice is taken once.
	$delivery = 'post-' . $id . '-' . get_post_modified_time( 'U', true, $id );
	$response = wp_remote_post(
		deskcheck_server() . '/hooks/wordpress',
		array(
			'headers'     => deskcheck_sign( $delivery, time(), $body, deskcheck_webhook_secret() ),
			'body'        => $body,
			'timeout'     => 10,
			'redirection' => 0,
		)
	);
	$status = (int) wp_remote_retrieve_response_code( $response );
	if ( $status >= 200 && $status < 300 ) {
		return;
	}
	if ( isset( DESKCHECK_RETRY_MINUTES[ $tries ] ) ) {
		$when = time() + 60 * DESKCHECK_RETRY_MINUTES[ $tries ];
		wp_schedule_single_event( $when, 'deskcheck_send_post', array( $id, $tries + 1 ) );
	}
}

/** The post as JSON, as an anonymous reader of the REST API gets it; null where that gets nothing. */
function deskcheck_describe_post( int $id ): ?string {
	$response = rest_do_request( new WP_REST_Request( 'GET', '/wp/v2/posts/' . $id ) );
	if ( $response->is_error() ) {
		return null;
	}
	$json = wp_json_encode( rest_get_server()->response_to_data( $response, false ) );
	return false === $json ? null : $json;
}

/** The headers of a signed delivery; the secret is base64, with or without "whsec_" before it. */
function deskcheck_sign( string $delivery, int $time, string $body, string $secret ): array {
	$encoded = 0 === strpos( $secret, 'whsec_' ) ? substr( $secret, 6 ) : $secret;
	$key     = (string) base64_decode( $encoded ); // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions
	$digest  = hash_hmac( 'sha256', $delivery . '.' . $time . '.' . $body, $key, true );
	return array(
		'Content-Type'      => 'application/json',
		'webhook-id'        => $delivery,
		'webhook-timestamp' => (string) $time,
		'webhook-signature' => 'v1,' . base64_encode( $digest ), // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions
	);
}
