/** Agendas: their items, the standing items of each network, and the versions that were posted. */
@NullMarked
package se.budkavle.storage.agenda;

import org.jspecify.annotations.NullMarked;
