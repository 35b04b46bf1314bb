<?php
/**
 * Removes the settings. Blocks in posts stay, and render nothing without the plugin.
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'deskcheck_server' );
delete_option( 'deskcheck_key' );
delete_option( 'deskcheck_webhook_secret' );
wp_unschedule_hook( 'deskcheck_send_post' );
