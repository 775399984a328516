/**
 * Asks each municipality in a network what it has done about the network's decisions (take-home), and shows the
 * answers.
 */
@NullMarked
package se.budkavle.bot.feature.takehome;

import org.jspecify.annotations.NullMarked;
