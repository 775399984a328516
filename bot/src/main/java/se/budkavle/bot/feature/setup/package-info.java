/**
 * Sets up the Discord server for the networks: links or creates categories, channels and roles, and never deletes any.
 */
@NullMarked
package se.budkavle.bot.feature.setup;

import org.jspecify.annotations.NullMarked;
