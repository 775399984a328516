/**
 * The bot's health and metrics: the interface by which packages report their health, and the HTTP endpoints for
 * monitoring. Only this package depends on Prometheus.
 */
@NullMarked
package se.budkavle.bot.health;

import org.jspecify.annotations.NullMarked;
