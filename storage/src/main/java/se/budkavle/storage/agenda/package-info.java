/**
 * Meeting agendas: their items, the standing items of each network, and the agenda versions that were posted in
 * channels.
 */
@NullMarked
package se.budkavle.storage.agenda;

import org.jspecify.annotations.NullMarked;
