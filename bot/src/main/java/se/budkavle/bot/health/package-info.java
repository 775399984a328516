/**
 * The bot's health and metrics: what each package tells of itself, and the HTTP addresses at which monitoring reads it.
 * This is the only package that depends on Prometheus.
 */
@NullMarked
package se.budkavle.bot.health;

import org.jspecify.annotations.NullMarked;
