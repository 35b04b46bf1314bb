<?php
/**
 * Plugin Name:       deskcheck
 * Description:       A block that shows a fact-check, and a sidebar that checks a draft against your archive, and a hook that checks what is published.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT
 * Text Domain:       deskcheck
 *
 * Loads the parts. Each file of includes/ owns one of them; nothing is judged here.
 */

defined( 'ABSPATH' ) || exit;

define( 'DESKCHECK_FILE', __FILE__ );
define( 'DESKCHECK_VERSION', '0.1.0' );

require __DIR__ . '/includes/settings.php';
require __DIR__ . '/includes/block.php';
require __DIR__ . '/includes/draft.php';
require __DIR__ . '/includes/publish.php';
