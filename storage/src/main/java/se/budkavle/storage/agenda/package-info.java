/**
 * Contains the agendas of meetings: their items, each network's standing (recurring) items, and the versions posted in
 * channels.
 */
@NullMarked
package se.budkavle.storage.agenda;

import org.jspecify.annotations.NullMarked;
