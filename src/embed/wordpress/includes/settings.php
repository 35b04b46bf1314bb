<?php
/**
 * The plugin's settings: where deskcheck runs, the key for it where one is needed, and the secret that
 * signs what is sent to it. They stay on this site's server; only its administrators see them.
 */

defined( 'ABSPATH' ) || exit;

/** Origin of the deskcheck server without a slash at its end; empty while none is set. */
function deskcheck_server(): string {
	return untrailingslashit( (string) get_option( 'deskcheck_server', '' ) );
}

/** The API key; empty where the server is public. */
function deskcheck_key(): string {
	return (string) get_option( 'deskcheck_key', '' );
}

/** Keeps scheme, host and port of an http(s) address; anything else becomes empty. */
function deskcheck_clean_server( $value ): string {
	$parts = wp_parse_url( trim( (string) $value ) );
	if ( ! is_array( $parts ) || empty( $parts['host'] ) ) {
		return '';
	}
	if ( ! in_array( $parts['scheme'] ?? '', array( 'http', 'https' ), true ) ) {
		return '';
	}
	$port = isset( $parts['port'] ) ? ':' . (int) $parts['port'] : '';
	return $parts['scheme'] . '://' . $parts['host'] . $port;
}

/** Keeps what may stand in a header: visible ASCII. */
function deskcheck_clean_key( $value ): string {
	return preg_replace( '/[^\x21-\x7e]/', '', (string) $value ) ?? '';
}

add_action(
	'admin_init',
	function () {
		register_setting(
			'deskcheck',
			'deskcheck_server',
			array(
				'type'              => 'string',
				'sanitize_callback' => 'deskcheck_clean_server',
			)
		);
		register_setting(
			'deskcheck',
			'deskcheck_key',
			array(
				'type'              => 'string',
				'sanitize_callback' => 'deskcheck_clean_key',
			)
		);
		register_setting(
			'deskcheck',
			'deskcheck_webhook_secret',
			array(
				'type'              => 'string',
				'sanitize_callback' => 'deskcheck_clean_key',
			)
		);
	}
);

add_action(
	'admin_menu',
	function () {
		add_options_page( 'deskcheck', 'deskcheck', 'manage_options', 'deskcheck', 'deskcheck_render_settings' );
	}
);

/** The settings page. */
function deskcheck_render_settings(): void {
	?>
	<div class="wrap">
		<h1>deskcheck</h1>
		<form method="post" action="options.php">
			<?php settings_fields( 'deskcheck' ); ?>
			<table class="form-table" role="presentation">
				<tr>
					<th scope="row"><label for="deskcheck_server"><?php esc_html_e( 'Server', 'deskcheck' ); ?></label></th>
					<td>
						<input class="regular-text code" type="url" id="deskcheck_server" name="deskcheck_server" placeholder="https://desk.example" value="<?php echo esc_attr( deskcheck_server() ); ?>">
						<p class="description"><?php esc_html_e( 'The address at which your deskcheck answers.', 'deskcheck' ); ?></p>
					</td>
				</tr>
				<tr>
					<th scope="row"><label for="deskcheck_key"><?php esc_html_e( 'API key', 'deskcheck' ); ?></label></th>
					<td>
						<input class="regular-text code" type="password" autocomplete="off" id="deskcheck_key" name="deskcheck_key" value="<?php echo esc_attr( deskcheck_key() ); ?>">
						<p class="description"><?php esc_html_e( 'Only where the server needs one, with the scope article.', 'deskcheck' ); ?></p>
					</td>
				</tr>
				<tr>
					<th scope="row"><label for="deskcheck_webhook_secret"><?php esc_html_e( 'Webhook secret', 'deskcheck' ); ?></label></th>
					<td>
						<input class="regular-text code" type="password" autocomplete="off" id="deskcheck_webhook_secret" name="deskcheck_webhook_secret" value="<?php echo esc_attr( deskcheck_webhook_secret() ); ?>">
						<p class="description"><?php esc_html_e( 'WEBHOOK_SECRET_WORDPRESS of the server. With it, each published post is sent to be checked.', 'deskcheck' ); ?></p>
					</td>
				</tr>
			</table>
			<?php submit_button(); ?>
		</form>
	</div>
	<?php
}
